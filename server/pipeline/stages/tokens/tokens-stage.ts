import type { Span } from '../../../../shared/span.ts';
import type { AnnotatedDocument, Token } from '../../annotated-document.ts';
import type { Stage } from '../../pipeline.ts';
import { blocksOf } from './blocks.ts';
import { quotationsOf } from './quotations.ts';
import { sentenceEnds } from './sentence-ends.ts';
import { tokenize } from './tokenizer.ts';

/** A token whose syntax is still to be read. */
const tokenOf = (text: string, { start, end }: Span, index: number, sentence: number): Token => ({
  start,
  end,
  index,
  sentence,
  text: text.slice(start, end),
  lemma: '',
  upos: '',
  xpos: '',
  head: -1,
  deprel: '',
  children: [],
});

/** Appends the tokens of one sentence and the sentence itself. */
function addSentence(
  { document, tokens, sentences }: AnnotatedDocument,
  spans: readonly Span[],
  paragraph: number,
): void {
  const first = tokens.length;
  const index = sentences.length;
  for (const span of spans) tokens.push(tokenOf(document.text, span, tokens.length, index));
  sentences.push({
    index,
    start: spans[0]!.start,
    end: spans.at(-1)!.end,
    first,
    last: tokens.length,
    paragraph,
  });
}

/** Cuts the unmasked text into paragraphs, sentences and tokens, and finds the quotations. */
export const tokensStage: Stage = {
  name: 'tokens',
  requires: [],
  assigns: ['tokens', 'quotations'],
  run(annotated) {
    const { text } = annotated.document;
    annotated.tokens = [];
    annotated.sentences = [];
    let paragraph = 0;
    for (const block of blocksOf(text, annotated.masked)) {
      const spans = tokenize(text, block.start, block.end);
      let first = 0;
      for (const last of sentenceEnds(text, spans)) {
        addSentence(annotated, spans.slice(first, last), paragraph);
        first = last;
      }
      if (spans.length) paragraph++;
    }
    annotated.quotations = quotationsOf(annotated);
  },
};
