import { type Act, actUnder, type Predicate } from '../act.ts';
import { without } from '../arguments/fillers.ts';
import { fillersOf } from '../arguments/slots.ts';
import { type Context, readableTokens } from '../context.ts';
import type { Rule } from '../rule.ts';
import { framesAt } from './frame-index.ts';
import { nounAct } from './nominalization.ts';
import { pressed } from './pressure.ts';
import { inContext } from './sense.ts';
import { verbAct } from './verb.ts';

const readers = { verb: verbAct, noun: nounAct, adj: adjectiveAct } as const;

export const frames: Rule = {
  name: 'frames',
  reads:
    'verbs, nouns and adjectives of frames.tsv with their arguments: `Peru condemned Chile`, `talks between the two`',
  acts({ context }) {
    const found = readableTokens(context).flatMap(({ index }) => framesAt(context.tree, index));
    const compounds = new Set(found.filter(isCompound).map(({ head }) => head));
    return found.filter((predicate) => !isPart(predicate, compounds)).map((predicate) => actOf(context, predicate));
  },
};

const actOf = (context: Context, predicate: Predicate): Act =>
  pressed(context.tree, inContext(context, readers[predicate.frame.pos](context, predicate)));

const isCompound = ({ frame, words }: Predicate): boolean => frame.pos === 'noun' && words.length > 1;

/** `war` of `trade war`: the last word of a longer noun says nothing of its own. */
const isPart = ({ frame, head, words }: Predicate, compounds: ReadonlySet<number>): boolean =>
  frame.pos === 'noun' && words.length === 1 && compounds.has(head);

/** Adjectives with a complement, after a copula or at a noun: `is critical of`, `lawmakers wary of`. */
function adjectiveAct(context: Context, predicate: Predicate): Act {
  const { frame } = predicate;
  const sources = fillersOf(context, predicate, frame.source);
  const targets = without(fillersOf(context, predicate, frame.target), sources);
  const symmetric = frame.mode.includes('symmetric');
  return actUnder(context.tree, { rule: 'adjective', predicate, sources, targets, symmetric, trust: 0.75 });
}
