import type { ActorKind } from './actor.ts';
import type { Polarity, StanceType } from './plover.ts';
import type { QuestionFilter, QuestionParts } from './search.ts';

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const year = /^(\d{4})-01-01$/;

/** The days in words: `in 2023`, `since 2023-03-01`. */
function daysInWords({ from, to }: QuestionFilter): string {
  const whole = from && year.exec(from)?.[1];
  if (whole && to === `${whole}-12-31`) return ` in ${whole}`;
  if (from && to) return from === to ? ` on ${from}` : ` from ${from} to ${to}`;
  return from ? ` since ${from}` : to ? ` until ${to}` : '';
}

const restInWords = (filter: QuestionFilter): string =>
  [
    filter.issue?.length ? ` on ${listed(filter.issue)}` : '',
    filter.outlet?.length ? ` in ${listed(filter.outlet)}` : '',
    daysInWords(filter),
  ].join('');

const typesInWords = (types: readonly StanceType[]): string => listed(types.map((type) => type.toLowerCase()));

/** `Negative stances`, `Sanction stances`, `Stances`. */
function stancesInWords(type: readonly StanceType[], polarity: readonly Polarity[]): string {
  const words = [
    ...(polarity.length ? [listed(polarity)] : []),
    ...(type.length ? [typesInWords(type)] : []),
    'stances',
  ];
  const text = words.join(' ');
  return text[0]!.toUpperCase() + text.slice(1);
}

/** Countries and bodies that running text gives an article: `the United States`. */
const withArticle =
  /^(United |Netherlands|Philippines|Bahamas|Maldives|Seychelles|Vatican|Gambia|Comoros)|(Islands|Republic|Emirates|Union|Nations|Department|Ministry|Senate|Congress|Bank|Organization)$/;

/** The name of an actor as it stands inside a sentence. */
export const inSentence = (name: string, kind: ActorKind): string =>
  kind !== 'person' && withArticle.test(name) && !/^the /i.test(name) ? `the ${name}` : name;

function speakersInWords(speaker: string | null, subject: string | null): string {
  if (!speaker) return `Who speaks for ${subject ?? 'whom'}`;
  return subject ? `What ${speaker} says for ${subject}` : `Whom ${speaker} speaks for`;
}

/** What a query asks, in words: `Who is negative toward China in 2023`. */
export function questionInWords({ asks, source, target, eitherWay, filter }: QuestionParts): string {
  const [from = null, to = null] = [source, target].map((end) => end && inSentence(end.label, end.kind));
  const rest = restInWords(filter);
  if (asks === 'path') return `Path from ${from ?? '…'} to ${to ?? '…'}${rest}`;
  if (asks === 'speakers') return speakersInWords(from, to) + rest;
  const { type = [], polarity = [] } = filter;
  const stances = stancesInWords(type, polarity);
  if (from && to) return `${stances} ${eitherWay ? `between ${from} and ${to}` : `of ${from} toward ${to}`}${rest}`;
  const one = from ?? to;
  if (!one) return `${stances}${rest}`;
  if (eitherWay) return `${stances} of or toward ${one}${rest}`;
  const [sign] = polarity;
  if (sign && polarity.length === 1 && !type.length)
    return `${to ? `Who is ${sign} toward ${one}` : `Whom is ${one} ${sign} toward`}${rest}`;
  return `${stances} ${to ? 'toward' : 'of'} ${one}${rest}`;
}
