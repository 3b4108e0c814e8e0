import { speechVerbs } from '../../../../lexicon/speech-verbs.ts';
import type { Quotation } from '../../../annotated-document.ts';
import { subjectsOf } from '../../../dependency-graph/dependency-graph.ts';
import { referentsOf } from '../arguments/referents.ts';
import type { Context } from '../context.ts';
import type { Speech } from './reports.ts';

/** A quotation's tokens and the index of the speech that they belong to. */
export interface Quoted {
  first: number;
  last: number;
  speech: number;
}

/**
 * Finds who speaks in every quotation, and adds a speech to the list where none stands yet. The speaker is, in this order, the
 * subject of a verb of saying in the quotation's own sentence, nearest first; the speaker of the quotation before it in the same
 * or the preceding paragraph; the last speaker of the sentence before.
 */
export function quotationSpeeches(context: Context, list: Speech[]): Quoted[] {
  const quoted: Quoted[] = [];
  let previous: { speech: number; paragraph: number } | null = null;
  for (const quotation of context.document.quotations) {
    if (quotation.scare || quotation.first >= quotation.last) continue;
    const paragraph = paragraphOf(context, quotation.first);
    const cue = cueOf(context, quotation);
    const speech: number =
      cue === null
        ? (continued(previous, paragraph) ?? reportBefore(context, list, quotation.first) ?? -1)
        : speechWith(context, list, cue);
    if (speech < 0) continue;
    quoted.push({ first: quotation.first, last: quotation.last, speech });
    previous = { speech, paragraph };
  }
  return quoted;
}

const paragraphOf = (context: Context, token: number): number =>
  context.document.sentences[context.tree[token]!.sentence]!.paragraph;

/** The speaker goes on, after a sentence of his or in the next paragraph. */
const continued = (previous: { speech: number; paragraph: number } | null, paragraph: number): number | null =>
  previous && paragraph - previous.paragraph <= 1 ? previous.speech : null;

/** The verb of saying nearest to the quotation in the sentences where it begins and ends, null without one. */
function cueOf(context: Context, { first, last }: Quotation): number | null {
  const { tree, document } = context;
  const from = document.sentences[tree[first]!.sentence]!.first;
  const to = document.sentences[tree[last - 1]!.sentence]!.last;
  let best: number | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    if (at >= first && at < last) continue;
    if (!isSaying(context, at)) continue;
    const distance = at < first ? first - at : at - last + 1;
    if (distance < nearest) [best, nearest] = [at, distance];
  }
  return best;
}

const isSaying = ({ tree }: Context, at: number): boolean =>
  tree[at]!.upos === 'VERB' && speechVerbs().has(tree[at]!.lemma) && subjectsOf(tree, at).length > 0;

function speechWith(context: Context, list: Speech[], cue: number): number {
  const known = list.findIndex((speech) => speech.cue === cue);
  if (known >= 0) return known;
  const speakers = subjectsOf(context.tree, cue).flatMap((subject) => referentsOf(context, subject));
  list.push({ speakers, cue, lemma: context.tree[cue]!.lemma, force: 'neutral', stance: null, clauses: [] });
  return list.length - 1;
}

/** The last speech reported in the sentence before the quotation's, of the same paragraph. */
function reportBefore(context: Context, list: readonly Speech[], token: number): number | null {
  const { tree } = context;
  const sentence = tree[token]!.sentence - 1;
  const paragraph = paragraphOf(context, token);
  const found = list.findLastIndex(
    ({ cue }) => tree[cue]!.sentence === sentence && context.document.sentences[sentence]!.paragraph === paragraph,
  );
  return found < 0 ? null : found;
}
