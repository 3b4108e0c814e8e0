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
function roleWords(): RoleWords {
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

/** Words before an office that make it another one. */
const lesser = /\b(vice|deputy|assistant|associate|acting|under|shadow|lieutenant|nominee|candidate|presidential)\b/;

/** True for a role that stands below the office that its last words name: "acting prime minister". */
export const isLesser = (role: string): boolean => lesser.test(role);

/** True when someone with this role can be called by the noun: "foreign minister" by "minister", "president" by "leader". */
export function bearsRole(role: string, noun: string): boolean {
  if (lesser.test(role) && !lesser.test(noun)) return false;
  const nouns = roleWords().roles.get(noun) ?? new Set([noun]);
  return [...nouns].some(
    (meant) =>
      role === meant || role.endsWith(` ${meant}`) || role.startsWith(`${meant} of`) || role.startsWith(`${meant} for`),
  );
}

/** True for a role that means an office: "president" and "former president" the president's, "leader" any that one can lead. */
export const isRoleOf = (role: string, office: string): boolean =>
  bearsRole(role.replace(/^(former|late|then|ex)[- ]/, ''), office) || bearsRole(office, role.split(' ').at(-1)!);

/** Of several people with one role the one who bears it still, or with "former" no longer; null when that does not decide. */
export function bearerOf<T extends { roles: readonly string[] }>(people: readonly T[], role: string): T | null {
  const current = people.filter(({ roles }) => !roles.some((known) => /^(former|ex-|late)/.test(known)));
  const chosen = /^former/.test(role) ? people.filter((person) => !current.includes(person)) : current;
  return chosen.length === 1 ? chosen[0]! : null;
}

/** True when an organization of this type, with this name, can be called by the noun, which heads the name: "the senate" is no committee of it. */
export function isCalled(noun: string, type: string | null, name: string): boolean {
  if (new RegExp(`(?:^|[ -])${noun}(?=$| (?:of|for|on) )`, 'i').test(name)) return true;
  return (
    roleWords()
      .types.get(noun)
      ?.has(type ?? 'other') ?? false
  );
}

/** The words of a title or role as one text in small letters, without the numbers and hyphens that an age leaves ("45-year-old"). */
export const roleOfWords = (words: readonly string[]): string =>
  words
    .filter((word) => !/^['’]s?$/.test(word))
    .join(' ')
    .toLowerCase()
    .replace(/^- | - $/g, '')
    .replace(/ - /g, '-')
    .replace(/(^| )(\d\S*|year-old) (?=\S)/g, '$1');
