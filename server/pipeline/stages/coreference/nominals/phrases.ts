import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { Token } from '../../../annotated-document.ts';
import type { ReadMention } from '../coreference-context.ts';

/** Adjectives that leave it open who is meant as much as the bare noun does. */
const neutral = wordClass('neutral adjectives');

/** Verbs with what somebody is charged with, or praised for: no part of whom they name. */
const charges = wordClass('verbs with charges');

/** Words that make a government, party or chief one of a part of the country. */
const local = wordClass('local words');

/**
 * True for "the president", "the tech giant", "the incumbent president": a noun without adjectives that pick one out of several
 * ("the next president", "the local minister") and without a complement that does so ("the country with the most cases").
 */
export function isBare(tokens: readonly Token[], mention: ReadMention): boolean {
  const { noun } = mention.reading;
  const words = noun?.noun.split(' ').length ?? 1;
  if (isAdjective(tokens, mention)) return false;
  for (let i = mention.first; i < mention.last - words; i++) {
    const { upos, text } = tokens[i]!;
    if (upos === 'ADJ' && !neutral.has(text.toLowerCase()) && !/^\d/.test(text)) return false;
    if (upos === 'VERB' || upos === 'NUM' || upos === 'ADV' || local.has(text.toLowerCase())) return false;
  }
  return !isRestricted(tokens, mention);
}

/** "the military base", "his official announcement": no noun. */
export const isAdjective = (tokens: readonly Token[], { head }: ReadMention): boolean =>
  tokens[head]!.upos === 'ADJ' && /^(amod|compound)/.test(tokens[head]!.deprel);

function isRestricted(tokens: readonly Token[], { head, last }: ReadMention): boolean {
  const isClause = tokens[head]!.deprel === 'root';
  return tokens[head]!.children.some((child) => {
    const { deprel, children } = tokens[child]!;
    if (deprel.startsWith('acl')) return !isClause && child <= last + 3 && tokens[last]?.text !== ',';
    const isOfVerb = charges.has(`${tokens[tokens[head]!.head]?.lemma} ${tokens[last]?.text}`);
    if (deprel !== 'nmod' || !children.includes(last) || isOfVerb) return false;
    return /^(of|with|for|from|behind)$/.test(tokens[last]!.text);
  });
}
