import type { AnnotatedDocument, Sentence } from '../../annotated-document.ts';
import type { Stage } from '../../pipeline.ts';
import { markScareQuotes } from './scare-quotes.ts';
import { SentenceReader } from './sentence-reader.ts';
import { loadSyntaxModel, type SyntaxModel } from './syntax-model.ts';

let shipped: SyntaxModel | null = null;

/** The shipped model, read on first use. */
export function syntaxModel(): SyntaxModel {
  shipped ??= loadSyntaxModel();
  return shipped;
}

/** Assigns tags, lemmas, heads, relations and children to the tokens of one sentence. */
function annotateSentence(document: AnnotatedDocument, sentence: Sentence, reader: SentenceReader): void {
  const tokens = document.tokens.slice(sentence.first, sentence.last);
  const parse = reader.read(
    tokens.map((token) => token.text),
    (i) => document.introductions.has(sentence.first + i),
  );
  for (const [i, token] of tokens.entries()) {
    const head = parse.heads[i]!;
    token.upos = parse.upos[i]!;
    token.xpos = parse.xpos[i]!;
    token.lemma = parse.lemmas[i]!;
    token.deprel = parse.deprels[i]!;
    token.head = head < 0 ? -1 : sentence.first + head;
    if (head >= 0) tokens[head]!.children.push(token.index);
  }
}

/** Reads every sentence's syntax: tags, lemmas and Universal Dependencies. */
export function createSyntaxStage(model: () => SyntaxModel = syntaxModel): Stage {
  let reader: SentenceReader | null = null;
  return {
    name: 'syntax',
    requires: ['tokens', 'quotations'],
    assigns: ['syntax'],
    run(document) {
      reader ??= new SentenceReader(model());
      for (const token of document.tokens) token.children = [];
      for (const sentence of document.sentences) annotateSentence(document, sentence, reader);
      markScareQuotes(document);
    },
  };
}

export const syntaxStage: Stage = createSyntaxStage();
