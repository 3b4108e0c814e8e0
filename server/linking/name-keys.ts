import type { ActorOccurrence } from '../../shared/linking.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isKnown, isLoneName, organizationKey, personKey } from './identity.ts';

const known = 'known ';

/** What occurrences of one actor share, null where nothing does: known actors keep their id, lone names their document. */
export function nameKey(lexicon: Lexicon, occurrence: ActorOccurrence): string | null {
  if (isLoneName(lexicon, occurrence)) return null;
  if (isKnown(lexicon, occurrence) || occurrence.kind === 'country') return known + occurrence.id;
  if (occurrence.kind === 'person') return `person ${personKey(occurrence.name)}`;
  return `${occurrence.kind} ${organizationKey(occurrence.name)}`;
}

/** The id that a key says, null for a key of names. */
export const knownId = (key: string): string | null => (key.startsWith(known) ? key.slice(known.length) : null);

const isAcronym = (text: string): boolean => /^[A-Z][A-Z&/.-]{1,9}$/.test(text);

/** Acronyms under which a text itself knows an organization with a longer name. */
export const acronymsOf = ({ kind, name, aliases, given }: ActorOccurrence): string[] =>
  kind === 'organization' && !given && !isAcronym(name) ? aliases.filter(isAcronym) : [];

/** The acronym that is all that a text calls an organization, null when it has a name. */
export const acronymAlone = ({ kind, name }: Pick<ActorOccurrence, 'kind' | 'name'>): string | null =>
  kind === 'organization' && isAcronym(name) ? name : null;

/** The key of organizations that go by an acronym alone. */
export const acronymKey = (acronym: string): string => `organization ${organizationKey(acronym)}`;
