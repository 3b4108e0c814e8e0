import type { Actor } from '../../shared/actor.ts';
import type { ArticleGold } from './gold.ts';

/** Names are compared without case, article, possessive and full stops. */
export const comparable = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/^the /, '')
    .replace(/[.]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Predicted actor id -> name of the gold actor that it stands for: the first that shares its name or one of its aliases.
 * An actor that the gold lacks gets its own name with a question mark before it.
 */
export function resolveActors(gold: ArticleGold, actors: readonly Actor[]): Map<string, string> {
  const byName = new Map<string, string>();
  for (const { name, aliases } of gold.actors)
    for (const form of [name, ...aliases]) if (!byName.has(comparable(form))) byName.set(comparable(form), name);
  const known = ({ name, aliases }: Actor) =>
    [name, ...aliases].map((form) => byName.get(comparable(form))).find(Boolean);
  return new Map(actors.map((actor) => [actor.id, known(actor) ?? `?${actor.name}`]));
}

/** Gives the country that a person or organization acts for, by the gold's affiliations or else the predicted ones; other actors as they are. */
export function countryRollUp(
  gold: ArticleGold,
  actors: readonly Actor[],
  resolved: ReadonlyMap<string, string>,
): (name: string) => string {
  const isCountry = new Set(gold.actors.filter(({ kind }) => kind === 'country').map(({ name }) => name));
  const country = new Map(
    gold.actors.map(({ name, affiliation }) => [name, affiliation && isCountry.has(affiliation) ? affiliation : name]),
  );
  const affiliation = new Map(actors.map((actor) => [resolved.get(actor.id), resolved.get(actor.affiliation ?? '')]));
  return (name) => country.get(name) ?? country.get(affiliation.get(name) ?? '') ?? name;
}
