import { speaksToMany } from '../../../../lexicon/hearers.ts';
import { ancestorsOf, childrenBy, subjectsOf } from '../../../dependency-graph/dependency-graph.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, countryRecordOf, link, type ReadMention } from '../coreference-context.ts';
import { distinct } from './salience.ts';
import { isSaying } from './voices.ts';

/** Who says what a token belongs to: the mentions of the subjects of the verb of saying, or of the label; none outside of all voices. */
export const speakerMentions = (context: Coreference, token: number): ReadMention[] =>
  mentionsAt(context, cueAt(context, token) ?? null);

function mentionsAt({ tokens, mentionAt, inSentence }: Coreference, cue: number | null): ReadMention[] {
  if (cue === null) return [];
  const speakers = tokens[cue]!.upos === 'VERB' ? subjectsOf(tokens, cue) : [cue];
  return speakers.flatMap((speaker) => {
    const headed = (inSentence.get(tokens[speaker]!.sentence) ?? []).filter(({ head }) => head === speaker);
    const widest = headed.sort((a, b) => b.last - b.first - (a.last - a.first))[0];
    return widest ?? mentionAt.get(speaker) ?? [];
  });
}

function speakersOf(context: Coreference, cue: number | null | undefined): ActorRecord[] {
  const named = distinct(mentionsAt(context, cue ?? null).flatMap((mention) => actorsOf(context, mention)));
  return named.length ? named : [context.labelled.get(cue ?? -1) ?? []].flat();
}

const cueAt = ({ document, voiceAt }: Coreference, token: number) => document.voices[voiceAt[token]!]?.cue;

/** The speaker of the voice that a token belongs to, null where nobody or several speak. */
export function speakerAt(context: Coreference, token: number): ActorRecord | null {
  const speakers = speakersOf(context, cueAt(context, token));
  return speakers.length === 1 ? speakers[0]! : null;
}

/** `We will help Peru, Roe said`: the verb of saying whose clause a token without quotation marks around it stands in. */
function reportAbove({ tokens }: Coreference, token: number): number | null {
  const [, ...above] = ancestorsOf(tokens, token);
  for (const [step, at] of above.entries()) {
    if (step > 0 && isSaying(tokens, at) && /^(ccomp|parataxis)/.test(tokens[above[step - 1]!]!.deprel)) return at;
    const aside = childrenBy(tokens, at, 'parataxis').find((child) => child > token && isSaying(tokens, child));
    if (aside !== undefined) return aside;
  }
  return null;
}

/** `I`, `we` and `my` are the speaker's; `us`, to whom something is done, and whose `our` is are the side that he speaks for. */
export function linkFirstPerson(context: Coreference, mention: ReadMention): void {
  const cue = context.voiceAt[mention.first]! < 0 ? reportAbove(context, mention.first) : null;
  const speakers = speakersOf(context, cue ?? cueAt(context, mention.first));
  const { plural } = mention.reading;
  const isSide = /^(us|our)$/i.test(context.tokens[mention.first]!.text);
  const meant = (actor: ActorRecord): ActorRecord =>
    isSide || (plural && actor.roles.some((role) => /^spokes/.test(role))) ? sideOf(context, actor) : actor;
  if (!speakers.length && cue === null && context.voiceAt[mention.first]! < 0) {
    const author = context.author ?? (plural ? context.declarer : null);
    if (author) link(mention, [meant(author)], 0.65);
  }
  if (!speakers.length || (!plural && speakers.length > 1)) return;
  if (!plural && speakers[0]!.kind !== 'person' && speakers[0]!.entry) return;
  link(mention, distinct(speakers.map(meant)), plural ? 0.7 : 0.85);
}

/** The country or organization that a person speaks for, himself when the text tells none. */
const sideOf = (context: Coreference, speaker: ActorRecord): ActorRecord =>
  context.register.get(speaker.affiliation ?? undefined) ?? countryRecordOf(context, speaker) ?? speaker;

/** "ROE" as it is else written. */
export const inSmallLetters = (name: string): string =>
  name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first, rest) => first + rest.toLowerCase());

/** A name in a turn's label is a person's, however it is spelt: "JANE ROE". */
export function readLabels({ document, mentionAt }: Coreference): void {
  for (const { cue } of document.voices.slice(0, document.turns.length)) {
    const mention = mentionAt.get(cue ?? -1);
    if (!mention?.reading.name || mention.reading.entry || mention.reading.kind === 'organization') continue;
    mention.reading = { ...mention.reading, kind: 'person', name: inSmallLetters(mention.reading.name) };
  }
}

/**
 * `you` is whom a quotation is told to, and in a transcript of two the other one, or who answers the question: not all whom a
 * speech is held to, nor who is thanked before the other one spoke or was named.
 */
export function linkSecondPerson(context: Coreference, mention: ReadMention): void {
  const { tokens, mentionAt, document, voiceAt } = context;
  const index = voiceAt[mention.first]!;
  const voice = document.voices[index];
  if (!voice) return;
  if (index >= document.turns.length) {
    const told = voice.cue === null ? [] : childrenBy(tokens, voice.cue, 'obj', 'iobj');
    const hearers = told.flatMap((child) => actorsOf(context, mentionAt.get(child)));
    if (hearers.length === 1 && hearers[0]!.kind === 'person') link(mention, hearers, 0.7);
    return;
  }
  const { start, end, first, last, index: at } = document.sentences[tokens[mention.first]!.sentence]!;
  const own = speakerAt(context, mention.first);
  const [hearer, another] = context.debaters.filter((speaker) => speaker !== own);
  if (!hearer || another || speaksToMany(document.document.text.slice(start, end))) return;
  const isCalled = tokens
    .slice(first, last)
    .some((token) => token.deprel === 'vocative' || actorsOf(context, mentionAt.get(token.index)).includes(hearer));
  const isNear = at - tokens[voice.first]!.sentence < HEARING || namedSince(context, hearer, at - HEARING);
  const isThanked = tokens[mention.first - 1]?.lemma === 'thank';
  if (isCalled || (isNear && (!isThanked || namedSince(context, hearer, 0)))) link(mention, [hearer], 0.65);
}

/** Sentences of a speech after which it goes to all in the room, unless it calls somebody. */
const HEARING = 25;

/** Whether somebody spoke or was named, from a sentence on. */
const namedSince = ({ antecedents }: Coreference, actor: ActorRecord, from: number): boolean =>
  antecedents.some(
    ({ actor: one, sentence, mention }) => one === actor && sentence >= from && mention.reading.person !== 2,
  );

/** Those whom the labels of a transcript name. */
export const debatersOf = (context: Coreference): ActorRecord[] =>
  distinct(
    context.document.voices.slice(0, context.document.turns.length).flatMap(({ cue }) => speakersOf(context, cue)),
  );
