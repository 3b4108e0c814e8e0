import type { ActorOccurrence } from '../../shared/linking.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { piecesOfName } from '../lexicon/pieces.ts';
import { slug } from '../lexicon/slug.ts';

/** Words that companies are named with or without. */
const corporate = new Set('the inc corp corporation co company ltd llc plc ag sa nv group holdings'.split(' '));

/** The words by which names of organizations are the same: without articles and legal forms, unless nothing else is left. */
export function organizationKey(name: string): string {
  const pieces = piecesOfName(name);
  const own = pieces.filter((piece) => !corporate.has(piece));
  return (own.length ? own : pieces).join('-');
}

/** First and last word of a person's name; null for a single word. */
export function personKey(name: string): string | null {
  const pieces = piecesOfName(name);
  return pieces.length < 2 ? null : `${pieces[0]} ${pieces.at(-1)}`;
}

/** The family name of a full name: its last word, or the first where that is one that stands first. */
export const surnameOf = ({ parts }: Lexicon, pieces: readonly string[]): string =>
  parts.surnamesFirst.has(pieces[0]!) && !parts.givenNames.has(pieces[0]!) ? pieces[0]! : pieces.at(-1)!;

/** True when the lexicon knows the actor or the caller gave it: its id then means the same in every document. */
export const isKnown = (lexicon: Lexicon, { id, given }: ActorOccurrence): boolean =>
  given !== undefined || lexicon.entries.has(id);

/** True for a person of whom a document gives one name only: elsewhere it may be somebody else's. */
export const isLoneName = (lexicon: Lexicon, occurrence: ActorOccurrence): boolean =>
  occurrence.kind === 'person' && !isKnown(lexicon, occurrence) && piecesOfName(occurrence.name).length === 1;

/** The id that stays with a document: no other document's actor of this name is meant. */
export const documentId = ({ id, documentId: document }: ActorOccurrence): string => `${id}--${slug(document)}`;
