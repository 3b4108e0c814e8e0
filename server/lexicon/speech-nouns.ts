import { oneOf, readTable } from './table.ts';

/** How a report bears on whom it is about: plainly, against them, for them, or denying what it reports. */
export const speechForces = ['neutral', 'critical', 'approving', 'denying'] as const;
export type SpeechForce = (typeof speechForces)[number];

let cached: ReadonlyMap<string, SpeechForce> | undefined;

/** Force of the nouns that report speech or thought (`claim`, `concern`, `denial`), read once from speech-nouns.tsv. */
export function speechNouns(): ReadonlyMap<string, SpeechForce> {
  cached ??= new Map(
    readTable('speech-nouns.tsv', ['lemma', 'force']).map((row) => [
      row.cells.lemma!,
      oneOf(row, 'force', speechForces),
    ]),
  );
  return cached;
}
