import type { Introduction } from '../../../lexicon/introduced-names.ts';
import { type Lexicon, loadLexicon } from '../../../lexicon/lexicon.ts';
import type { AnnotatedDocument, Quotation, Sentence } from '../../annotated-document.ts';
import type { Stage } from '../../pipeline.ts';
import { NameHinter } from './name-hints.ts';
import { type Parse, SentenceReader } from './sentence-reader.ts';
import { loadSyntaxModel, type SyntaxModel } from './syntax-model.ts';

let shipped: SyntaxModel | null = null;

/** The shipped model, read on first use. */
export function syntaxModel(): SyntaxModel {
  shipped ??= loadSyntaxModel();
  return shipped;
}

/** Assigns tags, lemmas, heads, relations and children to the tokens of one sentence. */
function annotateSentence({ tokens }: AnnotatedDocument, { first, last }: Sentence, parse: Parse): void {
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    const head = parse.heads[i - first]!;
    token.upos = parse.upos[i - first]!;
    token.xpos = parse.xpos[i - first]!;
    token.lemma = parse.lemmas[i - first]!;
    token.deprel = parse.deprels[i - first]!;
    token.head = head < 0 ? -1 : first + head;
    if (head >= 0) tokens[first + head]!.children.push(i);
  }
}

const readersOf = (model: SyntaxModel, lexicon: Lexicon) => ({
  syntax: new SentenceReader(model),
  names: new NameHinter(lexicon, model.commonWords),
});

/** Names of people whom the text introduces, by their words in the sentence. */
function peopleIn({ introductions }: AnnotatedDocument, { first, last }: Sentence): Introduction[] {
  const found = [];
  for (let i = first; i < last; i++) {
    const person = introductions.get(i);
    if (person?.first === i) found.push({ first: i - first, last: Math.min(person.last, last) - first });
  }
  return found;
}

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

/** Reads every sentence's syntax: tags, lemmas and Universal Dependencies, with the names of the lexicon as units. */
export function createSyntaxStage({ model = syntaxModel, lexicon = loadLexicon } = {}): Stage {
  let readers: ReturnType<typeof readersOf> | null = null;
  return {
    name: 'syntax',
    requires: ['tokens', 'quotations'],
    assigns: ['syntax'],
    run(document) {
      readers ??= readersOf(model(), lexicon());
      const { syntax, names } = readers;
      for (const token of document.tokens) token.children = [];
      const texts = document.tokens.map(({ text }) => text);
      const sentences = document.sentences.map(({ first, last }) => texts.slice(first, last));
      names.readDocument(sentences);
      for (const [i, words] of sentences.entries()) {
        const sentence = document.sentences[i]!;
        annotateSentence(document, sentence, syntax.read(words, names.hintsFor(words, peopleIn(document, sentence))));
      }
      for (const quotation of document.quotations) quotation.scare = isScare(document, quotation);
    },
  };
}

export const syntaxStage: Stage = createSyntaxStage();
