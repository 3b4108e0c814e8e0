import { blocksOf } from '../../../lexicon/blocks.ts';
import { type Lexicon, loadLexicon } from '../../../lexicon/lexicon.ts';
import type { AnnotatedDocument, Token } from '../../annotated-document.ts';
import type { Stage } from '../../pipeline.ts';
import { quotationsOf } from './quotations.ts';
import { sentenceEnds } from './sentence-ends.ts';
import { tokenize, type Word } from './tokenizer.ts';

/** A token whose syntax is still to be read; written out, as engines keep objects that are spread together in slow tables. */
const tokenOf = ({ start, end, text }: Word, index: number, sentence: number): Token => ({
  start,
  end,
  text,
  index,
  sentence,
  lemma: '',
  upos: '',
  xpos: '',
  head: -1,
  deprel: '',
  children: [],
});

/** Longer sentences are lists or no text, and are cut: what is done for each word of a sentence has its bounds. */
const mostWords = 1000;

/** Appends the tokens of one sentence and the sentence itself. */
function addSentence({ tokens, sentences }: AnnotatedDocument, words: readonly Word[], paragraph: number): void {
  const first = tokens.length;
  const index = sentences.length;
  for (const word of words) tokens.push(tokenOf(word, tokens.length, index));
  sentences.push({ index, start: words[0]!.start, end: words.at(-1)!.end, first, last: tokens.length, paragraph });
}

/** Cuts the unmasked text into paragraphs, sentences and tokens, and finds the quotations. */
export function createTokensStage({ lexicon }: { lexicon?: Lexicon } = {}): Stage {
  return {
    name: 'tokens',
    requires: [],
    assigns: ['tokens', 'quotations'],
    run(annotated) {
      const { text } = annotated.document;
      annotated.tokens = [];
      annotated.sentences = [];
      let paragraph = 0;
      const known = lexicon ?? loadLexicon();
      for (const block of blocksOf(known, text, annotated.masked)) {
        const words = tokenize(text, block.start, block.end);
        let first = 0;
        for (const last of sentenceEnds(known, words)) {
          for (; last - first > mostWords; first += mostWords)
            addSentence(annotated, words.slice(first, first + mostWords), paragraph);
          addSentence(annotated, words.slice(first, last), paragraph);
          first = last;
        }
        if (words.length) paragraph++;
      }
      annotated.quotations = quotationsOf(annotated);
    },
  };
}

export const tokensStage: Stage = createTokensStage();
