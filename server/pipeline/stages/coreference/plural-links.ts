import type { ActorRecord } from './actor-record.ts';
import { coArguments } from './co-arguments.ts';
import { type Coreference, link, type ReadMention } from './coreference-context.ts';
import { type Antecedent, distinct, type History } from './salience.ts';

/** "they": the last plural nominal, or actors mentioned together. */
export function linkThey(context: Coreference, history: History, mention: ReadMention): void {
  const { tokens } = context;
  const sentence = tokens[mention.head]!.sentence;
  const barred = coArguments(context, mention);
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
}

/** A plural noun, a people ("the Saudis"), a body with a plural name ("Democrats"), or several actors at once. */
function isPlural({ tokens }: Coreference, { reading, actors, last }: ReadMention): boolean {
  const isPluralName =
    /s$/i.test(tokens[last - 1]!.text) && (reading.form === 'demonym' || reading.kind === 'organization');
  return reading.plural || actors.length > 1 || isPluralName;
}

/** Actors of one coordination that is a subject. */
function coordinated({ tokens }: Coreference, recent: readonly Antecedent[]): ActorRecord[] | null {
  for (const { mention, isSubject } of recent) {
    const { deprel, head } = tokens[mention.head]!;
    if (deprel !== 'conj' || !isSubject) continue;
    const members = recent.filter(
      ({ mention: other }) =>
        other.head === head ||
        (tokens[other.head]!.deprel === 'conj' && tokens[other.head]!.head === head) ||
        other === mention,
    );
    const actors = distinct(members.map(({ actor }) => actor));
    if (actors.length > 1) return actors.reverse();
  }
  return null;
}
