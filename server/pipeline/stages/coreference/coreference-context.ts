import type { Lexicon } from '../../../lexicon/lexicon.ts';
import type { AnnotatedDocument, Mention, Token } from '../../annotated-document.ts';
import type { MentionReading } from '../mentions/mention-reading.ts';
import type { ActorRecord, ActorRegister } from './actor-record.ts';

/** A mention as the mentions stage leaves it, with what its words say. */
export interface ReadMention extends Mention {
  reading: MentionReading;
}

/** What every step of coreference reads and fills. */
export interface Coreference {
  document: AnnotatedDocument;
  lexicon: Lexicon;
  tokens: readonly Token[];
  /** All mentions in text order, absorbed ones too. */
  mentions: readonly ReadMention[];
  /** The narrowest mention that ends with or holds each token. */
  mentionAt: ReadonlyMap<number, ReadMention>;
  register: ActorRegister;
}

/** Links a mention to actors, unless it is linked already. */
export function link(mention: ReadMention, actors: readonly ActorRecord[], confidence: number): void {
  if (mention.actors.length || !actors.length) return;
  mention.actors = actors.map(({ id }) => id);
  mention.confidence = confidence;
  for (const actor of actors) actor.mentions++;
}

/** The actors that a mention refers to. */
export const actorsOf = ({ register }: Coreference, mention: ReadMention | undefined): ActorRecord[] =>
  (mention?.actors ?? []).flatMap((id) => register.get(id) ?? []);

/** The actors that own a mention: those that its modifiers refer to. */
export const ownersOf = (context: Coreference, mention: ReadMention): ActorRecord[] =>
  mention.reading.modifiers.flatMap((token) => actorsOf(context, context.mentionAt.get(token)));

/** The country that an actor is or acts for. */
export function countryRecordOf({ register, lexicon }: Coreference, actor: ActorRecord): ActorRecord | null {
  if (actor.kind === 'country') return actor;
  const id = actor.country?.toLowerCase();
  if (!id) return null;
  const entry = lexicon.entries.get(id);
  return register.get(id) ?? (entry ? register.ofEntry(entry) : null);
}
