import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  isPassive,
  modifiersOf,
  obliquesOf,
  possessorsOf,
  relationOf,
  subjectsOf,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Predicate } from '../act.ts';
import type { Context } from '../context.ts';
import { carrierOf } from './carrier.ts';
import { type Filler, fill } from './fillers.ts';
import { makes } from './referents.ts';

const documents = wordClass('documents');
const attacks = wordClass('attacks');

/** `signed a letter condemning`, `held a rally denouncing`: who made the thing whose participle the verb is, unlike `feared a storm hitting`. */
export function authorsOf(context: Context, verb: number): Filler[] {
  const { tree } = context;
  const { deprel, head, xpos } = tree[verb]!;
  const isParticiple = deprel === 'acl' && xpos === 'VBG';
  if (!isParticiple && deprel !== 'acl:relcl') return [];
  const carrier = relationOf(tree[head]!) === 'obj' ? carrierOf(tree, head) : null;
  const isWritten = documents.has(tree[head]!.lemma) || (isParticiple && carrier !== null && makes(tree, carrier));
  if (!isWritten) return [];
  const makers = carrier === null ? [] : subjectsOf(tree, carrier);
  return fill(context, makers, 'author');
}

/** `were killed in a Peruvian attack`: whose attack it was did what befell the subjects in it. */
export function attackersOf(context: Context, { frame, head }: Predicate): Filler[] {
  const { tree, mentionAt } = context;
  if (frame.type !== 'ASSAULT' || !isPassive(tree, head)) return [];
  const owners = obliquesOf(tree, head, 'in')
    .filter((token) => attacks.has(tree[token]!.lemma) && mentionAt[token]! < 0)
    .flatMap((token) => [...possessorsOf(tree, token), ...modifiersOf(tree, token)]);
  return fill(context, owners, 'author');
}
