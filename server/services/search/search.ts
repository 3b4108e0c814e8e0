import type { Actor } from '../../../shared/actor.ts';
import { fold } from '../../../shared/fold.ts';
import type { SearchAnswer, SearchQuery } from '../../../shared/routes.ts';
import { type PhraseWord, phraseWords } from '../../search/phrase-words.ts';
import type { Moment } from '../../store/store.ts';
import { summariesOf } from '../actors/actors.ts';
import { documentsWith } from './documents.ts';
import type { Names, NamesOf } from './phrase-names.ts';
import type { PhraseParts } from './phrase-parts.ts';
import { examplesOf, questionsOf } from './questions.ts';

/** One search for all: what the phrase may ask, and the actors, issues and documents that bear its words. */
export async function search(
  store: Moment,
  { q, corpus, limit, kind, country, outlet, from, to, language }: SearchQuery,
  namesOf: NamesOf,
): Promise<SearchAnswer> {
  const words = phraseWords(q);
  const names = await namesOf(store, corpus);
  const { questions, found } = await questionsOf(names, words, limit);
  return {
    questions: words.length ? questions : await examplesOf(names, limit),
    actors: await actorsNamed(names, words, found, { limit, kind, country }),
    issues: issuesNamed(names, words, found, limit),
    documents: await documentsWith(store, q, { corpus, outlet, from, to, language, limit }),
  };
}

const textOf = (words: readonly PhraseWord[]): string => words.map(({ text }) => text).join(' ');

/** The actors whose name holds the phrase, and those that its parts name; the strongest ones where nothing was typed. */
async function actorsNamed(
  { store, corpus }: Names,
  words: readonly PhraseWord[],
  { parts }: PhraseParts,
  { limit, kind, country }: Pick<SearchQuery, 'limit' | 'kind' | 'country'>,
): Promise<SearchAnswer['actors']> {
  const page = { limit, offset: 0 };
  const filter = { corpus, kind, country };
  const text = textOf(words);
  const { total, actors } = await (text ? store.searchActors(text, page, filter) : store.actorsByCounts(page, filter));
  const named = parts.map((part) => (part.kind === 'actor' ? part.actor : []));
  const ids = [...new Set([...named.flatMap(([first]) => first ?? []), ...named.flat()])];
  const passing = kind || country ? await store.occurringActors(ids, { kind, country }) : new Set(ids);
  const wanted = ids.filter((id) => passing.has(id));
  const byId = new Map((await store.actorsById(wanted)).map((actor) => [actor.id, actor]));
  // Those that hold the whole phrase are among the others.
  const holds = ({ name, aliases }: Actor): boolean => [name, ...aliases].some((each) => fold(each).includes(text));
  const others = wanted.flatMap((id) => byId.get(id) ?? []).filter((actor) => !holds(actor));
  const shown = [...actors, ...others].slice(0, limit);
  const summaries = await summariesOf(store, shown, { corpus });
  return {
    total: total + others.length,
    found: summaries.map((actor) => ({ ...actor, alias: aliasFor(actor, words) })),
  };
}

/** The alias that has most words of the phrase, where it has more of them than the name. */
function aliasFor({ name, aliases }: { name: string; aliases: string[] }, words: readonly PhraseWord[]): string | null {
  const held = (each: string) => words.filter(({ text }) => ` ${fold(each)} `.includes(` ${text} `)).length;
  return aliases.reduce<string | null>((best, alias) => (held(alias) > held(best ?? name) ? alias : best), null);
}

/** The issues whose name or phrases hold the phrase, and those that its parts name, most stances first. */
function issuesNamed(
  { issues }: Names,
  words: readonly PhraseWord[],
  { parts }: PhraseParts,
  limit: number,
): SearchAnswer['issues'] {
  const text = textOf(words);
  const named = new Set(parts.flatMap((part) => (part.kind === 'issue' ? [part.name] : [])));
  const said = words.filter(({ text: word }) => word.length > 3).map(({ text: word }) => word);
  const found = issues.flatMap(({ name, phrases, stances }) => {
    const holds = (each: string) => text !== '' && fold(each).includes(text);
    const some = (each: string) => said.length > 1 && said.every((word) => fold(each).includes(word));
    if (text && !named.has(name) && ![name, ...phrases].some((each) => holds(each) || some(each))) return [];
    const phrase = holds(name) || named.has(name) ? null : (phrases.find((each) => holds(each) || some(each)) ?? null);
    return [{ name, phrase: phrase === name ? null : phrase, stances }];
  });
  found.sort((a, b) => b.stances - a.stances || (a.name < b.name ? -1 : 1));
  return { total: found.length, found: found.slice(0, limit) };
}
