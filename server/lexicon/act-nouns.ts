import { readTable } from './table.ts';

/** The noun of what a verb does, with the preposition that leads to what undergoes it. */
export interface ActNoun {
  readonly noun: string;
  readonly preposition: string;
}

let cached: ReadonlyMap<string, ActNoun> | undefined;

const read = (): ReadonlyMap<string, ActNoun> =>
  new Map(
    readTable('act-nouns.tsv', ['verb', 'noun', 'preposition']).map(({ cells }) => [
      cells.verb!,
      { noun: cells.noun!, preposition: cells.preposition! },
    ]),
  );

/** The noun of a verb, given by its lemma in the American spelling (`invade`: `invasion of`); null where act-nouns.tsv has none. */
export function actNoun(verb: string): ActNoun | null {
  cached ??= read();
  return cached.get(verb) ?? null;
}

let cachedNouns: ReadonlySet<string> | undefined;

/** True for nouns of acts: what is done says little without what it is done to. */
export function isActNoun(noun: string): boolean {
  cached ??= read();
  cachedNouns ??= new Set([...cached.values()].map((act) => act.noun));
  return cachedNouns.has(noun);
}
