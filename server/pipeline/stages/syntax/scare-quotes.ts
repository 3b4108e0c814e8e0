import type { AnnotatedDocument, Quotation } from '../../annotated-document.ts';

/** A quoted fragment has at most so many words. */
const mostWords = 8;
const sentenceMark = /^(?:[.!?,]|\.{3}|…)$/u;

/** A word or short phrase in marks inside somebody else's clause: it has no subject and no sentence's mark of its own. */
function isScare({ tokens }: AnnotatedDocument, { first, last }: Quotation): boolean {
  const inside = tokens.slice(first, last);
  const words = inside.filter((token) => token.upos !== 'PUNCT');
  if (words.length > mostWords) return false;
  if (words.some((token) => /^(?:nsubj|csubj|expl)/.test(token.deprel) && token.head >= first && token.head < last))
    return false;
  const opensSentence = words.length > 1 && tokens[first - 2]?.sentence !== tokens[first]?.sentence;
  return !(opensSentence && sentenceMark.test(inside.at(-1)?.text ?? ''));
}

/** Marks the quotations that are mere words or phrases. */
export function markScareQuotes(document: AnnotatedDocument): void {
  for (const quotation of document.quotations) quotation.scare = isScare(document, quotation);
}
