import { piecesOfName } from '../../../../lexicon/pieces.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import { type Coreference, link, type ReadMention } from '../coreference-context.ts';
import { isPlace } from '../places/place-or-actor.ts';
import { isSubject } from '../pronouns/salience.ts';
import { expandedBefore, linkOrganization, sameAcronym, shortOrganization } from './organization-links.ts';
import { addDetails, leader, linkFullPerson, shortPerson } from './person-links.ts';
import { newActor } from './unknown-names.ts';

const cultural = wordClass('cultural nouns');

/** Links the names of the lexicon: countries, organizations and people that need no text to be known. */
export function linkEntries(context: Coreference): void {
  for (const mention of context.mentions) {
    const { entry, form, kind } = mention.reading;
    if (!entry || entry.kind === 'discard') continue;
    if (isOfCulture(context, mention) || isPlace(context, mention)) {
      mention.place = true;
      continue;
    }
    const record = context.register.ofEntry(entry);
    link(mention, [record], form === 'demonym' ? demonymConfidence(context, mention) : certaintyOf(context, mention));
    if (kind === 'person') addDetails(record, mention);
  }
}

/** A region that is no subject is a place as often as an actor: it counts once it takes part in a stance. */
const certaintyOf = ({ tokens }: Coreference, { reading, head }: ReadMention): number =>
  reading.type === 'region' && !isSubject(tokens, head) ? 0.45 : 0.95;

/** "French fries", "a German shepherd", "US$ 5": of a kind, not of the country that it has its name from. */
const isOfCulture = ({ tokens }: Coreference, { last, reading }: ReadMention): boolean =>
  reading.kind === 'country' && (cultural.has(tokens[last]?.lemma ?? '') || /^[$€£]/.test(tokens[last]?.text ?? ''));

/** A demonym before a word for an act or for who acts speaks of the country, before any other hardly. */
function demonymConfidence({ lexicon, tokens }: Coreference, { head }: ReadMention): number {
  const { deprel, head: governor } = tokens[head]!;
  if (deprel !== 'amod' && deprel !== 'compound') return 0.9;
  const noun = lexicon.nouns.get([tokens[governor]?.lemma ?? ''])[0];
  return noun && noun.class !== 'person' && noun.class !== 'body' ? 0.7 : 0.4;
}

/** Links full names of people and names of organizations that the text itself makes known. */
export function linkFullNames(context: Coreference): void {
  for (const mention of context.mentions) {
    if (mention.actors.length || mention.place || !mention.reading.name || mention.reading.entry) continue;
    const { kind } = mention.reading;
    if (kind === 'person' && piecesOfName(mention.reading.name).length > 1) linkFullPerson(context, mention);
    else if (kind === 'organization') linkOrganization(context, mention);
  }
}

/** Links what is left: family names, given names, parts and acronyms of names known by now, and names that nothing explains. */
export function linkShortNames(context: Coreference): void {
  for (const mention of context.mentions) {
    const { reading } = mention;
    if (mention.actors.length || mention.place || !reading.name || reading.entry) continue;
    const record =
      expandedBefore(context, mention) ??
      sameAcronym(context, mention) ??
      shortPerson(context, mention) ??
      shortOrganization(context, mention) ??
      leader(context, mention) ??
      newActor(context, mention);
    if (!record) continue;
    if (record.kind === 'person') addDetails(record, mention);
    link(mention, [record], 0.85);
  }
}
