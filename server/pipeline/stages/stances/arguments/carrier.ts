import { lightVerbs } from '../../../../lexicon/predicates.ts';
import {
  childrenBy,
  hasChild,
  isPassive,
  objectsOf,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';

/** The verb whose object, passive subject or oblique a noun is, or whose participle or relative clause it heads; null for other nouns. */
export function carrierOf(tree: Tree, noun: number): number | null {
  const token = tree[noun]!;
  const relation = relationOf(token);
  if (token.head < 0) return relativeCarrierOf(tree, noun);
  if (relation === 'conj') return carrierOf(tree, token.head);
  if (relation === 'obj' || token.deprel === 'nsubj:pass' || relation === 'obl')
    return preferLight(tree, token.head, relativeCarrierOf(tree, noun));
  return relativeCarrierOf(tree, noun);
}

/** `appealed against the fine that they imposed`: the verb that makes the act, not the one that meets it. */
const preferLight = (tree: Tree, governor: number, relative: number | null): number =>
  relative !== null && !lightVerbs().has(tree[governor]!.lemma) ? relative : governor;

/** `the fine imposed by Peru`, `the fine that Peru imposed`, also where the parser takes `that` for a mere marker. */
export function relativeCarrierOf(tree: Tree, noun: number): number | null {
  const clauses = childrenBy(tree, noun, 'acl').filter((clause) => tree[clause]!.upos === 'VERB');
  const found = clauses.find(
    (clause) =>
      (tree[clause]!.deprel === 'acl' && isPassive(tree, clause)) ||
      objectsOf(tree, clause).includes(noun) ||
      (lightVerbs().has(tree[clause]!.lemma) && hasChild(tree, clause, 'nsubj') && !hasChild(tree, clause, 'obj')),
  );
  return found ?? null;
}
