import { groupBy } from '../../../../shared/group-by.ts';
import { governmentSite } from '../../../lexicon/government-sites.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { oneStory, type Story, storiesOf } from '../../../lexicon/stories.ts';
import type { AnnotatedDocument, Mention, Token } from '../../annotated-document.ts';
import type { MentionReading } from '../mentions/mention-reading.ts';
import { type ActorRecord, ActorRegister } from './actor-record.ts';
import { isOfOthers } from './places/nationals.ts';
import type { Antecedent } from './pronouns/salience.ts';
import { voicesOf } from './pronouns/voices.ts';

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
  /** Mentions by the name that they give. */
  named: ReadonlyMap<string, readonly ReadMention[]>;
  /** Nominals by their first token. */
  nominalFrom: ReadonlyMap<number, ReadMention>;
  /** Nominals by the token after them, where that is a comma. */
  nominalTo: ReadonlyMap<number, ReadMention>;
  /** Mentions by sentence. */
  inSentence: ReadonlyMap<number, readonly ReadMention[]>;
  /** Words of the text as they are written. */
  words: ReadonlySet<string>;
  register: ActorRegister;
  /** What was mentioned so far of what is linked in text order. */
  antecedents: Antecedent[];
  /** Who says `I` and `we` where nobody else speaks, and who says `we` there; set when the names are linked. */
  author: ActorRecord | null;
  declarer: ActorRecord | null;
  /** The country that the text is written from; undefined until it is asked for. */
  home?: [ActorRecord | null];
  /** The story that each paragraph tells. */
  stories: readonly Story[];
  /** Who holds the office that the label of a turn names ("PRIME MINISTER:"), by the label's last token; set when the names are linked. */
  labelled: ReadonlyMap<number, ActorRecord>;
  /** Those who speak in turns. */
  debaters: readonly ActorRecord[];
  /** Index in `document.voices` of what each token belongs to, -1 outside of all speech. */
  voiceAt: Int32Array;
}

/** Links a mention to actors, unless it is linked already. */
export function link(mention: ReadMention, actors: readonly ActorRecord[], confidence: number): void {
  if (mention.actors.length || !actors.length) return;
  mention.actors = actors.map(({ id }) => id);
  mention.confidence = confidence;
  for (const actor of actors) actor.mentions++;
}

/** Takes the link of a mention away for good: nobody is meant, as far as is known. */
export function refuse(context: Coreference, mention: ReadMention): void {
  for (const actor of actorsOf(context, mention)) actor.mentions--;
  mention.actors = [];
  mention.confidence = 0;
  mention.reading = { ...mention.reading, refused: true };
}

/** The actors that a mention refers to. */
export const actorsOf = ({ register }: Coreference, mention: ReadMention | undefined): ActorRecord[] =>
  (mention?.actors ?? []).flatMap((id) => register.get(id) ?? []);

/** The actors that a mention refers to, and the country of "police in Japan", which is named as a place. */
export function partiesOf(context: Coreference, mention: ReadMention | undefined): ActorRecord[] {
  const entry = mention?.place ? mention.reading.entry : null;
  return entry?.kind === 'country' && mention?.reading.form !== 'place'
    ? [context.register.ofEntry(entry)]
    : actorsOf(context, mention);
}

/** The actors that own a mention: those that its modifiers refer to. */
export const ownersOf = (context: Coreference, mention: ReadMention): ActorRecord[] =>
  mention.reading.modifiers
    .filter((token) => !isOfOthers(context.tokens, token))
    .flatMap((token) => partiesOf(context, context.mentionAt.get(token)));

/** The country that an actor is or acts for. */
export function countryRecordOf({ register, lexicon }: Coreference, actor: ActorRecord): ActorRecord | null {
  if (actor.kind === 'country') return actor;
  const entry = lexicon.entries.get(actor.country?.toLowerCase() ?? '');
  return entry ? register.ofEntry(entry) : null;
}

/** The story of each paragraph; what is said in turns, or by one government, is one. */
function storiesIn(
  { document, sentences, tokens, turns }: AnnotatedDocument,
  mentions: readonly ReadMention[],
): Story[] {
  const counts: number[] = [];
  for (const { paragraph } of sentences) counts[paragraph] = (counts[paragraph] ?? 0) + 1;
  const named = mentions.flatMap(({ kind, head, reading: { entry, name } }) => {
    if (!name || kind === 'nominal') return [];
    return { paragraph: sentences[tokens[head]!.sentence]!.paragraph, name, country: entry?.country ?? null };
  });
  return (turns.length || governmentSite(document.url) ? oneStory : storiesOf)(counts, named);
}

/** The story that a mention stands in. */
export const storyOf = ({ document, tokens, stories }: Coreference, { head }: Pick<Mention, 'head'>): Story =>
  stories[document.sentences[tokens[head]!.sentence]!.paragraph]!;

/** Prepares a document whose mentions were found and read. */
export function coreferenceOf(document: AnnotatedDocument, lexicon: Lexicon): Coreference {
  const { tokens } = document;
  const mentions = document.mentions.filter((mention): mention is ReadMention => mention.reading !== undefined);
  const mentionAt = new Map<number, ReadMention>();
  const widestFirst = [...mentions].sort((a, b) => b.last - b.first - (a.last - a.first));
  for (const mention of widestFirst) for (let i = mention.first; i < mention.last; i++) mentionAt.set(i, mention);
  document.voices = voicesOf(document, mentionAt);
  const voiceAt = new Int32Array(tokens.length).fill(-1);
  for (const [index, { first, last }] of document.voices.entries()) voiceAt.fill(index, first, last);
  const nominals = mentions.filter(({ kind }) => kind === 'nominal');
  return {
    document,
    lexicon,
    tokens,
    mentions,
    mentionAt,
    named: groupBy(mentions, ({ reading }) => reading.name ?? ''),
    nominalFrom: new Map(nominals.map((mention) => [mention.first, mention])),
    nominalTo: new Map(
      nominals.filter(({ last }) => tokens[last]?.text === ',').map((mention) => [mention.last, mention]),
    ),
    inSentence: groupBy(mentions, ({ head }) => tokens[head]!.sentence),
    words: new Set(tokens.map(({ text }) => text)),
    register: new ActorRegister(),
    antecedents: [],
    author: null,
    declarer: null,
    stories: storiesIn(document, mentions),
    labelled: new Map(),
    debaters: [],
    voiceAt,
  };
}
