export { inSentence } from '../../../shared/question-words.ts';

import type { ActorKind } from '../../../shared/actor.ts';
import type { SaidBy } from '../../../shared/filter.ts';
import type { PolarityCounts } from '../../../shared/graph.ts';
import type { Polarity, StanceType } from '../../../shared/plover.ts';
import type { Why } from '../../../shared/stance.ts';

export const kindNames: Readonly<Record<ActorKind, { one: string; many: string }>> = {
  country: { one: 'Country', many: 'Countries' },
  person: { one: 'Person', many: 'People' },
  organization: { one: 'Organization', many: 'Organizations' },
  group: { one: 'Group', many: 'Groups' },
};

/** Who says it. What an article states and what it reports others to claim count alike, and none of it is called a fact. */
export const saidNames: Readonly<Record<SaidBy, string>> = { article: 'The article', speaker: 'A speaker' };

export const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `ACCUSE` as the legend writes it: `Accuse`. */
export const typeName = (type: StanceType): string => capitalize(type.toLowerCase());

export const signName = (sign: Polarity): string => capitalize(sign);

/** `1 stance`, `2 stances`, with thousands apart. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** A number with thousands apart: `1,479`. The browser's own formats take as long to make as a tenth of the start of the page. */
export function number(value: number): string {
  const [whole, decimals] = String(value).split('.');
  const apart = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}

/** The three counts in words, in the order in which the bars show them. */
export const countsInWords = (counts: PolarityCounts): string =>
  `${counts.negative} negative, ${counts.neutral} neutral, ${counts.positive} positive`;

/** The counts as they are spoken, largest first, those at zero left out: `29 negative, 9 neutral`. */
export const spokenCounts = (counts: PolarityCounts): string =>
  (Object.entries(counts) as [Polarity, number][])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([sign, count]) => `${count} ${sign}`)
    .join(', ');

const roleNames: Readonly<Record<string, string>> = {
  nsubj: 'subject',
  'nsubj:pass': 'passive subject',
  obj: 'object',
  iobj: 'indirect object',
  'obl:agent': 'agent',
  'nmod:poss': 'possessor',
  nmod: 'complement',
  amod: 'modifier',
  appos: 'apposition',
};

/** `nsubj` and its like in words; `obl:against` becomes `after “against”`. */
export function roleName(role: string): string {
  const [relation, preposition] = role.split(':');
  if (roleNames[role]) return roleNames[role];
  if (preposition && (relation === 'obl' || relation === 'nmod')) return `after “${preposition}”`;
  return roleNames[relation!] ?? role;
}

/** What reads a stance that no rule proposes. */
const models: Record<string, string> = {
  encoder: 'the encoder reads it from the words underlined; no rule does',
  model: 'the linear model reads it; no rule does',
};

/** The words of the rule that read a stance, e.g. `verb accuse, subject China, object the United States`. */
export function readSoBecause(why: Why, source: string, target: string | null): string {
  if (models[why.rule]) return models[why.rule]!;
  const rule = why.rule.replaceAll(/[-_]/g, ' ');
  const parts = [why.frame ? `${rule} ${why.frame}` : rule];
  if (why.sourceRole) parts.push(`${roleName(why.sourceRole)} ${source}`);
  if (why.targetRole && target) parts.push(`${roleName(why.targetRole)} ${target}`);
  return parts.join(', ');
}
