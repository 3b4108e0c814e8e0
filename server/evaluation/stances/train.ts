import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readArticleExamples } from './article-examples.ts';
import { trainArticles } from './article-training.ts';
import { type DseGold, trainEdges } from './edge-training.ts';
import { FeatureNames, readExamples } from './examples.ts';
import { featureFingerprint } from './fingerprint.ts';
import { packStances } from './pack.ts';
import { signedExamples } from './signed-examples.ts';
import { type PlvGold, trainTypes } from './type-training.ts';
import { readWordVectors } from './vectors.ts';

const [benchmarks, embeddings] = process.argv.slice(2);
if (!benchmarks || !embeddings) {
  process.stderr.write('usage: npm run train:stances -- BENCH_DIR WINK_EMBEDDINGS_JSON\n');
  process.exit(2);
}

const vectors = readWordVectors(embeddings);
const names = new FeatureNames();
const train = readExamples<DseGold>(benchmarks, 'dse-train', names, vectors);
const held = readExamples<DseGold>(benchmarks, 'dse-valid', names, vectors);
const typed = readExamples<PlvGold>(benchmarks, 'plv-train', names, vectors);
const annotated = readArticleExamples(names, vectors);

const edges = trainEdges([...train, ...signedExamples(typed)], held, names.numbers.size);
const types = trainTypes(typed, [...names.numbers.keys()]);
const articles = trainArticles(annotated, names.numbers.size);
const models = { edge: edges.model, type: types.model, article: articles.model };
const archive = packStances(models, [...names.numbers.keys()], vectors, featureFingerprint());
const root = dirname(createRequire(import.meta.url).resolve('#package'));
const file = join(root, 'server/models/stances.bin');
writeFileSync(file, archive);

const figures = {
  'dse-valid': edges.figures,
  'plv-train, five folds': types.figures,
  'annotated sentences, five folds': articles.figures,
  belief: articles.model.belief,
  calibration: { ...edges.model.calibration, types: types.model.temperature },
  bytes: archive.length,
};
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
