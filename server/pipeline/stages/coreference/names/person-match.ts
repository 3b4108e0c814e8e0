import type { NameParts } from '../../../../lexicon/people.ts';
import type { ActorRecord } from '../actor-record.ts';

const isInitial = (piece: string): boolean => piece.length === 1;
const sameOrInitial = (a: string, b: string): boolean => a === b || ((isInitial(a) || isInitial(b)) && a[0] === b[0]);

const isSubsequence = (short: readonly string[], long: readonly string[]): boolean => {
  let at = 0;
  for (const piece of long) if (piece === short[at]) at++;
  return at === short.length;
};

/** True when two names of several words can name one person: the same with initials, middle names or particles more or less. */
export function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === b.length) return a.every((piece, index) => sameOrInitial(piece, b[index]!)) && a.at(-1) === b.at(-1);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  return isSubsequence(short, long) || (sameOrInitial(short[0]!, long[0]!) && short.at(-1) === long.at(-1));
}

/** How well a short name fits a full one: 3 family name, 2 its particle form or the last two words, 1 given name, 0 not. */
export function shortNameFit(parts: NameParts, short: readonly string[], record: ActorRecord): number {
  const { pieces } = record;
  if (pieces.length < 2) return pieces.join(' ') === short.join(' ') ? 3 : 0;
  const surnameFirst = parts.surnamesFirst.has(pieces[0]!) && !parts.givenNames.has(pieces[0]!);
  const tail = pieces.slice(-short.length).join(' ');
  const key = short.join(' ');
  if (tail === key) return surnameFirst && short.length === 1 ? 2 : 3;
  if (pieces.slice(0, short.length).join(' ') === key) return surnameFirst ? 3 : 1;
  return isSubsequence(short, pieces) ? 2 : 0;
}
