import type { StanceFilter } from '../../../shared/filter.ts';
import { quadClassNames } from '../../../shared/plover.ts';
import { dayName, periodName } from '../words/dates.ts';
import { kindNames, saidNames, signName, typeName } from '../words/words.ts';

/** One part of the filter as the page names it, with what clearing it changes. */
export interface FilterChip {
  key: string;
  /** What is narrowed: `outlet`. */
  noun: string;
  /** To what: `Wikinews`. */
  value: string;
  clear: Partial<StanceFilter>;
}

const list = (values: readonly string[]): string =>
  values.length <= 3 ? values.join(', ') : `${values.slice(0, 2).join(', ')} and ${values.length - 2} more`;

function period({ from, to }: StanceFilter): string {
  if (from && to) return periodName(from, to);
  return from ? `from ${dayName(from)}` : `to ${dayName(to!)}`;
}

/** The parts of a filter in words, in the order of the legend. */
export function filterChips(filter: StanceFilter): FilterChip[] {
  const chips: FilterChip[] = [];
  const add = (noun: string, value: string, clear: Partial<StanceFilter>) =>
    chips.push({ key: noun, noun, value, clear });
  if (filter.corpus) add('corpus', list(filter.corpus), { corpus: undefined });
  if (filter.polarity) add('sign', list(filter.polarity.map(signName)), { polarity: undefined });
  if (filter.type) add('type', list(filter.type.map(typeName)), { type: undefined });
  if (filter.quad) add('quad class', list(filter.quad.map((quad) => quadClassNames[quad])), { quad: undefined });
  if (filter.kind) add('kind', list(filter.kind.map((kind) => kindNames[kind].many)), { kind: undefined });
  if (filter.outlet) add('outlet', list(filter.outlet), { outlet: undefined });
  if (filter.issue) add('issue', list(filter.issue), { issue: undefined });
  if (filter.country) add('country', list(filter.country), { country: undefined });
  if (filter.from || filter.to) add('time', period(filter), { from: undefined, to: undefined });
  if (filter.minCount) add('least number', `at least ${filter.minCount}`, { minCount: undefined });
  if (filter.said) add('said by', saidNames[filter.said].toLowerCase(), { said: undefined });
  if (filter.attributedTo) add('speaker', list(filter.attributedTo), { attributedTo: undefined });
  if (filter.modality) add('modality', list(filter.modality), { modality: undefined });
  if (filter.text) add('text', filter.text, { text: undefined });
  if (filter.minConfidence) {
    add('confidence', `at least ${filter.minConfidence.toFixed(2)}`, { minConfidence: undefined });
  }
  if (filter.copies) add('copies', 'every one counts', { copies: undefined });
  return chips;
}
