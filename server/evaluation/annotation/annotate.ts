import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DemarcheError } from '../../../shared/errors.ts';
import { drawArticles } from './articles/draw.ts';
import type { ArticleTask } from './articles/task.ts';
import { articleWork } from './articles/work.ts';
import { drawTasks } from './draw.ts';
import { jsonLines } from './files.ts';
import { sentenceWork } from './sentences.ts';
import { documentsOf, readTasks, type Task } from './task.ts';
import type { Place, Work } from './work.ts';

const help = `Usage: npm run annotate -- COMMAND [options]

Annotates sentences or whole articles with the stances between the actors that stand in them, for training and scoring.

  draw --corpus NAME|FILE --count N [--unsure]
                                draws sentences; FILE holds your own articles, one JSON object a line
  draw --articles N [--corpus NAME|FILE]
                                draws whole articles, of every source in turn
       [--held] [--seed WORD] [--without TASKS]... [--out TASKS]
  show TASKS                    the sentences or articles as text, every mention behind its number
  check TASKS ANSWERS           what in the answers cannot be understood
  agree TASKS ANSWERS ANSWERS   how far two readers of the same tasks agree
  import TASKS ANSWERS [ANSWERS] --into FILE
                                adds the answers to a file of annotation, which npm run eval -- --annotation FILE scores;
                                of two readings of articles, what only one has is optional

An answer on sentences is one line each: "12: none", or stances as "12: 3>7 ACCUSE; 7>3 CONSULT ?". An end is the number of a mention, or
words of the text in quotation marks. A sign (+ - 0) behind the type says that the polarity is not the usual one, ? that another
careful reader may say otherwise.

An answer on an article names the actors and then the stances, sentence by sentence; ## 2 stands above that on the second article:
  actor Jane Doe person of Norway: 7 12 "the president"
  S3: Doe>Norway SUPPORT "praised"; Norway>Doe CONSULT ? "received"`;

const options = {
  corpus: { type: 'string' },
  count: { type: 'string' },
  articles: { type: 'string' },
  held: { type: 'boolean', default: false },
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

function numberOf(value: string | undefined, name: string): number {
  const number = Number(needed(value, name));
  if (!Number.isInteger(number) || number < 1)
    throw new DemarcheError('invalid_request', `${name} is a whole number from 1, not ${value}`);
  return number;
}

function drawnSentences({ corpus, count, held, seed, unsure, without }: Values): Task[] {
  return drawTasks({
    corpus: needed(corpus, '--corpus'),
    count: numberOf(count, '--count (or --articles)'),
    part: held ? 'held' : 'train',
    seed,
    unsure,
    without: without.flatMap((file) => readTasks<Task>(file)),
  });
}

function drawnArticles({ corpus = 'open-news', articles, held, seed, without }: Values): ArticleTask[] {
  return drawArticles({
    corpus,
    count: numberOf(articles, '--articles'),
    part: held ? 'held' : 'train',
    seed,
    without: without.flatMap((file) => readTasks<Place>(file)).map(({ id }) => id),
  });
}

function draw(values: Values) {
  const whole = values.articles !== undefined;
  const tasks = whole ? drawnArticles(values) : drawnSentences(values);
  if (values.out === undefined) process.stdout.write(jsonLines(tasks));
  else writeFileSync(values.out, jsonLines(tasks));
  console.error(`${tasks.length} ${whole ? 'articles' : 'sentences'}`);
}

function show<Row extends Place>({ work, tasks }: Job<Row>) {
  const documentOf = documentsOf(tasks);
  for (const task of tasks) {
    const { text, title, date, source } = documentOf(task);
    const head = [title, date, source].filter(Boolean).join(' | ');
    console.log(`${work.show(task, text, head ? [head] : [])}\n`);
  }
}

function check<Row extends Place>({ work, tasks, files: [file] }: Job<Row>) {
  const { faults, summary } = work.check(tasks, readFileSync(needed(file, 'ANSWERS'), 'utf8'));
  for (const fault of faults) console.log(`${file}, ${fault}`);
  console.log(`${summary}, ${faults.length} faults`);
  if (faults.length) process.exitCode = 1;
}

function importInto<Row extends Place>({ work, tasks, files: [first, ...others] }: Job<Row>, { into }: Values) {
  const answers = [needed(first, 'ANSWERS'), ...others].map((file) => readFileSync(file, 'utf8'));
  console.error(work.importInto(tasks, answers, needed(into, '--into')));
}

function agree<Row extends Place>({ work, tasks, files: [first, second] }: Job<Row>) {
  const own = readFileSync(needed(first, 'ANSWERS'), 'utf8');
  const others = readFileSync(needed(second, 'a second ANSWERS'), 'utf8');
  for (const line of work.agree(tasks, own, others)) console.log(line);
}

/** Tasks, what is done with tasks of their kind, and the other files that the command names. */
interface Job<Row extends Place> {
  work: Work<Row>;
  tasks: Row[];
  files: string[];
}

const commands: Readonly<Record<string, <Row extends Place>(job: Job<Row>, values: Values) => void>> = {
  show,
  check,
  import: importInto,
  agree,
};

function runOn([file, ...files]: string[], values: Values, command: string) {
  const tasks = readTasks<Place>(needed(file, 'TASKS'));
  const work = tasks.some((task) => 'sentences' in task) ? articleWork : sentenceWork;
  commands[command]!({ work: work as Work<Place>, tasks, files }, values);
}

try {
  const { values, positionals } = readOptions();
  const [command, ...files] = positionals;
  if (values.help || command === undefined) console.log(help);
  else if (command === 'draw') draw(values);
  else if (Object.hasOwn(commands, command)) runOn(files, values, command);
  else throw new DemarcheError('invalid_request', `No command ${command}. See npm run annotate -- --help`);
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
