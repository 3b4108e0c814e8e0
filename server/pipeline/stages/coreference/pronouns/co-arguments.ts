import type { Coreference, ReadMention } from '../coreference-context.ts';

/** Actors that hang on the same predicate as a pronoun that is not possessive: it cannot stand for them. */
export function coArguments({ tokens, mentionAt }: Coreference, mention: ReadMention): ReadonlySet<string> {
  const { head, deprel } = tokens[mention.head]!;
  if (mention.reading.possessive || head < 0 || /self$/.test(tokens[mention.head]!.text)) return new Set();
  if (!/^(nsubj|obj|iobj|obl)/.test(deprel)) return new Set();
  const siblings = tokens[head]!.children.filter(
    (child) => child !== mention.head && /^(nsubj|obj|iobj|obl)/.test(tokens[child]!.deprel),
  );
  return new Set(siblings.flatMap((child) => mentionAt.get(child)?.actors ?? []));
}
