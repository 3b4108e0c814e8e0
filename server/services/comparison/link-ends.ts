import type { Actor } from '../../../shared/actor.ts';
import type { CompareAnswer } from '../../../shared/compare.ts';
import { fold } from '../../../shared/fold.ts';
import { countryOfCameo } from '../../ingest/events/cameo.ts';
import type { EventEnd } from '../../ingest/events/event.ts';
import type { Moment } from '../../store/store.ts';

export type EndKind = CompareAnswer['ends'];

/** What an actor is compared as: itself, or the country that it acts for where it has one. */
export const keyOf = ({ id, country }: Pick<Actor, 'id' | 'country'>, kind: EndKind): string =>
  kind === 'countries' && country !== null ? country.toLowerCase() : id;

/** Tells which actors of the corpus the ends of events are. */
export interface EndLinker {
  /** Finds what these ends may be, so that {@link keyOf} knows them. */
  learn(ends: readonly EventEnd[]): Promise<void>;
  /** The key of an end; null when nobody in the articles is meant. */
  keyOf(end: EventEnd): string | null;
}

const nameInWords = ({ names, country }: EventEnd): string => names[0] ?? country ?? '';

export { nameInWords };

const codesIn = (name: string): string[] => {
  const found = countryOfCameo(name);
  return found ? [found.country.toLowerCase()] : [];
};

/**
 * Links ids, names and codes to actors: an id first, then a name (of several actors with it, the one with most stances), then a code of
 * CAMEO or ISO 3166-1. `known` are the keys that stances of the corpus have.
 */
export function createEndLinker(store: Moment, kind: EndKind, known: ReadonlySet<string>): EndLinker {
  const bearers = new Map<string, string | null>();
  const actors = new Map<string, Actor | null>();
  const folds = new Map<string, string>();
  const foldOf = (name: string): string => folds.get(name) ?? fold(name);

  const learn = async (ends: readonly EventEnd[]): Promise<void> => {
    const named = new Set<string>();
    for (const { names, country } of ends) {
      for (const name of names) named.add(name);
      if (kind === 'countries' && country !== null) named.add(country);
    }
    const names = [...named].filter((name) => !folds.has(name));
    for (const name of names) folds.set(name, fold(name));
    const folded = [...new Set(names.map(foldOf))].filter((name) => !bearers.has(name));
    const found = await store.bearersOf(folded);
    for (const name of folded) bearers.set(name, found.get(name)?.[0] ?? null);
    const ids = names.flatMap((name) =>
      [name, name.toLowerCase(), bearers.get(foldOf(name)) ?? [], codesIn(name)].flat(),
    );
    const fresh = [...new Set(ids)].filter((id) => !actors.has(id));
    const there = new Map((await store.actorsById(fresh)).map((actor) => [actor.id, actor]));
    for (const id of fresh) actors.set(id, there.get(id) ?? null);
  };

  const actorNamed = (name: string): Actor | null =>
    actors.get(name) ?? actors.get(name.toLowerCase()) ?? actors.get(bearers.get(foldOf(name)) ?? '') ?? null;

  /** The key of a country by its code or name, where somebody in the articles acts for it. */
  const countryKey = (name: string): string | null => {
    const [code] = codesIn(name);
    if (code !== undefined && (known.has(code) || actors.get(code))) return code;
    const actor = actorNamed(name);
    return actor?.country ? actor.country.toLowerCase() : null;
  };

  const actorKey = (name: string): string | null => {
    const actor = actorNamed(name);
    if (actor) return keyOf(actor, kind);
    if (kind === 'countries') return countryKey(name);
    const code = countryOfCameo(name);
    const state = code?.isState ? actors.get(code.country.toLowerCase()) : null;
    return state?.id ?? null;
  };

  return {
    learn,
    keyOf({ names, country }) {
      const ofCountry = kind === 'countries' && country !== null ? countryKey(country) : null;
      if (ofCountry !== null) return ofCountry;
      for (const name of names) {
        const key = actorKey(name);
        if (key !== null) return key;
      }
      return null;
    },
  };
}
