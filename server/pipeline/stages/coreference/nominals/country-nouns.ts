import { isMost } from '../../../../lexicon/stories.ts';
import type { ActorRecord } from '../actor-record.ts';
import {
  actorsOf,
  type Coreference,
  countryRecordOf,
  partiesOf,
  type ReadMention,
  storyOf,
} from '../coreference-context.ts';
import { describedBy } from '../places/nationals.ts';
import { judgedFor } from '../pronouns/judged.ts';
import { distinct, recent, subjectsBefore } from '../pronouns/salience.ts';
import { speakerAt } from '../pronouns/speakers.ts';
import { isSaying } from '../pronouns/voices.ts';
import { homeCountry, ownCountry } from './home.ts';

const kingdoms = new Set('SAU JOR MAR GBR THA BHR NLD BEL ESP SWE NOR DNK BTN KHM TON LSO SWZ'.split(' '));
const islands = new Set('TWN CUB CYP LKA IRL GBR MLT ISL JPN HTI MDG PHL BHR SGP TLS FJI GRD'.split(' '));
/** Sentences that "the kingdom" and "the island" look back; few countries are meant by them. */
const REACH = 10;

/** True between quotation marks and in turns; a statement that is given in full speaks of countries as any text does. */
const isQuoted = ({ voiceAt, document: { voices, tokens } }: Coreference, { first }: ReadMention): boolean =>
  voiceAt[first]! >= 0 && !/^[:.]$/.test(tokens[voices[voiceAt[first]!]!.first - 1]?.text ?? '');

/** The country that "the country", "the kingdom" or "the island" speaks of, null where it stays open. */
export function countryMeant(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { noun } = mention.reading.noun!;
  const among = noun === 'kingdom' ? kingdoms : noun === 'island' ? islands : null;
  if (among) {
    const isAmong = ({ kind, country }: ActorRecord): boolean => kind === 'country' && among.has(country ?? '');
    return recent(context, mention, REACH).find(({ actor }) => isAmong(actor))?.actor ?? null;
  }
  if (!/^(country|nation)$/.test(noun)) return null;
  const judged = judgedFor(context, mention);
  if (judged) return actorsOf(context, judged).flatMap((actor) => countryRecordOf(context, actor) ?? [])[0] ?? null;
  const own = mention.reading.determiner === 'this' ? ownCountry(context) : null;
  const isSaid = isQuoted(context, mention);
  const meant = isSaid ? speakersCountry(context, mention) : (own ?? subjectCountry(context, mention));
  if (meant) return meant;
  const [near, other] = isSaid ? [] : countriesNear(context, mention);
  return other ? null : (near ?? mainCountry(context, mention) ?? homeCountry(context));
}

/** Who says "the country" mostly means the own one. */
function speakersCountry(context: Coreference, { first }: ReadMention): ActorRecord | null {
  const speaker = speakerAt(context, first);
  return speaker && countryRecordOf(context, speaker);
}

/** The country that the names of a story speak of twice as often as of any other, and in a third of all cases. */
export function mainCountry(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { countries, total } = storyOf(context, mention);
  const [[code, times] = ['', 0], [, next] = ['', 0]] = countries;
  const entry = context.lexicon.entries.get(code.toLowerCase());
  return entry && times > 1 && times >= 2 * next && times * 3 >= total ? context.register.ofEntry(entry) : null;
}

/** The country besides another that the names of the story speak of most, and twice as often as of the next. */
export function otherCountry(context: Coreference, mention: ReadMention, { country: own }: ActorRecord) {
  const others = storyOf(context, mention).countries.filter(([country]) => country !== own);
  const [[code, times] = ['', 0], [, next] = ['', 0]] = others;
  const entry = context.lexicon.entries.get(code.toLowerCase());
  return entry && times >= 2 * next ? context.register.ofEntry(entry) : null;
}

/** Sentences before a body's that tell whose it is, where its own and the story leave it open. */
const AROUND = 3;

/**
 * The country whose "the government" or "the Supreme Court" is, where none is named with it: the one that the story is about, else one of
 * which it tells no less than of others, the only one of the sentence up to there, or of the last few that name any.
 */
export function countryAround(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { tokens, inSentence } = context;
  const story = storyOf(context, mention);
  const own = tokens[mention.head]!.sentence;
  const namedIn = (sentence: number): ActorRecord[] =>
    (inSentence.get(sentence) ?? [])
      .filter((other) => other.last <= mention.first && storyOf(context, other) === story)
      .flatMap((other) => partiesOf(context, other))
      .flatMap((actor) => countryRecordOf(context, actor) ?? []);
  let named = distinct(namedIn(own));
  const isTold = named.length === 1;
  for (let at = own - 1; at >= 0 && !isTold && (at >= own - AROUND || !named.length); at--)
    named = distinct([...named, ...namedIn(at)]);
  const [only] = named.length === 1 && isMost(story, named[0]!.country) ? named : [];
  return mainCountry(context, mention) ?? only ?? null;
}

/** The country of the nearest subject before, people and troops aside, who leave countries and come to others, but for a `Peruvian minister` who speaks. */
function subjectCountry(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { tokens, mentionAt } = context;
  for (const subject of subjectsBefore(tokens, mention.head)) {
    const own = mentionAt.get(subject);
    if (!own || own.place || own.kind === 'pronoun' || /^(force|official)$/.test(own.reading.noun?.class ?? ''))
      continue;
    const [actor] = actorsOf(context, own);
    const isEnvoy = own.reading.modifiers.length > 0 && isSaying(tokens, tokens[subject]!.head);
    if (!actor || (actor.kind === 'person' && !isEnvoy) || own.actors.length > 1) continue;
    return countryRecordOf(context, actor);
  }
  return null;
}

/** The countries that are named, if only as places, in the sentence before the mention; where none is, the only one of the sentence before. */
function countriesNear({ tokens, inSentence, register }: Coreference, mention: ReadMention): ActorRecord[] {
  const { sentence, index } = tokens[mention.head]!;
  const namedIn = (at: number): ActorRecord[] =>
    distinct(
      (inSentence.get(at) ?? []).flatMap(({ head, reading: { entry, form } }) =>
        head < index && entry?.kind === 'country' && form !== 'demonym' && !describedBy(tokens, head)
          ? [register.ofEntry(entry)]
          : [],
      ),
    );
  const [own, before] = [namedIn(sentence), namedIn(sentence - 1)];
  return own.length || before.length > 1 ? own : before;
}
