import {
  grammaticalSubjectsOf,
  objectsOf,
  obliquesOf,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { fillNamed } from '../arguments/fillers.ts';
import type { Context } from '../context.ts';
import { implied } from '../rule.ts';

const addressing = new Set(
  'write appeal speak turn reach go come petition contact phone telephone call approach interrupt confront address'.split(
    ' ',
  ),
);

export const letter = implied(
  'letter',
  'who is addressed by the verb above is asked: `wrote to Peru asking to waive the fee`',
  letterAct,
);

/** Null where nobody is addressed or the request names whom. */
function letterAct(context: Context, act: Act): Act | null {
  const { tree } = context;
  const { head, frame } = act.predicate;
  if (act.rule !== 'verb' || frame.type !== 'REQUEST' || act.targets.length || tree[head]!.xpos !== 'VBG') return null;
  const verb = addressingVerbOver(tree, head);
  if (verb === null) return null;
  const targets = fillNamed(context, [...obliquesOf(tree, verb, 'to'), ...objectsOf(tree, verb)], 'addressee');
  const sources = fillNamed(context, grammaticalSubjectsOf(tree, verb), 'nsubj');
  return sources.length && targets.length ? { ...act, rule: 'letter', sources, targets, trust: 0.7 } : null;
}

/** The verb that the participle belongs to, also where the parser hangs it on the noun before it. */
function addressingVerbOver(tree: Tree, participle: number): number | null {
  const relation = relationOf(tree[participle]!);
  const { head } = tree[participle]!;
  if (head < 0 || (relation !== 'advcl' && relation !== 'acl')) return null;
  const verb = relation === 'advcl' ? head : tree[head]!.head;
  return verb >= 0 && addressing.has(tree[verb]!.lemma) ? verb : null;
}
