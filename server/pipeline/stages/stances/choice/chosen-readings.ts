import { wordClass } from '../../../../lexicon/word-classes.ts';
import { childrenBy, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Context } from '../context.ts';
import type { Scorer } from '../model/scorer.ts';
import type { Reading } from '../reading.ts';
import type { Findings } from '../rule.ts';
import { attribute } from '../speech/attribution.ts';
import { type Decision, decisionsOf, leastBelief, leastSigned, leastTrust } from './decide.ts';
import { judged } from './judge.ts';
import { addedToMarked, believed, encodedInArticle, likelyOfMarked } from './weigh.ts';

/** Which of the readers take part; each alone shows what it is worth. */
export interface Readers {
  rules: boolean;
  model: boolean;
  /** Reads where it is installed. */
  encoder: boolean;
}

export const allReaders: Readers = { rules: true, model: true, encoder: true };

/** What the rules trust and what the models add, each with the belief in it as its trust; and what the rules do not trust. */
export function candidatesIn(
  findings: Findings,
  scorer: Scorer,
  { rules }: Pick<Readers, 'rules'> = allReaders,
): Record<'likely' | 'weak', Reading[]> {
  const { readings, context } = findings;
  const { given } = context.document;
  const trusted = rules ? readings.filter(({ trust }) => trust >= leastTrust) : [];
  const proposed = given ? likelyOfMarked(trusted, scorer) : trusted;
  const weak = rules ? readings.filter((reading) => !proposed.includes(reading)) : [];
  const added = isEncoded(findings, scorer) ? heard(findings, encodedInArticle(findings, proposed, scorer)) : [];
  const meant = [...believed(proposed, scorer), ...added].filter(({ sentence }) => !isCourtesy(context, sentence));
  return { likely: meant, weak };
}

const courtesies = wordClass('courtesies');
/** Most tokens of a sentence that says nothing else. */
const shortest = 10;

const pleased = /\b(good|great|nice|glad|happy|pleased|delighted|pleasure|honou?r) to (see|meet|have|be)\b/;

/** `Thank you so much, Mr. Secretary.`, `Good afternoon, friends.`, `It is good to see you.`: polite, and no stance unless it says what for. */
function isCourtesy({ tree, document }: Context, sentence: number): boolean {
  const { first, last } = document.sentences[sentence]!;
  const words = tree.slice(first, last);
  if (words.length <= shortest && pleased.test(words.map(({ lemma }) => lemma).join(' '))) return true;
  return (
    words.length <= shortest &&
    words.some(({ lemma }) => courtesies.has(lemma)) &&
    !words.some(
      ({ lemma, upos, deprel }) =>
        lemma === 'for' ||
        (upos === 'VERB' && !courtesies.has(lemma)) ||
        (deprel.startsWith('nsubj') && upos !== 'PRON'),
    )
  );
}

/** Between actors that the caller marked, the encoder is not asked. */
const isEncoded = ({ context }: Findings, { encoded }: Scorer): boolean => encoded !== null && !context.document.given;

const heard = ({ context, speeches }: Findings, added: readonly Reading[]): Reading[] =>
  added.map((reading) => ({ ...reading, attributedTo: attribute(context, speeches, reading).attributedTo }));

/**
 * What becomes of every reading: the rules propose what they trust enough, the models weigh it, and add what they are sure of themselves
 * where the rules propose nothing.
 */
export function decisionsIn(
  findings: Findings,
  scorer: Scorer,
  { rules, model }: Pick<Readers, 'rules' | 'model'> = allReaders,
): Decision[] {
  const { readings, context } = findings;
  if (!model) return decisionsOf(readings);
  const { likely, weak } = candidatesIn(findings, scorer, { rules });
  const ruled = isEncoded(findings, scorer)
    ? decisionsOf(judged(context, likely, scorer.encoded!), leastSigned)
    : decisionsOf(likely, leastBelief);
  const marked = context.document.given ? heard(findings, addedToMarked(findings, keptOf(ruled), scorer)) : [];
  const all = [...ruled, ...marked.map(as('kept'))];
  const met = new Set(all.filter(({ verdict }) => verdict === 'kept').map(({ reading }) => meetingAt(reading, 0)));
  const once = all.map((decision) =>
    isRetold(context.tree, decision, met) ? { ...decision, verdict: 'retold' as const } : decision,
  );
  return [...once, ...weak.map(as('weak'))];
}

/** Who meets whom, so many sentences before. */
const meetingAt = ({ sentence, source, target, type }: Reading, before: number): string =>
  `${sentence - before}\t${source}\t${target}\t${type}`;

/** `The talks lasted an hour`, `during the visit`: a noun with its article that tells again of the meeting in the sentence before. */
const isRetold = (tree: Tree, { reading, verdict }: Decision, met: ReadonlySet<string>): boolean =>
  verdict === 'kept' &&
  reading.type === 'CONSULT' &&
  met.has(meetingAt(reading, 1)) &&
  tree[reading.predicate.head]!.upos === 'NOUN' &&
  childrenBy(tree, reading.predicate.head, 'det').some((child) => definite.has(tree[child]!.lemma));

const definite = new Set(['the', 'this', 'that']);

const as =
  (verdict: Decision['verdict']) =>
  (reading: Reading): Decision => ({ reading, verdict });

const keptOf = (decisions: readonly Decision[]): Reading[] =>
  decisions.filter(({ verdict }) => verdict === 'kept').map(({ reading }) => reading);

/** The readings that become stances. */
export const chosenReadings = (findings: Findings, scorer: Scorer, readers?: Readers): Reading[] =>
  keptOf(decisionsIn(findings, scorer, readers));
