import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  grammaticalSubjectsOf,
  isVerb,
  prepositionOf,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Predicate } from '../act.ts';
import { type Context, isMedium } from '../context.ts';
import { type Filler, fill } from './fillers.ts';

/** Prepositions by which a clause says on what occasion something happens. */
const occasional = new Set([
  ...'after before during following in at from over amid since for to through between'.split(' '),
  'ahead of',
  'prior to',
]);
/** Prepositions that need a verb of coming and going before them. */
const purposes = new Set(['for', 'to', 'from', 'between']);
const moving = wordClass('moving verbs');
const publicTalk = wordClass('public talks');

/**
 * Who takes part in talks that the text tells of by the way: the subject of `said after talks with Peru`, `arrived for a meeting
 * with Peru`, `is in contact with Peru`. Empty where nobody is named.
 */
export function participantsOf(context: Context, { frame, head }: Predicate, targets: readonly Filler[]): Filler[] {
  if (frame.type !== 'CONSULT' || publicTalk.has(frame.lemma)) return [];
  if (
    !targets.some(({ role }) => role.endsWith(':with')) ||
    targets.some((target) => isMedium(context, target.mention))
  )
    return [];
  return fill(context, subjectsAround(context.tree, head), 'participant').filter(
    ({ hop, mention }) => hop !== 'inside' && hop !== 'complement' && !isMedium(context, mention),
  );
}

function subjectsAround(tree: Tree, noun: number): number[] {
  const { head } = tree[noun]!;
  const preposition = prepositionOf(tree, noun);
  const own = preposition === 'in' ? grammaticalSubjectsOf(tree, noun) : [];
  if (own.length || head < 0 || preposition === null || !occasional.has(preposition)) return own;
  const verb = clauseAround(tree, noun);
  if (verb === null || (purposes.has(preposition) && !moving.has(tree[verb]!.lemma))) return [];
  return grammaticalSubjectsOf(tree, verb);
}

/** The verb of which the noun is an oblique, also where the parser hangs it on the verb's object: `made the remark after talks`. */
export function clauseAround(tree: Tree, noun: number): number | null {
  const { head } = tree[noun]!;
  const relation = relationOf(tree[noun]!);
  if (relation !== 'obl' && relation !== 'nmod') return null;
  if (isVerb(tree[head]!)) return head;
  const { head: above } = tree[head]!;
  const isArgument = ['obj', 'obl'].includes(relationOf(tree[head]!)) && above >= 0 && isVerb(tree[above]!);
  return relation === 'nmod' && isArgument ? above : null;
}
