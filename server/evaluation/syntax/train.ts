import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelPath, packArchive } from '../../models/archive.ts';
import { FormTable } from '../../models/forms.ts';
import { readWordClasses } from '../../models/word-classes.ts';
import { assembleModel, type SyntaxTables } from '../../pipeline/stages/syntax/syntax-model.ts';
import { warnOfStaleWeights } from '../stances/fingerprint.ts';
import { commonWordsOf } from './common-words.ts';
import { readConllu } from './conllu-reader.ts';
import { readCorpora } from './corpora.ts';
import { reversed, type Voter } from './ensemble.ts';
import { meanOf, toShip } from './shipped-weights.ts';
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
/** Parsers that learn from the treebanks alone: seeds of those that read forward and of those that read backward. */
const forwardSeeds = [1, 2, 3];
const backwardSeeds = [1, 2];
/** Parsers that learn from the treebanks and the sentences parsed by vote. */
const studentSeeds = [1, 2];
const silverCount = 24_000;
const report = (line: string): void => console.log(`${Math.round(performance.now() / 1000)} s  ${line}`);

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

/** Trains one parser per seed. */
const trainParsers = (name: string, sentences: readonly TaggedSentence[], seeds: readonly number[]): ParserWeights[] =>
  seeds.map((seed) => {
    const lines = (line: string) => report(`${name} ${seed}, ${line}`);
    return new ParserTrainer({ sentences, tags, labels, forms, rounds: parserRounds, seed, report: lines }).run();
  });

const voterOf = (weights: ParserWeights, backward: boolean): Voter => ({
  backward,
  model: assembleModel(tables, { tagger: tagger.weights, ...weights }, classes),
});

/** Sentences of news parsed by the vote of the first forward parser and the backward ones. */
function parseByVote(forward: ParserWeights): TaggedSentence[] {
  const backward = trainParsers('backward parser', goldTagged.map(reversed), backwardSeeds);
  const voters = [voterOf(forward, false), ...backward.map((weights) => voterOf(weights, true))];
  return silverSentences(corpora, voters, silverCount, seed);
}

const parsers = trainParsers('parser', goldTagged, forwardSeeds);
if (corpora.length) {
  const silver = parseByVote(parsers[0]!);
  report(`${silver.length} sentences parsed by vote`);
  parsers.push(...trainParsers('student', [...goldTagged, ...silver], studentSeeds));
}
const moves = meanOf(parsers.map((parser) => parser.moves));
const labelWeights = meanOf(parsers.map((parser) => parser.labels));
const packed = packArchive(tables, [tagger.weights, moves, labelWeights].map(toShip));
writeFileSync(modelPath('syntax.bin'), packed);
report(`${packed.length} bytes written`);
warnOfStaleWeights();
