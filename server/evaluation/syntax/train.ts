import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largestWeight, modelPath, packArchive } from '../../models/archive.ts';
import { readWordClasses } from '../../models/word-classes.ts';
import { FormTable } from '../../pipeline/stages/syntax/forms.ts';
import { assembleModel, type SyntaxTables } from '../../pipeline/stages/syntax/syntax-model.ts';
import { commonWordsOf } from './common-words.ts';
import { readConllu } from './conllu-reader.ts';
import { readCorpora } from './corpora.ts';
import { reversed, type Voter } from './ensemble.ts';
import { silverSentences } from './silver.ts';
import { trainLemmas } from './train-lemmas.ts';
import {
  labelBits,
  labelsOf,
  moveBits,
  ParserTrainer,
  type ParserWeights,
  type TaggedSentence,
} from './train-parser.ts';
import { jackknife, taggerBits, tagsOf, trainTagger, vocabularyOf } from './train-tagger.ts';

const trainingFiles = ['ewt-train.conllu', 'gum-train.conllu'];
const taggerRounds = 5;
const parserRounds = 5;
const folds = 5;
const seed = 1;
/** The parsers that vote on unlabelled text. */
const voterPlan = [
  { seed: 1, backward: false },
  { seed: 1, backward: true },
  { seed: 2, backward: true },
];
const silverCount = 24_000;
/** Smaller weights are dropped: they cost space and change nothing. */
const smallestWeight = 1;

const report = (line: string): void => console.log(`${Math.round(performance.now() / 1000)} s  ${line}`);

/** Drops small weights and scales the others to what the archive can hold. */
function prepare(weights: Float32Array): Float32Array {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return weights.map((weight) => (Math.abs(weight) < smallestWeight ? 0 : (weight / most) * largestWeight));
}

const [treebanks, corporaFolder] = process.argv.slice(2);
if (!treebanks) {
  console.error('Usage: npm run train:syntax -- TREEBANKS_DIR [CORPORA_DIR]');
  process.exit(2);
}
const gold = trainingFiles.flatMap((file) => readConllu(readFileSync(join(treebanks, file), 'utf8')));
const corpora = readCorpora(corporaFolder ?? join(treebanks, '..', 'corpora'));
report(`${gold.length} sentences of treebanks, ${corpora.flat().length} without annotation`);

const classes = readWordClasses();
const vocabulary = vocabularyOf(gold);
const known = new Set(vocabulary);
const forms = new FormTable(classes, known);
const tags = tagsOf(gold);
const labels = labelsOf(gold);
const jackknifed = jackknife(gold, tags, forms, folds, taggerRounds, seed);
const tagger = trainTagger(gold, tags, forms, taggerRounds, seed);
report('tagger trained');

const tables: SyntaxTables = {
  tags,
  labels,
  knownTags: tagger.knownTags,
  vocabulary,
  commonWords: commonWordsOf([...gold.map(({ words }) => words), ...corpora.flat()]),
  lemmas: trainLemmas(gold, (form) => known.has(form) || classes.has(form)),
  bits: { tagger: taggerBits, moves: moveBits, labels: labelBits },
};
const goldTagged: TaggedSentence[] = gold.map(({ words, heads, deprels }, i) => ({
  words,
  heads,
  deprels,
  tags: jackknifed[i]!,
}));

/** Trains a parser on sentences, with the tables of all. */
function trainParser(name: string, sentences: readonly TaggedSentence[], seed: number): ParserWeights {
  const lines = (line: string) => report(`${name}, ${line}`);
  return new ParserTrainer({ sentences, tags, labels, forms, rounds: parserRounds, seed, report: lines }).run();
}

const voters = corpora.length
  ? voterPlan.map(({ seed, backward }, i): Voter => {
      const weights = trainParser(`voter ${i + 1}`, backward ? goldTagged.map(reversed) : goldTagged, seed);
      return { backward, model: assembleModel(tables, { tagger: tagger.weights, ...weights }, classes) };
    })
  : [];
const silver = voters.length ? silverSentences(corpora, voters, silverCount, seed) : [];
report(`${silver.length} sentences parsed by vote`);

const parser = trainParser('parser', [...goldTagged, ...silver], seed);
const packed = packArchive(tables, [tagger.weights, parser.moves, parser.labels].map(prepare));
writeFileSync(modelPath('syntax.bin'), packed);
report(`${packed.length} bytes written`);
