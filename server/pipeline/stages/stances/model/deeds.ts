import {
  childrenBy,
  dominates,
  hasChild,
  isPassive,
  isVerb,
  prepositionOf,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Pair } from './pair.ts';

/** Something that the source of a pair does. */
export interface Deed {
  /** Token of the verb, or of the adjective or noun that stands for one. */
  token: number;
  /** `main`: the source is its subject; `inner`: what it says, agrees or begins to do; `claim`: what it says of others; `aim`: what for; `more`: coordinated. */
  place: 'main' | 'inner' | 'claim' | 'aim' | 'more';
  /** The deed that this one hangs on, -1 for none. */
  under: number;
  /** The target stands under it in the tree. */
  reachesTarget: boolean;
}

/** Deeds below deeds deeper than this are errors of the parse. */
const deepest = 4;

/** What the source does, from the verb that it is the subject of inward: `agreed` - `send`, `said` - `free`, `sent` - `destroy`. */
export function deedsOf({ view, x, y }: Pair): Deed[] {
  const { tree } = view.findings.context;
  const main = mainDeed(tree, x.head);
  if (main === null) return [];
  const deeds: Deed[] = [];
  const follow = (token: number, place: Deed['place'], under: number, depth: number) => {
    if (depth > deepest || deeds.some((deed) => deed.token === token)) return;
    deeds.push({ token, place, under, reachesTarget: dominates(tree, token, y.head) });
    for (const child of tree[token]!.children) {
      const next = placeUnder(tree, token, child);
      if (next) follow(child, next, token, depth + 1);
    }
  };
  follow(main, 'main', -1, 0);
  return deeds;
}

/** The predicate of which a token, or the noun that it belongs to, is the subject or the agent; null for none. */
function mainDeed(tree: Tree, head: number): number | null {
  for (let at = head; tree[at]!.head >= 0; at = tree[at]!.head) {
    const relation = relationOf(tree[at]!);
    const above = tree[at]!.head;
    if (relation === 'nsubj' || relation === 'csubj') return above;
    if (relation === 'obl' && prepositionOf(tree, at) === 'by' && isPassive(tree, above)) return above;
    if (isVerb(tree[at]!)) return null;
  }
  return null;
}

/** What a dependent of a deed is to it; null for what is no deed of the source. */
function placeUnder(tree: Tree, above: number, child: number): Deed['place'] | null {
  const relation = relationOf(tree[child]!);
  if (relation === 'xcomp') return 'inner';
  if (relation === 'ccomp') return sharesSubject(tree, child) ? 'inner' : 'claim';
  if (relation === 'acl') return prepositionOf(tree, child) === 'to' ? 'inner' : null;
  if (relation === 'obj') return isVerb(tree[above]!) && hasInfinitive(tree, child) ? 'inner' : null;
  if (!isVerb(tree[child]!) || hasOwnSubject(tree, child)) return null;
  return relation === 'advcl' ? 'aim' : relation === 'conj' ? 'more' : null;
}

/** `a deadline to leave` */
const hasInfinitive = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'acl').some((clause) => prepositionOf(tree, clause) === 'to');

const hasOwnSubject = (tree: Tree, verb: number): boolean => hasChild(tree, verb, 'nsubj');

/** `it said it would`: a pronoun may stand for who speaks. */
const sharesSubject = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'nsubj').every((subject) => tree[subject]!.upos === 'PRON');
