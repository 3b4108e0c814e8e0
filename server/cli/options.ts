import { type Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { CorpusName, mainCorpus } from '../../shared/corpus.ts';
import { DemarcheError } from '../../shared/errors.ts';
import { inputFormatNames } from '../../shared/input-formats.ts';
import { issueWords } from '../../shared/issue-words.ts';

/** A whole number from `least` on. */
export const wholeNumber = (least: number) => (text: string) => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new InvalidArgumentError(`Expected a whole number from ${least} on.`);
  return number;
};

const toPort = (text: string): number => {
  const port = wholeNumber(0)(text);
  if (port > 65_535) throw new InvalidArgumentError('Expected a port from 0 to 65535.');
  return port;
};

export const databaseOption = () =>
  new Option('--db <location>', 'the database: a file, or postgres://USER:PASSWORD@HOST:PORT/DATABASE')
    .env('DEMARCHE_DB')
    .default('.demarche/demarche.db');

export const workersOption = () =>
  new Option('--workers <n>', 'threads that analyze; one per core when left out').argParser(wholeNumber(1));

export const fastOption = () =>
  new Option(
    '--fast',
    'read with the rules and the small linear model alone, about twice as fast: without the encoder',
  );

export const lexiconOption = () =>
  new Option('--lexicon <file>', 'own actors, a table (.tsv) or JSON, that extend and override the built-in lexicon');

export const formatOption = () =>
  new Option('--format <name>', 'read files in this format, whatever they seem to be').choices(inputFormatNames);

export const contactOption = () =>
  new Option('--contact <address>', 'mail or web address that requests for pages name, for those who are asked').env(
    'DEMARCHE_CONTACT',
  );

/** Fields of an article that a file may call otherwise. */
const mappable = ['id', 'text', 'title', 'date', 'source', 'url', 'language'];

function toMap(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  const wrong = pairs.find(([field, name, ...rest]) => !mappable.includes(field!) || !name || rest.length);
  if (wrong) throw new InvalidArgumentError(`Expected FIELD=COLUMN,... with the fields ${mappable.join(', ')}.`);
  return Object.fromEntries(pairs);
}

export const mapOption = () =>
  new Option('--map <fields>', 'columns or fields to take others from, such as text=body,date=published').argParser(
    toMap,
  );

export const portOption = () => new Option('--port <n>', 'port to listen on').argParser(toPort).default(3000);

const toHostName = (text: string): string => {
  if (!/^[\w.-]+$/.test(text)) throw new InvalidArgumentError('Expected a name such as news.example, without a port.');
  return text;
};

export const hostOption = () =>
  new Option('--host <address>', 'address to listen on; the default lets only this machine in').default('127.0.0.1');

export const jsonOption = () => new Option('--json', 'print JSON');

export const allowHostOption = () =>
  new Option(
    '--allow-host <name>',
    'name to answer under beside its own, as of a proxy; repeat it for several',
  ).argParser((name: string, names: readonly string[] = []) => [...names, toHostName(name)]);

/** Beside the option of JSON: the list that an answer is about. */
export const csvOption = () => new Option('--csv', 'print its list as CSV').conflicts('json');

/** What is given to every command that prints a list. */
export interface AnswerOptions extends Record<string, unknown> {
  db: string;
  json?: true;
  csv?: true;
}

/** Options of every command that prints a list: where it is from, and in which form it is wanted. */
export const answerOptions = (): Option[] => [databaseOption(), jsonOption(), csvOption()];

/** Which articles are asked for. */
export const corporaOption = () =>
  new Option('--corpus <names>', 'articles of these corpora, separated by commas; of all when left out');

