import { wordClass } from '../../../../lexicon/word-classes.ts';
import { objectsOf, obliquesOf, prepositionOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';

const judging = wordClass('verbs of blame and thanks');

/**
 * Whose deed it is for which somebody is blamed, thanked or punished: the mention of `Peru` for `its` in "condemned Peru over its attacks"
 * and "sanctions on Peru for its attacks"; undefined elsewhere, null where he is no actor.
 */
export function judgedFor({ tokens, mentionAt }: Coreference, { head }: ReadMention): ReadMention | null | undefined {
  const deed = tokens[head]!.head;
  if (tokens[head]!.deprel !== 'nmod:poss' || !/^(for|over)$/.test(prepositionOf(tokens, deed) ?? '')) return undefined;
  const above = tokens[deed]!.head;
  if (above < 0) return undefined;
  const isVerb = (at = -1): boolean => tokens[at]?.upos === 'VERB' && judging.has(tokens[at]!.lemma);
  const isPart = /^(on|against)?$/.test(prepositionOf(tokens, above) ?? '');
  const verb = isVerb(above) ? above : isPart && isVerb(tokens[above]?.head) ? tokens[above]!.head : null;
  if (verb === null) return undefined;
  const onto = ['on', 'against'].flatMap((to) =>
    [verb, ...objectsOf(tokens, verb)].flatMap((at) => obliquesOf(tokens, at, to)),
  );
  const judged = [...onto, ...objectsOf(tokens, verb)].find((token) => token < head);
  return judged === undefined ? undefined : (mentionAt.get(judged) ?? null);
}
