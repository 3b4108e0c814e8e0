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
  const countries = distinct(context.mentions.flatMap((mention) => countryOfTitle(context, mention) ?? []));
  return countries.length === 1 && context.stories[0]?.alone ? countries[0]! : null;
}

/** The country of who is called by an office, unless the sentence names it. */
function countryOfTitle(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { kind, head, reading } = mention;
  const [person] = actorsOf(context, mention);
  if (person?.kind !== 'person' || kind === 'pronoun' || !reading.role || reading.modifiers.length) return null;
  const country = countryRecordOf(context, person);
  const beside = context.inSentence.get(context.tokens[head]!.sentence)!;
  return beside.some((one) => one.reading.entry && one.reading.entry === country?.entry) ? null : country;
}
