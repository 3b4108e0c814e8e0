/**
 * Questions to the dependency tree: who acts, who undergoes, what is reported, what belongs together.
 * Labels are those of Universal Dependencies 2 (de Marneffe, Manning, Nivre, Zeman 2021); tokens are named by their index.
 */
export {
  type Argument,
  agentsOf,
  argumentsOf,
  modifiersOf,
  objectsOf,
  obliquesOf,
  possessorsOf,
  subjectsOf,
} from './arguments.ts';
export { clausesOf, conjunctsOf, coordinationOf, firstConjunct, withConjuncts } from './coordination.ts';
export { antecedentOf } from './relatives.ts';
export { grammaticalSubjectsOf, hasFiniteVerb } from './subjects.ts';
export {
  ancestorsOf,
  childrenBy,
  dominates,
  hasChild,
  isNominal,
  isPassive,
  isVerb,
  prepositionOf,
  relationOf,
  subtreeOf,
  type Tree,
} from './tree.ts';
