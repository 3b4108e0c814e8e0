import { groupBy } from '../../shared/group-by.ts';

/** A name in a paragraph: the code of the country that it is of, null where it tells none. */
export interface NamedHere {
  paragraph: number;
  name: string;
  country: string | null;
}

/** Paragraphs that tell one story. */
export interface Story {
  /** Codes of the countries that its names are of, and how often, most often first. */
  countries: readonly (readonly [string, number])[];
  /** How often it names any. */
  total: number;
  /** The only one of its text. */
  alone: boolean;
}

/** Shorter paragraphs go on with the story before. */
const LONG = 3;

const ranked = (named: readonly NamedHere[]): [string, number][] =>
  [
    ...groupBy(
      named.filter(({ country }) => country !== null),
      ({ country }) => country!,
    ),
  ]
    .map(([country, all]): [string, number] => [country, all.length])
    .sort(([, a], [, b]) => b - a);

function storyOf(named: readonly NamedHere[], alone: boolean): Story {
  const countries = ranked(named);
  return { countries, total: countries.reduce((sum, [, times]) => sum + times, 0), alone };
}

/** Fewer paragraphs that name a country are no digest. */
const MANY = 5;

/** True for a list of short stories: of its many paragraphs that name a country, more than half name none of the one before. */
function isDigest(paragraphs: readonly (readonly NamedHere[])[]): boolean {
  const countries = paragraphs
    .map((named) => new Set(named.flatMap(({ country }) => country ?? [])))
    .filter(({ size }) => size > 0);
  const apart = countries.filter(
    (own, index) => index > 0 && ![...own].some((country) => countries[index - 1]!.has(country)),
  );
  return countries.length > MANY && apart.length * 2 >= countries.length;
}

/** True when two stories share a name, or one speaks of the country that the other is about. */
function isSame(before: readonly NamedHere[], after: readonly NamedHere[]): boolean {
  const [of, from] = [ranked(before), ranked(after)];
  if (!of.length || !from.length) return true;
  const names = new Set(before.flatMap(({ name, country }) => (country ? [] : [name])));
  const isShared = (code: string, others: readonly [string, number][]) => others.some(([other]) => other === code);
  return (
    isShared(of[0]![0], from) ||
    isShared(from[0]![0], of) ||
    after.some(({ name, country }) => !country && names.has(name))
  );
}

/**
 * The story of every paragraph, of which `sentences` gives the number of sentences: a paragraph of its own in a digest, else one goes
 * on until a long paragraph is about another country and names nobody of those before.
 */
export function storiesOf(sentences: readonly number[], named: readonly NamedHere[]): Story[] {
  const inParagraph = groupBy(named, ({ paragraph }) => paragraph);
  const paragraphs = sentences.map((_, paragraph) => inParagraph.get(paragraph) ?? []);
  const digest = isDigest(paragraphs);
  const parts: NamedHere[][] = [];
  const part = paragraphs.map((own, paragraph) => {
    const last = parts.at(-1);
    if (last && !digest && (sentences[paragraph]! < LONG || isSame(last, own))) last.push(...own);
    else parts.push([...own]);
    return parts.length - 1;
  });
  const stories = parts.map((own) => storyOf(own, parts.length === 1));
  return part.map((index) => stories[index]!);
}

/** What is one story, whatever it names. */
export function oneStory(sentences: readonly number[], named: readonly NamedHere[]): Story[] {
  const story = storyOf(named, true);
  return sentences.map(() => story);
}

/** True when a story names a country, given by its code, no less than any other. */
export const isMost = ({ countries }: Story, country: string | null): boolean =>
  countries.some(([code, times]) => code === country && times === countries[0]![1]);
