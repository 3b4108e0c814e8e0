import type { Token } from '../../../annotated-document.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, type ReadMention } from '../coreference-context.ts';

/** An actor as it was mentioned before the place that is being read. */
export interface Antecedent {
  actor: ActorRecord;
  mention: ReadMention;
  sentence: number;
  isSubject: boolean;
}

/** True for a token that is the subject of its clause, or coordinated with one. */
export function isSubject(tokens: readonly Token[], head: number): boolean {
  let at = head;
  for (let step = 0; step < 4 && at >= 0; step++) {
    const { deprel, head: next } = tokens[at]!;
    if (deprel.startsWith('nsubj')) return true;
    if (deprel !== 'conj' && deprel !== 'appos' && !deprel.startsWith('flat')) return false;
    at = next;
  }
  return false;
}

/** Adds a mention to those that what follows it may point back to. */
export function remember(context: Coreference, mention: ReadMention): void {
  const { tokens, antecedents } = context;
  const { sentence } = tokens[mention.head]!;
  for (const actor of actorsOf(context, mention))
    antecedents.push({ actor, mention, sentence, isSubject: isSubject(tokens, mention.head) });
}

/** What was mentioned before in a mention's sentence and in as many of its story before it as are reached, latest first. */
export function recent(context: Coreference, { head }: ReadMention, reach: number): Antecedent[] {
  const { antecedents, tokens, stories, document } = context;
  const at = document.sentences[tokens[head]!.sentence]!;
  const isFar = (index: number): boolean =>
    index < at.index - reach || stories[document.sentences[index]!.paragraph] !== stories[at.paragraph];
  const before = antecedents.findLastIndex(({ sentence }) => isFar(sentence));
  return antecedents.slice(before + 1).reverse();
}

/** Distinct actors in the order given. */
export const distinct = (actors: readonly ActorRecord[]): ActorRecord[] => [...new Set(actors)];

/** Sentences before a token whose subjects still can be meant. */
const SUBJECT_REACH = 1;

/** Subjects before a token, nearest first: those of its sentence, then those of the sentence before, the main clause's first. */
export function subjectsBefore(tokens: readonly Token[], index: number): number[] {
  const { sentence } = tokens[index]!;
  const own: number[] = [];
  const earlier: number[] = [];
  for (let i = index - 1; i >= 0 && tokens[i]!.sentence >= sentence - SUBJECT_REACH; i--) {
    const token = tokens[i]!;
    if (!token.deprel.startsWith('nsubj')) continue;
    if (token.sentence === sentence) own.push(i);
    else earlier.push(i);
  }
  const isMain = (subject: number): boolean => tokens[tokens[subject]!.head]?.deprel === 'root';
  return [...own, ...earlier.filter(isMain), ...earlier.filter((subject) => !isMain(subject))];
}

/** Actors that hang on the same predicate as a pronoun that is not possessive: it cannot stand for them. */
export function coArguments({ tokens, mentionAt }: Coreference, mention: ReadMention): ReadonlySet<string> {
  const { head, deprel } = tokens[mention.head]!;
  if (mention.reading.possessive || head < 0 || /self$/.test(tokens[mention.head]!.text)) return new Set();
  if (!/^(nsubj|obj|iobj|obl)/.test(deprel)) return new Set();
  const siblings = tokens[head]!.children.filter(
    (child) => child !== mention.head && /^(nsubj|obj|iobj|obl)/.test(tokens[child]!.deprel),
  );
  return new Set(siblings.flatMap((child) => mentionAt.get(child)?.actors ?? []));
}
