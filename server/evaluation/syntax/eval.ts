import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import { loadLexicon } from '../../lexicon/lexicon.ts';
import { annotate } from '../../pipeline/annotated-document.ts';
import { NameHinter } from '../../pipeline/stages/syntax/name-hints.ts';
import { SentenceReader } from '../../pipeline/stages/syntax/sentence-reader.ts';
import { loadSyntaxModel } from '../../pipeline/stages/syntax/syntax-model.ts';
import { createSyntaxStage } from '../../pipeline/stages/syntax/syntax-stage.ts';
import { tokensStage } from '../../pipeline/stages/tokens/tokens-stage.ts';
import { type GoldSentence, readConllu } from './conllu-reader.ts';
import { addTally, alignSyntax, compareSpans, documentsOf } from './raw.ts';
import { relationLines, spanLine, summaryLine } from './report.ts';
import { type SystemSentence, scoreSyntax, type Tally } from './score.ts';

const seconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

const before = performance.now();
const model = loadSyntaxModel();
const loaded = performance.now() - before;

/** Parses the gold tokens and prints the report. */
function evaluateTokens(gold: readonly GoldSentence[]): void {
  const reader = new SentenceReader(model);
  const hinter = new NameHinter(loadLexicon(), model.commonWords);
  const parses: SystemSentence[] = [];
  for (const sentence of gold) reader.read(sentence.words);
  const taken = seconds(() => {
    for (const sentence of gold) parses.push(reader.read(sentence.words, hinter.hintsFor(sentence.words)));
  });
  const scores = scoreSyntax(gold, parses);
  for (const line of relationLines(scores)) console.log(line);
  console.log(summaryLine(scores, gold.reduce((sum, { words }) => sum + words.length, 0) / taken));
}

/** Parses the raw text, compares tokens and sentences, and prints the report. */
function evaluateText(gold: readonly GoldSentence[]): void {
  const options = { allPairs: false };
  const stage = createSyntaxStage({ model: () => model });
  const parses: SystemSentence[] = [];
  let tokens: Tally = { right: 0, gold: 0, system: 0 };
  let sentences: Tally = { right: 0, gold: 0, system: 0 };
  let taken = 0;
  let takenByCompromise = 0;
  for (const [i, document] of documentsOf(gold).entries()) {
    const annotated = annotate({
      id: String(i),
      text: document.text,
      title: null,
      date: null,
      source: null,
      url: null,
      language: null,
    });
    taken += seconds(() => {
      tokensStage.run(annotated, options);
      stage.run(annotated, options);
    });
    takenByCompromise += seconds(() => nlp(document.text));
    const compared = compareSpans(document, annotated);
    tokens = addTally(tokens, compared.tokens);
    sentences = addTally(sentences, compared.sentences);
    parses.push(...alignSyntax(document, annotated));
  }
  const scores = scoreSyntax(gold, parses);
  for (const line of relationLines(scores)) console.log(line);
  console.log(spanLine('tokens', tokens));
  console.log(spanLine('sentences', sentences));
  console.log(`tokens/s of compromise ${Math.round(tokens.system / takenByCompromise)}`);
  console.log(summaryLine(scores, tokens.system / taken));
}

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!file) {
  console.error('Usage: npm run eval:syntax -- FILE.conllu [--raw]');
  process.exit(2);
}
console.log(`model loaded in ${Math.round(loaded)} ms`);
const gold = readConllu(readFileSync(file, 'utf8'));
if (process.argv.includes('--raw')) evaluateText(gold);
else evaluateTokens(gold);
