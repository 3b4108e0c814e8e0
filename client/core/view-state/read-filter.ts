import { actorKinds } from '../../../shared/actor.ts';
import { corpusNamePattern, longestCorpusName } from '../../../shared/corpus.ts';
import { reviews } from '../../../shared/curation.ts';
import { isDay, isoDatePattern } from '../../../shared/document.ts';
import { type StanceFilter, saidBy } from '../../../shared/filter.ts';
import { modalities, polarities, quadClasses, stanceTypes } from '../../../shared/plover.ts';

/** Reads the texts that a link gives a part of the filter; undefined where they say nothing or nothing that holds. */
type Read<T> = (texts: readonly string[]) => T | undefined;

const every = <T>(values: readonly T[], holds: (value: T) => boolean): T[] | undefined =>
  values.every(holds) ? [...values] : undefined;

const codes = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(','));

const anyOf =
  <T extends string>(known: readonly T[]): Read<T[]> =>
  (texts) =>
    every(codes(texts), (code) => known.includes(code as T)) as T[] | undefined;

const single =
  <T>(read: (text: string) => T | undefined): Read<T> =>
  ([text, ...more]) =>
    text === undefined || more.length > 0 ? undefined : read(text);

const day = single((text) => (isoDatePattern.test(text) && isDay(text) ? text : undefined));

const numberThat = (holds: (value: number) => boolean) =>
  single((text) => {
    const value = Number(text);
    return holds(value) ? value : undefined;
  });

const readers: { readonly [Key in keyof StanceFilter]-?: Read<NonNullable<StanceFilter[Key]>> } = {
  type: anyOf(stanceTypes),
  quad: anyOf(quadClasses),
  polarity: anyOf(polarities),
  kind: anyOf(actorKinds),
  corpus: (texts) => every(codes(texts), (name) => name.length <= longestCorpusName && corpusNamePattern.test(name)),
  outlet: (texts) => [...texts],
  issue: (texts) => [...texts],
  country: (texts) => every(codes(texts), ({ length }) => length === 3)?.map((code) => code.toUpperCase()),
  from: day,
  to: day,
  review: anyOf(reviews),
  said: single((text) => saidBy.find((said) => said === text)),
  attributedTo: (texts) => [...texts],
  modality: anyOf(modalities),
  text: single((text) => text),
  minConfidence: numberThat((value) => value >= 0 && value <= 1),
  minCount: numberThat((value) => Number.isSafeInteger(value) && value >= 1),
  copies: single((text) => (text === 'true' || text === '1' ? true : undefined)),
};

/**
 * The filter of a link: what `StanceFilter` takes, without its library, which the first screen would have to wait for.
 * Each part is read by itself, so that one bad value does not throw the others away.
 */
export function readFilter(params: URLSearchParams): StanceFilter {
  const read = Object.entries(readers).flatMap(([key, reader]) => {
    const texts = params.getAll(key).filter(Boolean);
    const value = texts.length > 0 ? reader(texts) : undefined;
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(read);
}
