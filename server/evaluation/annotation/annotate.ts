import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DemarcheError } from '../../../shared/errors.ts';
import { readCorpus } from '../corpora.ts';
import { agreementOf } from './agreement.ts';
import { readAnswers } from './answers.ts';
import { drawTasks } from './draw.ts';
import { type AnnotatedSentence, annotatedSentences } from './read.ts';
import { taskText } from './show.ts';
import { readTasks, type Task, textsOf } from './task.ts';

const help = `Usage: npm run annotate -- COMMAND [options]

Annotates sentences with the stances between the actors that stand in them, for training and scoring.

  draw --corpus NAME|FILE --count N --out TASKS   draws sentences; FILE holds your own articles, one JSON object a line
       [--part train|held] [--seed WORD] [--unsure] [--without TASKS]...
  show TASKS                    the sentences as text, every mention behind its number
  check TASKS ANSWERS           what in the answers cannot be understood
  import TASKS ANSWERS --into FILE
                                adds the answers to a file of annotated sentences, which
                                npm run eval -- --annotation FILE scores
  agree TASKS ANSWERS ANSWERS   how far two readers of the same sentences agree

An answer is one line a sentence: "12: none", or stances as "12: 3>7 ACCUSE; 7>3 CONSULT ?". An end is the number of a mention, or words of
the text in quotation marks. A sign (+ - 0) behind the type says that the polarity is not the usual one, ? that another careful
reader may say otherwise.`;

const options = {
  corpus: { type: 'string' },
  count: { type: 'string' },
  part: { type: 'string', default: 'train' },
  seed: { type: 'string', default: '1' },
  unsure: { type: 'boolean', default: false },
  without: { type: 'string', multiple: true, default: [] as string[] },
  out: { type: 'string' },
  into: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readOptions>['values'];

/** Reads the command line. Throws {@link DemarcheError} on an option that does not exist. */
function readOptions() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (cause) {
    throw new DemarcheError('invalid_request', `${(cause as Error).message}. See npm run annotate -- --help`, {
      cause,
    });
  }
}

function needed(value: string | undefined, name: string): string {
  if (value === undefined)
    throw new DemarcheError('invalid_request', `${name} is missing. See npm run annotate -- --help`);
  return value;
}

const jsonLines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

function draw({ corpus, count, part, seed, unsure, without, out }: Values) {
  if (part !== 'train' && part !== 'held')
    throw new DemarcheError('invalid_request', `--part is train or held, not ${part}`);
  const tasks = drawTasks({
    corpus: needed(corpus, '--corpus'),
    count: Number(needed(count, '--count')),
    part,
    seed,
    unsure,
    without: without.flatMap(readTasks),
  });
  writeFileSync(needed(out, '--out'), jsonLines(tasks));
  console.error(`${tasks.length} sentences`);
}

function show(file: string) {
  const tasks = readTasks(file);
  const textOf = textsOf(tasks);
  const heads = new Map([...new Set(tasks.map(({ corpus }) => corpus))].map((corpus) => [corpus, readCorpus(corpus)]));
  for (const task of tasks) {
    const { title, date, source } = heads.get(task.corpus)!.get(task.id)!;
    const head = [title, date, source].filter(Boolean).join(' | ');
    console.log(`${taskText(task, textOf(task), head ? [head] : [])}\n`);
  }
}

function answered(tasks: readonly Task[], file: string) {
  return readAnswers(readFileSync(file, 'utf8'), tasks, textsOf(tasks));
}

function check(tasks: readonly Task[], file: string) {
  const { sentences, faults } = answered(tasks, file);
  for (const fault of faults) console.log(`${file}, ${fault}`);
  const stances = sentences.flatMap((sentence) => sentence.stances).length;
  console.log(`${sentences.length} of ${tasks.length} answered, ${stances} stances, ${faults.length} faults`);
  if (faults.length) process.exitCode = 1;
}

/** Adds what can be understood; a sentence that the file holds already is replaced. */
function importInto(tasks: readonly Task[], file: string, into: string) {
  const { sentences, faults } = answered(tasks, file);
  const kept = new Map<string, AnnotatedSentence>();
  const known = annotatedOrNone(into);
  for (const sentence of [...known, ...sentences])
    kept.set(`${sentence.corpus} ${sentence.id} ${sentence.start}`, sentence);
  const rows = [...kept.values()].sort(
    (a, b) => compare(a.corpus, b.corpus) || compare(a.id, b.id) || a.start - b.start,
  );
  writeFileSync(into, jsonLines(rows));
  console.error(
    `${sentences.length} sentences added or replaced, ${faults.length} left out; ${into} holds ${rows.length}`,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function annotatedOrNone(file: string): AnnotatedSentence[] {
  try {
    return [...annotatedSentences({ file }).values()].flat();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function agree(tasks: readonly Task[], first: string, second: string) {
  const { sentences, both, only, f1, kappa } = agreementOf(
    answered(tasks, first).sentences,
    answered(tasks, second).sentences,
  );
  console.log(`${sentences} sentences; signed pairs: ${both} of both, ${only} of one only, F1 ${f1.toFixed(3)}`);
  console.log(`types of the pairs that both have: kappa ${kappa.toFixed(3)}`);
}

try {
  const { values, positionals } = readOptions();
  const [command, tasks, first, second] = positionals;
  const work = () => readTasks(needed(tasks, 'TASKS'));
  if (values.help || command === undefined) console.log(help);
  else if (command === 'draw') draw(values);
  else if (command === 'show') show(needed(tasks, 'TASKS'));
  else if (command === 'check') check(work(), needed(first, 'ANSWERS'));
  else if (command === 'import') importInto(work(), needed(first, 'ANSWERS'), needed(values.into, '--into'));
  else if (command === 'agree') agree(work(), needed(first, 'ANSWERS'), needed(second, 'ANSWERS'));
  else throw new DemarcheError('invalid_request', `No command ${command}. See npm run annotate -- --help`);
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