/** Options that narrow the stances, named as the parameters of the API. */
export const filterOptions = (): Option[] => [
  corporaOption(),
  new Option('--type <types>', 'stance types, separated by commas'),
  new Option('--quad <classes>', 'quad classes 1 to 4, separated by commas: 3,4 is conflict'),
  new Option('--polarity <polarities>', 'positive, negative, neutral, separated by commas'),
  new Option('--kind <kinds>', 'kinds of both actors, separated by commas'),
  new Option('--outlet <name...>', 'outlets; repeat the option for several'),
  new Option('--issue <name...>', 'what stances are about; repeat the option for several'),
  new Option('--country <codes>', 'countries of either actor (ISO 3166-1 alpha-3), separated by commas'),
  new Option('--from <date>', 'first day'),
  new Option('--to <date>', 'last day'),
  new Option('--review <reviews>', 'unreviewed, accepted, corrected, added, rejected, separated by commas'),
  new Option('--said <by>', 'article: what the articles state themselves; speaker: claims of those whom they quote'),
  new Option('--attributed-to <name...>', 'speakers whose claims they are; repeat the option for several'),
  new Option('--modality <modalities>', 'asserted, negated, hypothetical, future, separated by commas'),
  new Option('--text <words>', 'words that the article holds, all of them; in quotation marks as they are'),
  new Option('--min-confidence <number>', 'least confidence, 0 to 1'),
  new Option('--min-count <n>', 'least stances on an edge'),
  new Option('--copies', 'count every copy of a story and every article with the same sentence'),
];

/** Options that choose a part of the graph, named as the parameters of the API. */
export const partOptions = (): Option[] => [
  new Option('--nodes <n>', 'how many actors at most, the strongest, 1 to 500'),
  new Option('--around <name>', 'an actor: it and its strongest neighbours'),
  new Option('--depth <n>', 'steps from the actor of --around, 1 to 3'),
  new Option('--group <name>', 'an actor: only those that edges connect with it'),
  new Option('--include <name...>', 'an actor that must be there; repeat the option for several'),
  new Option('--among <name...>', 'an actor: nobody but these; repeat the option for several'),
  new Option('--sided', 'without edges all of whose stances are neutral'),
];

/** Those of these options that the filter of a list has. */
const filterOptionsOf = (...names: string[]): Option[] => filterOptions().filter(({ long }) => names.includes(long!));

const documentOptions = ['--corpus', '--outlet', '--from', '--to'];

/** Options that narrow a list of documents. */
export const listedOptions = (): Option[] => [
  ...filterOptionsOf(...documentOptions),
  new Option('--language <codes>', 'languages of the articles (ISO 639-1), separated by commas'),
];

/** Options that narrow the documents that something is looked for in. */
export const occurrenceOptions = (): Option[] => filterOptionsOf(...documentOptions, '--text');

/** Options that narrow actors. */
export const actorOptions = (): Option[] => [
  ...occurrenceOptions(),
  new Option('--kind <kinds>', 'kinds of actors, separated by commas'),
  new Option('--country <codes>', 'countries of actors (ISO 3166-1 alpha-3), separated by commas'),
];

/** Options that narrow what one search finds: its documents, and its actors. */
export const searchOptions = (): Option[] => [
  ...listedOptions(),
  ...actorOptions().filter(({ long }) => long === '--kind' || long === '--country'),
];

export const limitOption = (most: string, meaning = 'how many at most') =>
  new Option('--limit <n>', meaning).default(most);

export const pageOptions = (limit = '100'): Option[] => [
  limitOption(limit),
  new Option('--offset <n>', 'how many to leave out at the beginning').default('0'),
  new Option('--cursor <text>', 'go on after another page: "next" of its JSON'),
];

const toCorpus = (text: string): string => {
  const { data, error } = CorpusName.safeParse(text);
  if (error) throw new InvalidArgumentError(`${error.issues[0]!.message}.`);
  return data;
};

/** Where articles go. */
export const corpusOption = () =>
  new Option('--corpus <name>', 'corpus that the articles go to: a named set of them, made when it is first used')
    .argParser(toCorpus)
    .default(mainCorpus);

/** Adds the options to a command. */
export const withOptions = (command: Command, options: readonly Option[]): Command =>
  options.reduce((extended, option) => extended.addOption(option), command);

const flag = (field: PropertyKey): string =>
  `--${String(field).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * Reads options as the API reads its parameters.
 * @throws DemarcheError `invalid_request` that names the option.
 */
export function readOptions<T extends z.ZodType>(schema: T, options: Record<string, unknown>): z.infer<T> {
  const parsed = schema.safeParse(options, { error: issueWords });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DemarcheError('invalid_request', `option '${flag(issue!.path[0]!)}': ${issue!.message}`);
}
