import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotatedSentences } from '../annotation/read.ts';
import { sharedFolder } from '../corpora.ts';
import { articleRows, givenRows } from './rows.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('usage: npm run export:encoder -- FOLDER (outside of the repository: it gets the texts)\n');
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
const benchmarks = join(sharedFolder(), 'bench/data');
/** Scored sentences, which the benchmark sets must not bring back into the training. */
const held = new Set(annotatedSentences({ part: 'held', corpora: ['dse-train'] }).keys());
const sets = {
  articles: articleRows(),
  dse: givenRows(benchmarks, 'dse-train').filter(({ group }) => !held.has(group)),
  plv: givenRows(benchmarks, 'plv-train'),
};
for (const [name, rows] of Object.entries(sets)) {
  writeFileSync(join(folder, `${name}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  process.stdout.write(`${name}: ${rows.length} sentences\n`);
}
