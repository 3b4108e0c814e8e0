import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, countryRecordOf, type ReadMention } from '../coreference-context.ts';
import { distinct, recent, subjectsBefore } from '../pronouns/salience.ts';
import { speakerAt } from '../pronouns/speakers.ts';
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
  const own = mention.reading.determiner === 'this' ? ownCountry(context) : null;
  const meant = isQuoted(context, mention)
    ? speakersCountry(context, mention)
    : (own ?? subjectCountry(context, mention) ?? onlyCountry(context, mention));
  return meant ?? mainCountry(context) ?? homeCountry(context);
}

/** Who says "the country" mostly means the own one. */
function speakersCountry(context: Coreference, { first }: ReadMention): ActorRecord | null {
  const speaker = speakerAt(context, first);
  return speaker && countryRecordOf(context, speaker);
}

/** The country that the names of the text speak of twice as often as of any other, and in a third of all cases. */
export function mainCountry(context: Coreference): ActorRecord | null {
  const [[code, times] = ['', 0], [, next] = ['', 0]] = countriesIn(context);
  const entry = context.lexicon.entries.get(code.toLowerCase());
  return entry && times > 1 && times >= 2 * next && times * 3 >= total(context)
    ? context.register.ofEntry(entry)
    : null;
}

/** The country besides another that the names of the text speak of most, and twice as often as of the next. */
export function otherCountry(context: Coreference, { country: own }: ActorRecord): ActorRecord | null {
  const [[code, times] = ['', 0], [, next] = ['', 0]] = countriesIn(context).filter(([country]) => country !== own);
  const entry = context.lexicon.entries.get(code.toLowerCase());
  return entry && times >= 2 * next ? context.register.ofEntry(entry) : null;
}

const total = (context: Coreference): number => countriesIn(context).reduce((sum, [, times]) => sum + times, 0);

/** True for a list of short stories of more than eight countries, none of which stands out: what one tells, no other points back to. */
export const isDigest = (context: Coreference): boolean =>
  countriesIn(context).length > 8 && countriesIn(context)[0]![1] * 4 < total(context);

/** Codes of the countries that the names of the text speak of, as those who act for it or as places, and how often, most often first. */
function countriesIn(context: Coreference): [string, number][] {
  const counts = new Map<string, number>();
  if (context.countries) return context.countries;
  for (const mention of context.mentions) {
    if (mention.kind === 'nominal' || mention.kind === 'pronoun') continue;
    const { entry } = mention.reading;
    const named = entry?.kind === 'country' ? [entry] : actorsOf(context, mention);
    for (const code of new Set(named.flatMap(({ country }) => country ?? [])))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  context.countries = [...counts].sort(([, a], [, b]) => b - a);
  return context.countries;
}

/** The country of the nearest subject before, people and troops aside: they leave countries and come to others. */
function subjectCountry(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { tokens, mentionAt } = context;
  for (const subject of subjectsBefore(tokens, mention.head)) {
    const own = mentionAt.get(subject);
    if (!own || own.place || own.kind === 'pronoun' || /^(force|official)$/.test(own.reading.noun?.class ?? ''))
      continue;
    const [actor] = actorsOf(context, own);
    if (!actor || actor.kind === 'person' || own.actors.length > 1) continue;
    return countryRecordOf(context, actor);
  }
  return null;
}

/** The one country that is named, if only as a place, in the sentence before the mention, else in the sentence before. */
function onlyCountry({ tokens, inSentence, register }: Coreference, mention: ReadMention): ActorRecord | null {
  const { sentence, index } = tokens[mention.head]!;
  for (const at of [sentence, sentence - 1]) {
    const entries = (inSentence.get(at) ?? []).flatMap(({ head, reading: { entry, form } }) =>
      head < index && entry?.kind === 'country' && form !== 'demonym' ? [entry] : [],
    );
    const named = distinct(entries.map((entry) => register.ofEntry(entry)));
    if (named.length) return named.length === 1 ? named[0]! : null;
  }
  return null;
}
