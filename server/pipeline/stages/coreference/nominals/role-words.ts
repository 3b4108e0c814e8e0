import { roleWords } from '../../../../lexicon/role-words.ts';

const { roles, types } = roleWords();

/** Words before an office that make it another one. */
const lesser = /\b(vice|deputy|assistant|under|shadow|lieutenant|nominee|candidate|presidential)\b/;

/** True when someone with this role can be called by the noun: "foreign minister" by "minister", "president" by "leader". */
export function bearsRole(role: string, noun: string): boolean {
  if (lesser.test(role) && !lesser.test(noun)) return false;
  const nouns = roles.get(noun) ?? new Set([noun]);
  return [...nouns].some(
    (meant) =>
      role === meant || role.endsWith(` ${meant}`) || role.startsWith(`${meant} of`) || role.startsWith(`${meant} for`),
  );
}

/** True when an organization of this type, with this name, can be called by the noun. */
export function isCalled(noun: string, type: string | null, name: string): boolean {
  if (name.toLowerCase().split(' ').includes(noun)) return true;
  return types.get(noun)?.has(type ?? 'other') ?? false;
}
