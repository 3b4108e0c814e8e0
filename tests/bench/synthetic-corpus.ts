import { slug } from '../../server/lexicon/slug.ts';
import type { Actor } from '../../shared/actor.ts';
import type { Analysis, AnalyzedActor } from '../../shared/analysis.ts';
import type { Document } from '../../shared/document.ts';
import { plover, type StanceType, stanceTypes } from '../../shared/plover.ts';
import { createRandom } from '../../shared/random.ts';
import type { Stance } from '../../shared/stance.ts';

export interface Size {
  documents: number;
  /** Different actors; how often each occurs follows Zipf's law. */
  actors: number;
  stancesPerDocument: number;
}

const syllables = 'ba den fi gor hal ik jen ka lo mar nu os pe ran sil tor ul vik wen zor'.split(' ');
const countries = ['USA', 'CHN', 'RUS', 'FRA', 'DEU', 'GBR', 'JPN', 'IND', 'BRA', 'ZAF'];

export function wordOf(number: number): string {
  let rest = number;
  let text = '';
  do {
    text += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  } while (rest);
  return text[0]!.toUpperCase() + text.slice(1);
}

const titles = ['Ministry of', 'Bank of', 'Party of', 'Council of'];

/** The actor of a rank: countries first, then two people for each organization. */
export function actorAt(rank: number): Actor {
  const code = countries[rank % countries.length]!;
  if (rank < countries.length)
    return {
      id: code.toLowerCase(),
      name: code,
      kind: 'country',
      country: code,
      affiliation: null,
      role: null,
      aliases: [`${code} officials`],
    };
  const isBody = rank % 3 === 0;
  const name = isBody
    ? `${titles[rank % 4]} ${wordOf(rank)}`
    : `${wordOf(rank % 911)} ${wordOf(20 + Math.floor(rank / 7))}`;
  const alias = isBody ? `the ${name.split(' ')[0]!.toLowerCase()}` : name.split(' ')[1]!;
  return {
    id: slug(name),
    name,
    kind: isBody ? 'organization' : 'person',
    country: code,
    affiliation: code.toLowerCase(),
    role: isBody ? null : 'minister',
    aliases: [name, alias],
  };
}

/** A rank below `most`: the first about a thousand times as often as the thousandth. */
const zipf = (random: () => number, most: number): number => Math.floor(Math.exp(random() * Math.log(most + 1)) - 1);

const subjects = ['export controls', 'tariffs', 'border talks', 'fishing rights', 'sanctions'];

function stanceAt(id: string, text: string, actors: readonly Actor[], random: () => number): Stance {
  const [source, target] = [
    actors[Math.floor(random() * actors.length)]!,
    actors[Math.floor(random() * actors.length)]!,
  ];
  const type = stanceTypes[Math.floor(random() * stanceTypes.length)] as StanceType;
  const confidence = Math.round(random() * 100) / 100;
  const issue =
    random() < 0.3 ? `${wordOf(Math.floor(random() * 400)).toLowerCase()} ${subjects[Math.floor(random() * 5)]}` : null;
  return {
    ...{
      id,
      source: source.id,
      target: target.id,
      issue,
      type,
      ...plover[type],
      modality: random() < 0.1 ? 'negated' : 'asserted',
    },
    ...{ confidence, score: confidence, attributedTo: random() < 0.2 ? actors[0]!.id : null, text: text.slice(0, 20) },
    ...{ sentence: { start: 0, end: text.length }, evidence: { start: 0, end: 20 }, why: null },
  } as Stance;
}

/** Words that no other article has in this order: no two are copies of one story, nor looked at as if they might be. */
function wordsOfItsOwn(number: number): string {
  const random = createRandom(1_000_000 + number);
  return Array.from({ length: 40 }, () => wordOf(Math.floor(random() * 8000))).join(' ');
}

/** The article of a number with its analysis; the same number gives the same article. */
export function articleAt(
  number: number,
  { actors: most, stancesPerDocument }: Size,
): { document: Document; analysis: Analysis } {
  const random = createRandom(number + 1);
  const ranks = new Set(Array.from({ length: 8 }, () => zipf(random, most)));
  const actors: AnalyzedActor[] = [...ranks].map(actorAt);
  if (number % 5 === 0) {
    const family = wordOf(20 + Math.floor(zipf(random, most) / 7));
    actors.push({
      id: slug(family),
      name: family,
      kind: 'person',
      country: null,
      affiliation: null,
      role: null,
      aliases: [family],
    });
  }
  const unique = [...new Map(actors.map((actor) => [actor.id, actor])).values()];
  const id = `article-${String(number).padStart(7, '0')}`;
  const text = `Article ${number}: ${wordsOfItsOwn(number)}`;
  const date = new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 3650) * 86_400_000).toISOString().slice(0, 10);
  const stances = Array.from({ length: stancesPerDocument }, (_, index) => stanceAt(`${index}`, text, unique, random));
  const mentions = unique.map((actor) => ({ start: 0, end: 7, actor: actor.id, kind: 'name' as const }));
  return {
    document: {
      id,
      text,
      title: `Article ${number}`,
      date,
      source: `Outlet ${zipf(random, 60)}`,
      url: null,
      language: 'en',
    },
    analysis: { id, actors: unique, mentions, stances },
  };
}
