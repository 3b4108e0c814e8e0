import type { Token } from '../../../annotated-document.ts';
import { firstConjunct, hasChild } from '../../../dependency-graph/dependency-graph.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, link, type ReadMention } from '../coreference-context.ts';
import { groupMeant } from './groups.ts';
import { coArguments, recent, subjectsBefore } from './salience.ts';
import { speakerAt } from './speakers.ts';

/** "they": the last plural nominal, or actors mentioned together, or a body that spoke last. */
export function linkThey(context: Coreference, mention: ReadMention): void {
  const { tokens } = context;
  const barred = new Set(coArguments(context, mention));
  const speaker = speakerAt(context, mention.first);
  if (speaker) barred.add(speaker.id);
  if (isReflexive.test(tokens[mention.head]!.text) || hasRival(context, mention)) return;
  const near = recent(context, mention, 1).filter(({ actor }) => !barred.has(actor.id));
  const plural = near.find(({ mention: one, isSubject }) => isSubject && isPlural(context, one, mention.head));
  const group = plural ? actorsOf(context, plural.mention) : pairBefore(context, mention);
  if (group) link(mention, group, 0.7);
  else linkBody(context, mention, barred);
}

const isReflexive = /selves$/i;

/** True when several of whom no actor is known are the nearest subject: "the rebels say they". */
function hasRival({ tokens, mentionAt }: Coreference, { head }: ReadMention): boolean {
  const nearest = subjectsBefore(tokens, head).find((subject) => tokens[subject]!.head !== tokens[head]!.head);
  const subject = tokens[nearest ?? -1];
  return (
    subject?.xpos === 'NNS' && subject.sentence === tokens[head]!.sentence && !mentionAt.get(nearest!)?.actors.length
  );
}

/** Actors that are named together, unless others of whom no actor is known stand in the same sentence or between. */
function pairBefore(context: Coreference, mention: ReadMention): ActorRecord[] | null {
  const { tokens, document, inSentence } = context;
  const { sentence, deprel } = tokens[mention.head]!;
  if (!mention.reading.possessive && !deprel.startsWith('nsubj')) return null;
  const group = groupMeant(context, mention);
  const ids = new Set(group?.map(({ id }) => id));
  const own = inSentence
    .get(sentence)!
    .filter(({ head, actors }) => head < mention.head && actors.some((id) => ids.has(id)));
  const from = own.at(-1)?.last ?? document.sentences[Math.max(0, sentence - 1)]!.first;
  return hasPluralNoun(tokens, from, mention.head) ? null : group;
}

/** "Ford said they would": a known kind of organization that was the subject last, where nobody else and no plural stands between. */
function linkBody(context: Coreference, mention: ReadMention, barred: ReadonlySet<string>): void {
  const { tokens, mentionAt, voiceAt } = context;
  if (!mention.reading.possessive && !tokens[mention.head]!.deprel.startsWith('nsubj')) return;
  const subject = subjectsBefore(tokens, mention.head)[0];
  const own = mentionAt.get(subject ?? -1);
  const [actor] = actorsOf(context, own);
  if (!own || own.head !== subject || own.place || own.actors.length > 1 || actor?.kind !== 'organization') return;
  if (!actor.type || actor.type === 'other' || barred.has(actor.id) || isJoined(tokens, subject)) return;
  if (voiceAt[mention.first] !== voiceAt[subject]) return;
  if (!hasPluralNoun(tokens, own.first, mention.head) && !hasPerson(context, subject, mention.head))
    link(mention, [actor], 0.6);
}

/** "A and B", "A along with B". */
const isJoined = (tokens: readonly Token[], subject: number): boolean =>
  hasChild(tokens, subject, 'conj') ||
  tokens[subject - 1]?.text === 'and' ||
  firstConjunct(tokens, subject) !== subject;

const hasPerson = ({ inSentence, register, tokens }: Coreference, from: number, to: number): boolean => {
  const near = [tokens[to]!.sentence - 1, tokens[to]!.sentence].flatMap((sentence) => inSentence.get(sentence) ?? []);
  return near.some(
    ({ head, reading, actors }) =>
      head > from && head < to && (reading.kind === 'person' || register.get(actors[0])?.kind === 'person'),
  );
};

/** True when a noun in the plural that may be meant stands from one token to another. */
const hasPluralNoun = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ index, xpos, deprel, upos }) =>
        xpos === 'NNS' &&
        upos === 'NOUN' &&
        /^(nsubj|obj|obl|root|conj)/.test(deprel) &&
        !hasChild(tokens, index, 'cop'),
    );

/** A plural noun, several actors at once, a people ("the Saudis") or a body with a plural name ("Airbus"): where it is no subject, and behind a name, if no plural stands between. */
function isPlural({ tokens }: Coreference, { reading, actors, last }: ReadMention, until: number): boolean {
  const isName = /s$/i.test(tokens[last - 1]!.text) && (reading.form === 'demonym' || reading.kind === 'organization');
  const isMany = reading.plural || actors.length > 1;
  if (isMany && tokens[until]!.deprel.startsWith('nsubj')) return true;
  return (isMany || isName) && !hasPluralNoun(tokens, last, until);
}
