import { piecesOfName } from '../../../../lexicon/pieces.ts';
import { type Coreference, link } from '../coreference-context.ts';
import { expandedBefore, linkOrganization, sameAcronym, shortOrganization } from './organization-links.ts';
import { addDetails, leader, linkFullPerson, shortPerson } from './person-links.ts';
import { newActor } from './unknown-names.ts';

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
