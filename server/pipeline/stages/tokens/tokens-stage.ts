import type { Sentence, Token } from '../../annotated-document.ts';
import type { Stage } from '../../pipeline.ts';
import { blocksOf } from './blocks.ts';
import { quotationsOf } from './quotations.ts';
import { sentenceEnds } from './sentence-ends.ts';
import { tokenize } from './tokenizer.ts';

/** Cuts the unmasked text into paragraphs, sentences and tokens, and finds the quotations. */
export const tokensStage: Stage = {
  name: 'tokens',
  requires: [],
  assigns: ['tokens', 'quotations'],
  run(annotated) {
    const { text } = annotated.document;
    const tokens: Token[] = [];
    const sentences: Sentence[] = [];
    let paragraph = 0;
    for (const block of blocksOf(text, annotated.masked)) {
      const spans = tokenize(text, block.start, block.end);
      if (!spans.length) continue;
      const offset = tokens.length;
      let first = 0;
      for (const last of sentenceEnds(text, spans)) {
        const index = sentences.length;
        for (let i = first; i < last; i++) {
          const { start, end } = spans[i]!;
          tokens.push({
            start,
            end,
            index: offset + i,
            sentence: index,
            text: text.slice(start, end),
            lemma: '',
            upos: '',
            xpos: '',
            head: -1,
            deprel: '',
            children: [],
          });
        }
        sentences.push({
          index,
          start: spans[first]!.start,
          end: spans[last - 1]!.end,
          first: offset + first,
          last: offset + last,
          paragraph,
        });
        first = last;
      }
      paragraph++;
    }
    annotated.tokens = tokens;
    annotated.sentences = sentences;
    annotated.quotations = quotationsOf(annotated);
  },
};
