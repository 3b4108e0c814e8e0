import { governmentSite } from '../../../../lexicon/government-sites.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, countryRecordOf, type ReadMention } from '../coreference-context.ts';
import { distinct } from '../pronouns/salience.ts';

/** The country that a text is written from: that of its author, or whose government's site it is on; null where neither tells. */
export const ownCountry = (context: Coreference): ActorRecord | null =>
  (context.author && countryRecordOf(context, context.author)) ?? siteCountry(context);

/** The same, else the one country whose holders of office a text calls by their bare titles: "the Prime Minister, Mr Roe". */
export function homeCountry(context: Coreference): ActorRecord | null {
  context.home ??= [ownCountry(context) ?? titledCountry(context)];
  return context.home[0]!;
}

function siteCountry({ document, lexicon, register }: Coreference): ActorRecord | null {
  const entry = lexicon.entries.get(governmentSite(document.document.url)?.of ?? '');
  return entry ? register.ofEntry(entry) : null;
}

function titledCountry(context: Coreference): ActorRecord | null {
  if (context.digest) return null;
  const titled = context.mentions.filter(
    ({ kind, reading }) => kind !== 'pronoun' && reading.role && !reading.modifiers.length,
  );
  const countries = distinct(titled.flatMap((mention) => homeOf(context, mention) ?? []));
  return countries.length === 1 ? countries[0]! : null;
}

/** The country of who is called by an office, unless the sentence names it. */
function homeOf(context: Coreference, mention: ReadMention): ActorRecord | null {
  const [person] = actorsOf(context, mention);
  const country = person?.kind === 'person' ? countryRecordOf(context, person) : null;
  const beside = context.inSentence.get(context.tokens[mention.head]!.sentence) ?? [];
  return country &&
    beside.some(({ reading: { entry } }) => entry?.kind === 'country' && entry.country === country.country)
    ? null
    : country;
}
