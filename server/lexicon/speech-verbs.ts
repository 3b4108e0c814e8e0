import { plover, type StanceType, stanceTypes } from '../../shared/plover.ts';
import type { SpeechForce } from './speech-nouns.ts';
import { alternatives, oneOf, readTable } from './table.ts';

/** A verb that reports speech or thought. */
export interface SpeechVerb {
  /** The verb, then its particle if any, e.g. `point out`. */
  readonly lemma: string;
  /** The stance that the verb itself carries toward the one spoken to or about. */
  readonly stance: StanceType | null;
  /** How it bears on whom the words are about. */
  readonly force: SpeechForce;
  /** Argument slots of that one. */
  readonly addressees: readonly string[];
}

function forceOf(stance: StanceType | null): SpeechForce {
  if (stance === null || stance === 'REQUEST') return 'neutral';
  if (stance === 'REJECT') return 'denying';
  return plover[stance].polarity === 'negative' ? 'critical' : stance === 'AGREE' ? 'neutral' : 'approving';
}

let cached: ReadonlyMap<string, SpeechVerb> | undefined;

function read(): ReadonlyMap<string, SpeechVerb> {
  const rows = readTable('speech-verbs.tsv', ['lemma', 'stance', 'addressee', 'ref']);
  return new Map(
    rows.map((row) => {
      const named = oneOf(row, 'stance', ['-', ...stanceTypes]);
      const stance = named === '-' ? null : named;
      const lemma = row.cells.lemma!;
      return [lemma, { lemma, stance, force: forceOf(stance), addressees: alternatives(row.cells.addressee!) }];
    }),
  );
}

/** Verbs of speech by lemma (`point out` with its particle), read once from speech-verbs.tsv. */
export function speechVerbs(): ReadonlyMap<string, SpeechVerb> {
  cached ??= read();
  return cached;
}
