import { alternatives, oneOf, readTable } from './table.ts';

/** What nouns that point back to actors can mean; each noun means itself too. */
export interface RoleWords {
  /** Roles that a noun names. */
  roles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Types of organizations that a noun names. */
  types: ReadonlyMap<string, ReadonlySet<string>>;
}

let loaded: RoleWords | null = null;

/** The nouns of role-words.tsv, read once. */
export function roleWords(): RoleWords {
  loaded ??= read();
  return loaded;
}

function read(): RoleWords {
  const [roles, types] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const row of readTable('role-words.tsv', ['noun', 'kind', 'means'])) {
    const { noun, means } = row.cells as { noun: string; means: string };
    const target = oneOf(row, 'kind', ['role', 'type'] as const) === 'role' ? roles : types;
    target.set(noun, new Set([noun, ...alternatives(means)]));
  }
  return { roles, types };
}
