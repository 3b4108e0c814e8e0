import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { largestWeight, packArchive } from '../../models/archive.ts';
import { FormTable } from '../../pipeline/stages/syntax/forms.ts';
import type { SyntaxTables } from '../../pipeline/stages/syntax/syntax-model.ts';
import { readConllu } from './conllu-reader.ts';
import { trainLemmas } from './train-lemmas.ts';
import { labelBits, labelsOf, moveBits, ParserTrainer } from './train-parser.ts';
import { jackknife, taggerBits, tagsOf, trainTagger } from './train-tagger.ts';

const taggerRounds = 6;
const parserRounds = Number(process.env['ROUNDS'] ?? 10);
const folds = 5;
const seed = 1;
/** Smaller weights are dropped: they cost space and change nothing. */
const smallestWeight = 1;

/** Drops small weights and scales the others to what the archive can hold. */
function prepare(weights: Float32Array): Float32Array {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return weights.map((weight) => (Math.abs(weight) < smallestWeight ? 0 : (weight / most) * largestWeight));
}

const report = (line: string): void => console.log(`${Math.round(performance.now() / 1000)} s  ${line}`);

const treebanks = process.argv[2] ?? '../shared/treebanks';
const sentences = ['ewt-train.conllu', 'gum-train.conllu'].flatMap((file) =>
  readConllu(readFileSync(join(treebanks, file), 'utf8')),
);
report(`${sentences.length} sentences`);
const forms = new FormTable(null);
const tags = tagsOf(sentences);
const universal = [...new Set(tags.map((tag) => tag.slice(0, tag.indexOf('|'))))];
const labels = labelsOf(sentences);
const tagged = jackknife(sentences, tags, forms, folds, taggerRounds, seed);
const tagger = trainTagger(sentences, tags, forms, taggerRounds, seed);
report('tagger trained');
const parser = new ParserTrainer({
  sentences,
  tags: tagged,
  posOfTag: Int32Array.from(tags, (tag) => universal.indexOf(tag.slice(0, tag.indexOf('|')))),
  punctuation: universal.indexOf('PUNCT'),
  labels,
  forms,
  rounds: parserRounds,
  seed,
  report,
}).run();
const tables: SyntaxTables = {
  tags,
  labels,
  knownTags: tagger.knownTags,
  lemmas: trainLemmas(sentences),
  bits: { tagger: taggerBits, moves: moveBits, labels: labelBits },
};
const packed = packArchive(tables, [tagger.weights, parser.moves, parser.labels].map(prepare));
const folder = dirname(createRequire(import.meta.url).resolve('#models/syntax.bin'));
writeFileSync(process.env['OUT'] ?? join(folder, 'syntax.bin'), packed);
report(`${packed.length} bytes written`);
