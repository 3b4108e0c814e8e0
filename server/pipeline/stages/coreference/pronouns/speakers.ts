import { speechVerbs } from '../../../../lexicon/speech-verbs.ts';
import type { Quotation } from '../../../annotated-document.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference } from '../coreference-context.ts';
import { quotationAt } from './quotations.ts';

/** Tokens around a quotation in which its verb of saying stands. */
const REACH = 16;

/** The speaker of the quotation that a token stands in, null outside of quotations or when nobody is named. */
export function speakerAt(context: Coreference, token: number): ActorRecord | null {
  const quotation = quotationAt(context, token);
  return quotation ? speakerOf(context, quotation) : null;
}

/** Looks for a verb of saying with a subject right behind the quotation, then right before it, in the same sentence. */
function speakerOf(context: Coreference, { first, last }: Quotation): ActorRecord | null {
  const { tokens } = context;
  const [opening, closing] = [tokens[first]?.sentence, tokens[last - 1]?.sentence];
  const after = range(last, last + REACH).filter((index) => tokens[index]?.sentence === closing);
  const before = range(first - REACH, first).filter((index) => tokens[index]?.sentence === opening);
  for (const index of [...after, ...before.reverse()]) {
    const token = tokens[index]!;
    if (!speechVerbs().has(token.lemma) || token.upos !== 'VERB') continue;
    for (const child of token.children) {
      if (!tokens[child]!.deprel.startsWith('nsubj') || (child >= first && child < last)) continue;
      const actor = actorsOf(context, context.mentionAt.get(child))[0];
      if (actor) return actor;
    }
  }
  return null;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index);
