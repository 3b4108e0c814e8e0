import { wordClass } from '../../../../lexicon/word-classes.ts';
import { grammaticalSubjectsOf, isVerb, relationOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';

const ofOnesOwn = wordClass('verbs of what one has');

/**
 * Who is to do something with what is his own: the mention of `Peru` for `its` in "urged Peru to end its attacks" and "called on Peru to use
 * its influence" (object control); undefined elsewhere, null where he is no actor.
 */
export function controllerFor(
  { tokens, mentionAt }: Coreference,
  { head }: ReadMention,
): ReadMention | null | undefined {
  const { deprel, head: owned } = tokens[head]!;
  if (deprel !== 'nmod:poss' || !/^(obj|obl)$/.test(relationOf(tokens[owned]!))) return undefined;
  const verb = tokens[owned]!.head;
  if (verb < 0 || !isVerb(tokens[verb]!) || !ofOnesOwn.has(tokens[verb]!.lemma)) return undefined;
  const [controller, another] = grammaticalSubjectsOf(tokens, verb);
  if (controller === undefined || controller > verb || !/^(obj|iobj|obl)$/.test(relationOf(tokens[controller]!)))
    return undefined;
  if (tokens[controller]!.head === verb || another !== undefined) return undefined;
  return mentionAt.get(controller) ?? null;
}
