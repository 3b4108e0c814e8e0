import type { ActorKind } from '../../../../shared/actor.ts';
import type { Polarity, StanceType } from '../../../../shared/plover.ts';
import type { Offsets } from '../read.ts';
import type { ArticleTask } from './task.ts';

export interface ReadActor {
  name: string;
  kind: ActorKind;
  mentions: Offsets[];
  /** Name of the actor that it acts for. */
  affiliation: string | null;
}

export interface ReadStance {
  /** Index of the sentence, from 0. */
  sentence: number;
  /** Names of actors. */
  source: string;
  target: string;
  type: StanceType;
  polarity: Polarity;
  /** The words that say it; null where the reader gave none. */
  evidence: Offsets | null;
  /** Another careful reader may say otherwise. */
  optional?: boolean;
}

/** What one reader found in an article. */
export interface ArticleReading {
  task: ArticleTask;
  actors: ReadActor[];
  stances: ReadStance[];
}
