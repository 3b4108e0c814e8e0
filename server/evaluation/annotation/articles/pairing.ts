import { pronouns } from '../../../lexicon/pronouns.ts';
import { comparable } from '../../article-actors.ts';
import type { ArticleReading, ReadActor, ReadStance } from './reading.ts';
import { wordsAt } from './words.ts';

/** What the mentions of an actor are called, pronouns left out, each once. */
export const wordingsOf = ({ mentions }: Pick<ReadActor, 'mentions'>, text: string): string[] => [
  ...new Set(mentions.map((span) => wordsAt(text, span)).filter((words) => !pronouns().has(words.toLowerCase()))),
];

/** By name: names, wordings and places that stand for this actor and no other one of the reading. */
function ownSigns({ actors }: ArticleReading, text: string): Map<string, Set<string>> {
  const signs = actors.map((actor): [string, string[]] => [
    actor.name,
    [actor.name, ...wordingsOf(actor, text)].map(comparable).concat(actor.mentions.map(String)),
  ]);
  const uses = new Map<string, number>();
  for (const sign of signs.flatMap(([, own]) => [...new Set(own)])) uses.set(sign, (uses.get(sign) ?? 0) + 1);
  return new Map(signs.map(([name, own]) => [name, new Set(own.filter((sign) => uses.get(sign) === 1))]));
}

/** Outweighs every number of signs. */
const sameName = 1e6;

/** Names of the second reading by the name of the same actor in the first: the same name, else the most signs in common. */
export function sameActors(first: ArticleReading, second: ArticleReading, text: string): Map<string, string> {
  const others = ownSigns(second, text);
  const candidates = [...ownSigns(first, text)].flatMap(([name, signs]) =>
    [...others].map(([other, theirs]) => ({
      name,
      other,
      weight: comparable(name) === comparable(other) ? sameName : [...signs].filter((sign) => theirs.has(sign)).length,
    })),
  );
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name, other, weight } of candidates.sort((a, b) => b.weight - a.weight)) {
    if (!weight || pairs.has(name) || taken.has(other)) continue;
    pairs.set(name, other);
    taken.add(other);
  }
  return pairs;
}

/** A reading with other names for some of its actors. */
export function renamed(reading: ArticleReading, names: ReadonlyMap<string, string>): ArticleReading {
  const called = (name: string): string => names.get(name) ?? name;
  return {
    ...reading,
    actors: reading.actors.map((actor) => ({
      ...actor,
      name: called(actor.name),
      affiliation: actor.affiliation && called(actor.affiliation),
    })),
    stances: reading.stances.map((stance) => ({
      ...stance,
      source: called(stance.source),
      target: called(stance.target),
    })),
  };
}

/** The second reading in the words of the first. */
export function inWordsOf(first: ArticleReading, second: ArticleReading, text: string): ArticleReading {
  return renamed(second, new Map([...sameActors(first, second, text)].map(([name, other]) => [other, name])));
}

/** What two readers have under one key. */
export interface Joint<Item> {
  first: Item[];
  second: Item[];
}

/** Items of two readers by key, those of the first one in front. */
export function jointBy<Item>(
  key: (item: Item) => string,
  first: readonly Item[],
  second: readonly Item[],
): Map<string, Joint<Item>> {
  const joint = new Map<string, Joint<Item>>();
  const at = (item: Item): Joint<Item> => {
    const known = joint.get(key(item)) ?? { first: [], second: [] };
    joint.set(key(item), known);
    return known;
  };
  for (const item of first) at(item).first.push(item);
  for (const item of second) at(item).second.push(item);
  return joint;
}

export const signedEdgeOf = ({ source, target, polarity }: ReadStance): string => `${source}>${target} ${polarity}`;
export const signedInSentence = (stance: ReadStance): string => `${stance.sentence} ${signedEdgeOf(stance)}`;

/** Whether both readers have it and at least one is sure, or one only and that one sure; null where nobody is. */
export function verdictOn({ first, second }: Joint<ReadStance>): 'both' | 'only' | null {
  if (![...first, ...second].some(({ optional }) => !optional)) return null;
  return first.length && second.length ? 'both' : 'only';
}
