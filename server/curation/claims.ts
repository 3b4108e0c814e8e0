import type { CurationConflict, CurationEntry } from '../../shared/curation.ts';

/** What an entry says of one field. */
export interface Claim<Value> {
  entry: Pick<CurationEntry, 'id' | 'author' | 'op'>;
  /** The field in words, for the message about a conflict. */
  field: string;
  value: Value;
}

/** The last claim of each author. */
const lastOfAuthors = <Value>(claims: readonly Claim<Value>[]): Claim<Value>[] => [
  ...new Map(claims.map((claim) => [claim.entry.author, claim])).values(),
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Settles claims on one field, given by moment: the last holds. Whoever said something else and has not changed it since is
 * contradicted; what one author says anew only replaces what the same author said.
 */
export function settle<Value>(
  claims: readonly Claim<Value>[],
  agree: (a: Value, b: Value) => boolean = same,
): { claim: Claim<Value> | undefined; conflicts: CurationConflict[] } {
  const claim = claims.at(-1);
  const losers = claim ? lastOfAuthors(claims).filter((other) => !agree(other.value, claim.value)) : [];
  return { claim, conflicts: losers.map((loser) => contradiction(loser, claim!)) };
}

const contradiction = ({ entry, field }: Claim<unknown>, winner: Claim<unknown>): CurationConflict => ({
  kind: 'contradicted',
  entry: entry.id,
  winner: winner.entry.id,
  message: `${winner.entry.author} said something else later about the ${field}: the later entry holds`,
});

/** An entry that names what is not there. */
export const unresolved = ({ id }: Pick<CurationEntry, 'id'>, message: string): CurationConflict => ({
  kind: 'unresolved',
  entry: id,
  winner: null,
  message,
});
