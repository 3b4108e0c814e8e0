import type { StanceFilter } from '../../shared/filter.ts';

/** How each field of a filter reads in a title. */
const phrases: { readonly [Field in keyof StanceFilter]-?: (value: string) => string } = {
  type: (value) => `type ${value}`,
  quad: (value) => `quad class ${value}`,
  polarity: (value) => `polarity ${value}`,
  kind: (value) => `between actors of kind ${value}`,
  corpus: (value) => `corpus ${value}`,
  outlet: (value) => `outlet ${value}`,
  issue: (value) => `about ${value}`,
  country: (value) => `country ${value}`,
  from: (value) => `from ${value}`,
  to: (value) => `to ${value}`,
  review: (value) => `review ${value}`,
  said: (value) => (value === 'speaker' ? 'claimed by a speaker' : 'stated by the article'),
  attributedTo: (value) => `claimed by ${value}`,
  modality: (value) => value,
  text: (value) => `in articles that hold ${value}`,
  minConfidence: (value) => `confidence at least ${value}`,
  minCount: (value) => `at least ${value} on an edge`,
  copies: () => 'every copy counted',
};

const isGiven = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** True when the filter narrows nothing. */
export const isEmptyFilter = (filter: StanceFilter): boolean => !Object.values(filter).some(isGiven);

/** Says in words which stances a filter lets through, for titles and exports: "Stances: type ACCUSE; from 2024-04-01". */
export function describeFilter(filter: StanceFilter): string {
  const parts = (Object.keys(phrases) as (keyof StanceFilter)[])
    .filter((field) => isGiven(filter[field]))
    .map((field) => phrases[field]([filter[field]].flat().join(', ')));
  return parts.length ? `Stances: ${parts.join('; ')}` : 'All stances';
}
