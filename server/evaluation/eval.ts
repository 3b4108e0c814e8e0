import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DemarcheError } from '../../shared/errors.ts';
import { defaultPipeline } from '../pipeline/default-pipeline.ts';
import { variants } from './ablation.ts';
import type { Predictions } from './gold.ts';
import { scoreWithIntervals } from './intervals.ts';
import { byKindOfSource } from './kinds-of-source.ts';
import type { Scores } from './measures.ts';
import { reliabilityDiagram } from './reliability.ts';
import { predict, scoreSet } from './run.ts';
import { chooseSets, type EvaluationSet, evaluationSets, isPresent, ownSet } from './sets.ts';
import { warnOfStaleWeights } from './stances/fingerprint.ts';
import { formatTable } from './table.ts';

const help = `Usage: npm run eval -- [options]

Runs the pipeline over annotated sets and prints how well it did, in percent, with 95% intervals by a bootstrap over documents.

  --set NAME    only this set (repeatable): ${evaluationSets()
    .map(({ name }) => name)
    .join(', ')}
  --annotation FILE  your own annotated sentences or articles instead (npm run annotate makes them)
  --verbose     labels one by one, and everything missed or superfluous
  --json FILE   also writes the figures to a file
  --by-source   the main figures again for each kind of source in a set: agencies, governments and so on
  --ablation    the main figures again without the models, the rules, coreference, or syntax
  --help        this text`;

const options = {
  set: { type: 'string', multiple: true },
  annotation: { type: 'string' },
  verbose: { type: 'boolean' },
  json: { type: 'string' },
  'by-source': { type: 'boolean' },
  ablation: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Reads the command line. Throws {@link DemarcheError} on an option that does not exist. */
function readOptions() {
  try {
    return parseArgs({ options }).values;
  } catch (cause) {
    throw new DemarcheError('invalid_request', `${(cause as Error).message}. See npm run eval -- --help`, { cause });
  }
}

function writeJson(file: string | undefined, value: unknown) {
  if (file) writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

function presentSets(names: readonly string[] | undefined): EvaluationSet[] {
  const sets = chooseSets(names);
  const present = sets.filter(isPresent);
  const absent = sets.filter((set) => !present.includes(set)).map(({ name }) => name);
  if (absent.length) console.error(`Skipped, since their files are absent: ${absent.join(', ')}`);
  return present;
}

/** What a reader of stances is judged by, in the sets of whole articles, of dyads and of marked pairs. */
const mainMeasures = new Set([
  'signed edges',
  'stances by sentence',
  'dyad, pair',
  'dyad, quad',
  'signed directed edge',
]);

function reportAblation(names: readonly string[] | undefined, json: string | undefined) {
  const all = variants();
  const results = presentSets(names).flatMap((set) =>
    all.map(({ name, pipeline }) => ({
      set: `${set.name}: ${name}`,
      measures: scoreSet(set, predict(set, pipeline)).measures.filter((measure) => mainMeasures.has(measure.name)),
    })),
  );
  console.log(formatTable(results));
  writeJson(json, { ablation: results });
}

function reportKinds(present: readonly EvaluationSet[], json: string | undefined) {
  const pipeline = defaultPipeline();
  const results = present.flatMap((set) => {
    const kinds = byKindOfSource(set);
    const predictions: Predictions = kinds.length ? predict(set, pipeline) : new Map();
    return kinds.map((kind) => ({
      set: kind.name,
      measures: scoreWithIntervals(kind, predictions).measures.filter(({ name }) => mainMeasures.has(name)),
    }));
  });
  console.log(formatTable(results));
  writeJson(json, { kinds: results });
}

function reportScores(present: readonly EvaluationSet[], verbose: boolean, json: string | undefined) {
  const pipeline = defaultPipeline();
  const results = present.map((set): { set: string } & Scores => ({
    set: set.name,
    ...scoreWithIntervals(set, predict(set, pipeline)),
  }));
  if (verbose) for (const { errors } of results) for (const error of errors) console.log(error);
  const shown = results.map(({ set, measures }) => ({
    set,
    measures: measures.filter(({ detail }) => verbose || !detail),
  }));
  console.log(formatTable(shown));
  for (const { set, judged = [] } of results) {
    const diagram = reliabilityDiagram(judged);
    if (diagram.length)
      console.log([`\n${set}: how sure the reader is, and how often it is right`, ...diagram].join('\n'));
  }
  writeJson(json, { sets: results.map(({ judged: _, ...scores }) => scores) });
}

try {
  const { set, annotation, verbose = false, json, ablation, 'by-source': bySource, help: helpWanted } = readOptions();
  if (!helpWanted) warnOfStaleWeights();
  if (helpWanted) console.log(help);
  else if (ablation) reportAblation(set, json);
  else if (bySource) reportKinds(presentSets(set), json);
  else reportScores(annotation === undefined ? presentSets(set) : [ownSet(annotation)], verbose, json);
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
