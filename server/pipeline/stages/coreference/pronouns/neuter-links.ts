import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { Token } from '../../../annotated-document.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, link, type ReadMention } from '../coreference-context.ts';
import { distinct, subjectsBefore } from './salience.ts';

const opening = wordClass('words that open adjuncts');
const actedOn = wordClass('verbs toward somebody');
const relatives = wordClass('subjects of no actor');
const partnerPrepositions = new Set(['with', 'against', 'toward', 'towards']);

/** "It is clear that", "it seems", "it was left to": no actor. */
function isExpletive(tokens: readonly Token[], { head }: ReadMention): boolean {
  const governor = tokens[tokens[head]!.head]!;
  if (/^(seem|appear|turn|happen|mean|matter|rain|snow|take|become|remain)$/.test(governor.lemma)) return true;
  if (governor.children.some((child) => /^(csubj|expl)/.test(tokens[child]!.deprel))) return true;
  return governor.upos !== 'VERB' && governor.children.some((child) => tokens[child]!.lemma === 'be');
}

/** True for an "it" in a place where actors stand. */
function canBeActor(tokens: readonly Token[], mention: ReadMention): boolean {
  if (mention.reading.possessive) return true;
  const { deprel, head, children } = tokens[mention.head]!;
  if (deprel.startsWith('nsubj')) return !isExpletive(tokens, mention);
  const governor = tokens[head];
  if (/^i?obj$/.test(deprel)) return governor !== undefined && actedOn.has(governor.lemma);
  return children.some((child) => partnerPrepositions.has(tokens[child]!.lemma));
}

const isNeuterActor = ({ kind }: ActorRecord): boolean => kind === 'country' || kind === 'organization';

/**
 * Links "it" and "its" to the nearest subject before that is one thing and no person, when that is a country or an organization.
 * People and plurals are passed over; any other noun ends the search, since it may be what "it" stands for.
 */
export function linkNeuter(context: Coreference, mention: ReadMention): void {
  const { tokens } = context;
  if (!canBeActor(tokens, mention)) return;
  const { sentence } = tokens[mention.head]!;
  const voice = context.voiceAt[mention.first]!;
  const quotation = voice < context.document.turns.length ? undefined : context.document.voices[voice];
  const subjects = subjectsBefore(tokens, mention.head).filter((subject) => !quotation || subject >= quotation.first);
  const isNear = (subject: number): boolean => tokens[subject]!.sentence === sentence;
  if (search(context, mention, subjects.filter(isNear), 0.85)) return;
  if (quotation || linkFollowing(context, mention) || linkArgument(context, mention)) return;
  const earlier = subjects.filter((subject) => !isNear(subject));
  search(context, mention, earlier, 0.75);
}

/** Goes through subjects until one decides; true when one did, be it that no actor is meant. */
function search(context: Coreference, mention: ReadMention, subjects: readonly number[], confidence: number): boolean {
  for (const subject of subjects) {
    const found = subjectActor(context, mention, subject);
    if (found === 'pass') continue;
    if (found) link(mention, [found], confidence);
    return true;
  }
  return false;
}

/** "To modernize its army, Hungary ...": a possessive before the subject of the main clause. */
function linkFollowing(context: Coreference, mention: ReadMention): boolean {
  const { tokens, mentionAt, document } = context;
  const { first, last } = document.sentences[tokens[mention.head]!.sentence]!;
  if (!mention.reading.possessive || !opening.has(tokens[first]!.text.toLowerCase())) return false;
  for (let i = mention.last; i < last; i++) {
    const token = tokens[i]!;
    if (!token.deprel.startsWith('nsubj') || tokens[token.head]?.deprel !== 'root') continue;
    const subject = mentionAt.get(i);
    const actor = subject?.head === i ? entryActor(context, subject) : null;
    if (actor) link(mention, [actor], 0.75);
    return actor !== null;
  }
  return false;
}

/** The country or organization that a mention names. */
const entryActor = (context: Coreference, mention: ReadMention): ActorRecord | null =>
  actorsOf(context, mention).find(isNeuterActor) ?? null;

/** The actor that a subject is; `pass` for people, plurals and relative pronouns, null for a thing. */
function subjectActor(context: Coreference, mention: ReadMention, subject: number): ActorRecord | 'pass' | null {
  const { tokens, mentionAt } = context;
  const token = tokens[subject]!;
  if (relatives.has(token.text.toLowerCase()) || isPlural(tokens, subject)) return 'pass';
  if (!mention.reading.possessive && token.head === tokens[mention.head]!.head) return 'pass';
  const own = mentionAt.get(subject);
  if (!own || own.head !== subject) return null;
  const [actor] = actorsOf(context, own);
  if (actor) return isNeuterActor(actor) && own.actors.length === 1 && !own.place ? actor : 'pass';
  const isPerson = own.reading.kind === 'person' || /^(person|office)$/.test(own.reading.noun?.class ?? '');
  return isPerson ? 'pass' : null;
}

const isPlural = (tokens: readonly Token[], index: number): boolean =>
  (/^NNP?S$/.test(tokens[index]!.xpos) && tokens[index]!.upos !== 'PROPN') ||
  tokens[index]!.children.some((child) => tokens[child]!.deprel === 'conj' && child > index && child - index < 8);

/** Where no subject decides, the only country or organization of the sentence before the pronoun that is an argument, or the only object: "told Riyadh that its". */
function linkArgument(context: Coreference, mention: ReadMention): boolean {
  const { tokens, inSentence } = context;
  const { sentence, index, deprel } = tokens[mention.head]!;
  if (!mention.reading.possessive && !deprel.startsWith('nsubj')) return false;
  const near = (inSentence.get(sentence) ?? []).filter(
    ({ head, kind, place, reading }) => head < index && kind !== 'pronoun' && !place && !reading.absorbed,
  );
  const actors = distinct(near.flatMap((other) => actorsOf(context, other)).filter(isNeuterActor));
  const inPart = (part: RegExp): ActorRecord[] =>
    actors.filter(({ id }) => near.some(({ head, actors: [own] }) => own === id && part.test(tokens[head]!.deprel)));
  const meant = actors.length === 1 ? inPart(/^(i?obj|obl|nsubj)/) : inPart(/^i?obj/);
  if (meant.length !== 1) return false;
  link(mention, meant, 0.65);
  return true;
}
