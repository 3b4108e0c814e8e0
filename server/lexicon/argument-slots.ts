import type { Frame } from './frames.ts';

/** Where a verb's target stands when its frame expects an object and there is none: `sided with`, `marched on`. */
const fallbackTargets = [
  'iobj',
  ...['against', 'with', 'at', 'on', 'to', 'toward', 'towards', 'over'].map((preposition) => `obl:${preposition}`),
];

/**
 * Where else to look: nowhere for frames that ask for a certain preposition (`spoke against`, not `spoke on`); also at the object
 * itself for frames that look for the target inside it (`released the hostages`). One talks with and to people, on what is no side;
 * and `against` leads to whom a friendly act is not meant for: `defends itself against`.
 */
export function fallbackSlots({ target, type, polarity }: Frame): readonly string[] {
  if (type === 'CONSULT') return ['iobj', 'obl:with', 'obl:to'];
  if (target.every((role) => role.endsWith(':against'))) return [];
  if (target.some((role) => role.startsWith('nmod') || role === 'amod')) return ['obj', ...fallbackTargets];
  if (!target.includes('obj')) return [];
  return polarity === 'positive' ? fallbackTargets.filter((role) => role !== 'obl:against') : fallbackTargets;
}

/** Parsers take whom somebody asks (`asked Peru to leave`) for an indirect object as often as for an object. */
export const expectedSlots = ({ target, type }: Frame): readonly string[] =>
  type === 'REQUEST' && target.includes('obj') ? [...target, 'iobj'] : target;

/** Phrases of the carrying verb that name the target of the noun's act: `imposed on`, `lodged with`, `gave Peru`. */
const carrierTargets = ['on', 'against', 'to', 'with', 'at', 'for'].map((preposition) => `obl:${preposition}`);

/**
 * Of a noun that takes one preposition only (`a ruling against`, `a contract with`), the verb takes no other for it; to whom one voices
 * a complaint, and for whom a fear, is blamed only where the noun itself says so.
 */
export function carrierSlots({ target, type }: Frame): readonly string[] {
  const own = target.map((role) => role.replace('nmod', 'obl'));
  if (target.every((role) => narrow.has(role))) return own;
  return type === 'ACCUSE' ? carrierTargets.filter((role) => !voiced.has(role) || own.includes(role)) : carrierTargets;
}

const voiced = new Set(['obl:to', 'obl:for']);
const narrow = new Set(['nmod:against', 'nmod:with', 'nmod:between', 'nmod:among', 'nmod:over']);
