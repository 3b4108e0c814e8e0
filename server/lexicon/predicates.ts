import { oneOf, type Row, readTable } from './table.ts';

/** `same`: the subject does what the noun says; `reverse`: undoes it; `negate`: it does not happen; `undergo`: it is done to the subject. */
export const lightVerbEffects = ['same', 'reverse', 'negate', 'undergo'] as const;

/** A verb that carries a noun's act, e.g. `launch` an attack. */
export interface LightVerb {
  readonly lemma: string;
  /** Where the noun stands: `obj` or `obl:` with its preposition. */
  readonly slot: string;
  readonly effect: (typeof lightVerbEffects)[number];
}

export const implicativeEffects = [
  'asserted',
  'future',
  'hypothetical',
  'attempted',
  'possible',
  'negated',
  'threaten',
  'reject',
  'agree',
  'request',
  'stop',
  'prevent',
] as const;

/** A verb, or `be` with an adjective, over another predicate, e.g. `refuse` to meet. */
export interface Implicative {
  readonly lemma: string;
  readonly effect: (typeof implicativeEffects)[number];
  /** What is left of the predicate where this word is itself negated, possible or asked. */
  readonly denied: (typeof deniedEffects)[number];
}

/** `-`: the negation applies to the predicate; `kept`: the predicate holds nevertheless; `open`: it is left open. */
export const deniedEffects = ['-', 'kept', 'open'] as const;

function byLemma<T extends { lemma: string }>(rows: readonly Row[], entry: (row: Row) => T): ReadonlyMap<string, T[]> {
  const index = new Map<string, T[]>();
  for (const value of rows.map(entry)) index.set(value.lemma, [...(index.get(value.lemma) ?? []), value]);
  return index;
}

let cachedLightVerbs: ReadonlyMap<string, LightVerb[]> | undefined;
let cachedImplicatives: ReadonlyMap<string, Implicative[]> | undefined;

/** Light verbs by lemma (with its particle), read once from light-verbs.tsv. */
export function lightVerbs(): ReadonlyMap<string, LightVerb[]> {
  cachedLightVerbs ??= byLemma(readTable('light-verbs.tsv', ['lemma', 'slot', 'effect']), (row) => ({
    lemma: row.cells.lemma!,
    slot: row.cells.slot!,
    effect: oneOf(row, 'effect', lightVerbEffects),
  }));
  return cachedLightVerbs;
}

/** Implicatives by lemma; a lemma may have several effects, which its other arguments tell apart. Read once from implicatives.tsv. */
export function implicatives(): ReadonlyMap<string, Implicative[]> {
  cachedImplicatives ??= byLemma(readTable('implicatives.tsv', ['lemma', 'effect', 'denied']), (row) => ({
    lemma: row.cells.lemma!,
    effect: oneOf(row, 'effect', implicativeEffects),
    denied: oneOf(row, 'denied', deniedEffects),
  }));
  return cachedImplicatives;
}

/** True for verbs that carry a noun's act without changing it. */
export const carries = (verb: string): boolean =>
  !!lightVerbs()
    .get(verb)
    ?.some(({ effect }) => effect === 'same');

/** True for words that have an effect on a predicate under them. */
export const hasEffect = (lemma: string, wanted: Implicative['effect']): boolean =>
  !!implicatives()
    .get(lemma)
    ?.some(({ effect }) => effect === wanted);
