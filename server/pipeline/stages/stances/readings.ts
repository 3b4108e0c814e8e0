import type { AnnotatedDocument } from '../../annotated-document.ts';
import type { Act } from './act.ts';
import { actsOf } from './acts.ts';
import { type Context, contextOf } from './context.ts';
import { readingsOfAct } from './expand.ts';
import type { Reading } from './reading.ts';
import { denialReadings } from './rules/denial.ts';
import { incursionReadings } from './rules/incursion.ts';
import { issueReadings } from './rules/issue.ts';
import { visitReadings } from './rules/visit.ts';
import { attribute, ownedBySpeaker } from './speech/attribution.ts';
import { bindSpeakers } from './speech/pronouns.ts';
import { type Speeches, speechesOf } from './speech/reports.ts';
import { speakerReadings } from './speech/verdicts.ts';

/** Everything that the rules see in a document, before anything is decided. */
export interface Findings {
  context: Context;
  /** What predicates say, with the actors in their slots. */
  acts: Act[];
  /** Who says what. */
  speeches: Speeches;
  /**
   * All readings of all ordered pairs of actors, and those on issues, however weak, in text order of their predicates.
   * A pair may have several; `decide` and the trained model choose among them.
   */
  readings: Reading[];
}

/**
 * Reads a document that has syntax, mentions and actors, without any threshold: the input of the deciding step, of its training
 * and of `explain`.
 */
export function findingsOf(document: AnnotatedDocument): Findings {
  const unbound = contextOf(document);
  const speeches = speechesOf(unbound);
  const context = document.given ? unbound : bindSpeakers(unbound, speeches);
  const acts = actsOf(context);
  const readings = [
    ...acts
      .map((act) => ownedBySpeaker(context, speeches, act))
      .flatMap((act) => readingsOfAct(context, act))
      .map((reading) => attribute(context, speeches, reading)),
    ...speakerReadings(context, speeches, acts),
    ...[...visitReadings(context), ...incursionReadings(context, acts)].map((reading) =>
      attribute(context, speeches, reading),
    ),
    ...issueReadings(context, acts),
  ];
  readings.push(...denialReadings(context, acts, readings));
  return { context, acts, speeches, readings: readings.sort((a, b) => a.cue[0]! - b.cue[0]!) };
}
