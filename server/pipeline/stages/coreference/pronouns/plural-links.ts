import type { Token } from '../../../annotated-document.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, link, type ReadMention } from '../coreference-context.ts';
import { coArguments } from './co-arguments.ts';
import { quotationAt } from './quotations.ts';
import { type Antecedent, distinct, type History, subjectsBefore } from './salience.ts';
import { speakerAt } from './speakers.ts';

/** "they": the last plural nominal, or actors mentioned together. */
export function linkThey(context: Coreference, history: History, mention: ReadMention): void {
  const { tokens } = context;
  const sentence = tokens[mention.head]!.sentence;
  const barred = new Set(coArguments(context, mention));
  const speaker = speakerAt(context, mention.first);
  if (speaker) barred.add(speaker.id);
  const recent = history.recent(sentence, 1).filter(({ actor }) => !barred.has(actor.id));
  const plural = recent.find(({ mention: antecedent, isSubject }) => isSubject && isPlural(context, antecedent));
  if (plural) {
    link(
      mention,
      plural.mention.actors.flatMap((id) => context.register.get(id) ?? []),
      0.7,
    );
    return;
  }
  const pair = coordinated(context, recent);
  if (pair) link(mention, pair, 0.7);
  else linkBody(context, mention, barred);
}

/** "Ford said they would": a known kind of organization that was the subject last, where nobody else and no plural stands between. */
function linkBody(context: Coreference, mention: ReadMention, barred: ReadonlySet<string>): void {
  const { tokens, mentionAt } = context;
  if (!mention.reading.possessive && !tokens[mention.head]!.deprel.startsWith('nsubj')) return;
  const subject = subjectsBefore(tokens, mention.head)[0];
  const own = mentionAt.get(subject ?? -1);
  const [actor] = actorsOf(context, own);
  if (!own || own.head !== subject || own.place || own.actors.length > 1 || actor?.kind !== 'organization') return;
  if (!actor.type || actor.type === 'other' || barred.has(actor.id) || isJoined(tokens, subject)) return;
  if (quotationAt(context, mention.first) !== quotationAt(context, subject)) return;
  if (!hasPluralNoun(tokens, own.first, mention.head) && !hasPerson(context, subject, mention.head))
    link(mention, [actor], 0.6);
}

/** "A and B", "A along with B". */
const isJoined = (tokens: readonly Token[], subject: number): boolean =>
  tokens[subject]!.children.some((child) => tokens[child]!.deprel === 'conj') || tokens[subject - 1]?.text === 'and';

const hasPerson = (context: Coreference, from: number, to: number): boolean =>
  context.mentions.some(
    ({ head, reading, actors }) =>
      head > from && head < to && (reading.kind === 'person' || context.register.get(actors[0])?.kind === 'person'),
  );

/** True when a noun in the plural that may be meant stands from one token to another. */
const hasPluralNoun = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(({ xpos, deprel, upos }) => xpos === 'NNS' && upos === 'NOUN' && /^(nsubj|obj|obl|root|conj)/.test(deprel));

/** A plural noun, a people ("the Saudis"), a body with a plural name ("Democrats"), or several actors at once. */
function isPlural({ tokens }: Coreference, { reading, actors, last }: ReadMention): boolean {
  const isPluralName =
    /s$/i.test(tokens[last - 1]!.text) && (reading.form === 'demonym' || reading.kind === 'organization');
  return reading.plural || actors.length > 1 || isPluralName;
}

/** Actors of one coordination that is a subject. */
function coordinated({ tokens }: Coreference, recent: readonly Antecedent[]): ActorRecord[] | null {
  for (const { mention, isSubject, actor: last } of recent) {
    const { deprel, head, children } = tokens[mention.head]!;
    if (deprel !== 'conj' || !isSubject || children.some((child) => tokens[child]!.deprel === 'case')) continue;
    const isMember = (index: number): boolean =>
      index === mention.head || index === head || (tokens[index]!.deprel === 'conj' && tokens[index]!.head === head);
    const members = recent.filter(({ mention: other, actor }) => actor.kind === last.kind && isMember(other.head));
    const actors = distinct(members.map(({ actor }) => actor));
    if (actors.length > 1) return actors.reverse();
  }
  return null;
}
