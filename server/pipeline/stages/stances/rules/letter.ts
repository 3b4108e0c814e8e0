import {
  grammaticalSubjectsOf,
  objectsOf,
  obliquesOf,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { referentsOf } from '../arguments/referents.ts';
import type { Context } from '../context.ts';
import type { Filler } from '../reading.ts';

const addressing = new Set(
  'write appeal speak turn reach go come petition contact phone telephone call approach interrupt confront address'.split(
    ' ',
  ),
);

/** `wrote to Peru asking to waive the fee`: who is addressed by the verb above is asked; null where nobody is or the request names whom. */
export function letterAct(context: Context, act: Act): Act | null {
  const { tree } = context;
  const { head, frame } = act.predicate;
  if (act.rule !== 'verb' || frame.type !== 'REQUEST' || act.targets.length || tree[head]!.xpos !== 'VBG') return null;
  const verb = addressingVerbOver(tree, head);
  if (verb === null) return null;
  const named = (tokens: readonly number[], role: string): Filler[] =>
    tokens
      .flatMap((token) => referentsOf(context, token))
      .filter(({ hop }) => hop === 'self' || hop === 'apposition')
      .map((referent) => ({ ...referent, role }));
  const targets = named([...obliquesOf(tree, verb, 'to'), ...objectsOf(tree, verb)], 'addressee');
  const sources = named(grammaticalSubjectsOf(tree, verb), 'nsubj');
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
