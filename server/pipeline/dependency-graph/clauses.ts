import { withConjuncts } from './coordination.ts';
import { childrenBy, hasChild, isVerb, relationOf, type Tree } from './tree.ts';

/**
 * Heads of the clauses that a verb of saying or thinking reports: its `ccomp` and `xcomp`, coordinated clauses included,
 * and, when the verb is set into or after the report (`..., he said, ...`), the clause that it interrupts.
 */
export function clausesOf(tree: Tree, verb: number): number[] {
  const complements = withConjuncts(tree, childrenBy(tree, verb, 'ccomp', 'xcomp'));
  const { head } = tree[verb]!;
  if (complements.length || head < 0 || relationOf(tree[verb]!) !== 'parataxis') return complements;
  return hasChild(tree, verb, 'obj', 'cc') ? [] : [head];
}

/** The verb whose report a clause stands in, by its own place or by that of a clause around it, nearest first. */
export function reportersOf(tree: Tree, index: number, saysSomething: (verb: number) => boolean): number[] {
  const reporters: number[] = [];
  for (let at = index; at >= 0; at = tree[at]!.head) {
    const token = tree[at]!;
    const relation = relationOf(token);
    if (token.head >= 0 && (relation === 'ccomp' || relation === 'xcomp') && saysSomething(token.head))
      reporters.push(token.head);
    for (const child of childrenBy(tree, at, 'parataxis'))
      if (child !== index && isVerb(tree[child]!) && saysSomething(child)) reporters.push(child);
  }
  return reporters;
}

/** True when a token hangs, at whatever depth, on another. */
export function dominates(tree: Tree, above: number, below: number): boolean {
  for (let at = below; at >= 0; at = tree[at]!.head) if (at === above) return true;
  return false;
}
