import { placeCues } from '../../../../lexicon/place-cues.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { Token } from '../../../annotated-document.ts';
import { relationOf, sentenceOf } from '../../../dependency-graph/dependency-graph.ts';
import type { ActorRecord } from '../actor-record.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';
import { isOfPeople, isUndergoing } from './place-prepositions.ts';

const cues = placeCues();
const partitives = wordClass('partitives');
const companions = wordClass('companions');
const vague = wordClass('words that describe nobody');
const ofCrowds = wordClass('fates and acts of crowds');

/** The word that an adjective of nationality stands before, null where it stands for people itself. */
export function describedBy(tokens: readonly Token[], head: number): Token | null {
  const { deprel, head: governor } = tokens[head]!;
  if (deprel === 'conj' && governor > head - 4) return describedBy(tokens, governor);
  return /^(amod|compound)/.test(deprel) ? tokens[governor]! : null;
}

const lent = wordClass('participles of lent names');
const helped = wordClass('participles of help');

const hyphened = (tokens: readonly Token[], head: number): string =>
  tokens[head + 1]?.text === '-' ? (tokens[head + 2]?.text ?? '') : '';

/** "a Panamanian-flagged tanker", "Peruvian-backed militias": the country whose name stands there does not act in what bears it. */
export const isOfOthers = (tokens: readonly Token[], head: number): boolean =>
  lent.has(hyphened(tokens, head)) || helped.has(hyphened(tokens, head));

/** "a Syrian national", "Afghan immigrants", "the Nigerian capital", "a Russian": private people, bodies and lands of a country, which does not act in them. */
export function isPrivate(context: Coreference, { first, head }: ReadMention): boolean {
  const { tokens } = context;
  if (lent.has(hyphened(tokens, head))) return true;
  const noun = describedBy(tokens, head);
  if (!noun) return /^(an?|another|every|each)$/i.test(tokens[first - 1]?.text ?? '') && tokens[head]!.upos !== 'ADJ';
  if (isOfPeople(context, noun, ['rebels', 'body'])) return !companions.has(noun.lemma);
  return (cues.feature.has(noun.lemma) || cues.part.has(noun.lemma)) && !isUndergoing(context, noun);
}

/** "two Russians", "dozens of Egyptians", "Albanians voted", "thanked these Afghans": some of a people, "clashes between ethnic Serbs and Albanians", who are not their government, as "the Russians" mostly are. */
export function peopleMeant(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { tokens, register } = context;
  const { entry, form } = mention.reading;
  if (form !== 'demonym' || entry?.kind !== 'country' || describedBy(tokens, mention.head)) return null;
  if (/^(NOUN|PROPN|ADJ)$|^-$/.test(tokens[mention.last]?.text === '-' ? '-' : (tokens[mention.last]?.upos ?? '')))
    return null;
  const token = tokens[mention.head]!;
  if (
    !isCounted(tokens, mention) &&
    !sentenceOf(tokens, mention.head).some(({ lemma }) => lemma === 'ethnic') &&
    !isToldTo(tokens, token) &&
    !(isParty.test(relationOf(token)) && ofCrowds.has(tokens[token.head]?.lemma ?? ''))
  )
    return null;
  const text = context.document.document.text.slice(mention.start, mention.end);
  const record = register.ofName(/s$/.test(text) ? text : `${text} people`, 'group');
  record.country ??= entry.country;
  record.affiliation ??= register.idOf(entry.id);
  return record;
}

const isParty = /^(nsubj|obj)$/;

/** "urged Iraqis to vote", "aid for Afghans": people to whom something is done, without `the`; "talks with Iraqis" are their government's. */
function isToldTo(tokens: readonly Token[], token: Token): boolean {
  const words = token.children.map((child) => tokens[child]!).filter(({ deprel: own }) => /^(case|det)$/.test(own));
  if (!/s$/.test(token.text) || words.some((word) => /^(the|with|between|among|from|by)$/i.test(word.text)))
    return false;
  return /^(obj|iobj|obl|nmod)$/.test(relationOf(token));
}

/** "two", "many" or "thousands of" before a word. */
function isCounted(tokens: readonly Token[], { first, head }: ReadMention): boolean {
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[head]!.sentence) return false;
  const { text, upos } = before;
  if (text === 'of') return partitives.has(tokens[first - 2]?.lemma ?? '');
  return (
    upos === 'NUM' ||
    vague.has(text.toLowerCase()) ||
    tokens[head]!.children.some((child) => tokens[child]!.deprel === 'nummod')
  );
}
