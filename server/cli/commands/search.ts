import { type Command, Option } from 'commander';
import { type AskAnswer, AskQuery, type SearchAnswer, SearchQuery } from '../../../shared/routes.ts';
import { type Question, questionKinds } from '../../../shared/search.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import {
  type AnswerOptions,
  answerOptions,
  filterOptions,
  limitOption,
  readOptions,
  searchOptions,
  withOptions,
} from '../options.ts';
import { counted, printData, printLine } from '../output.ts';
import { quotationLine } from '../quotation.ts';
import { pathLines } from './paths.ts';
import { speakerLines } from './speakers.ts';

const block = (title: string, total: number, lines: readonly string[]): string[] =>
  lines.length ? [`${title} (${total})`, ...lines.map((line) => `  ${line}`)] : [];

function questionLine({ words, count, steps }: Question): string {
  if (count) return `${words}: ${counted(count.stances, 'stance')}`;
  return steps === null ? words : `${words}: ${counted(steps, 'step')}`;
}

/** What was read as something else, and what as nothing. */
const remarks = ({ mended, ignored }: Question): string[] => [
  ...mended.map(({ typed, read }) => `"${typed}" is read as "${read}".`),
  ...(ignored.length ? [`Left out: ${ignored.map((word) => `"${word}"`).join(', ')}.`] : []),
];

const foundLines = ({ questions, actors, issues, documents }: SearchAnswer): string[] => [
  ...block('Questions', questions.length, questions.map(questionLine)),
  ...block(
    'Actors',
    actors.total,
    actors.found.map(
      ({ name, alias, kind, stances }) =>
        `${name}${alias ? `, also ${alias}` : ''} (${kind}): ${counted(stances, 'stance')}`,
    ),
  ),
  ...block(
    'Issues',
    issues.total,
    issues.found.map(
      ({ name, phrase, stances }) => `${name}${phrase ? `, also ${phrase}` : ''}: ${counted(stances, 'stance')}`,
    ),
  ),
  ...block(
    'Articles',
    documents.total,
    documents.found.map(({ id, title, date, passage }) =>
      [`${title ?? id}${date ? `, ${date.slice(0, 10)}` : ''}`, ...(passage ? [passage.text] : [])].join(': '),
    ),
  ),
];

function runSearch(words: string[], { db, json, csv, ...options }: AnswerOptions, context: Context): Promise<void> {
  const query = readOptions(SearchQuery, { q: words.join(' '), ...options });
  return withQueries(context, db, async (queries) => {
    const answer = await queries.search(query);
    if (json || csv) return printData(context.stdout, answer, csv && answer.actors.found);
    const [first] = answer.questions;
    const lines = [...foundLines(answer), ...(first ? remarks(first) : [])];
    await printLine(context.stdout, lines.length ? lines.join('\n') : 'Nothing was found.');
  });
}

const lineOf = ({ source, target, count, byPolarity: { positive, negative } }: AskAnswer['lines'][number]): string =>
  `${source.label} -> ${target.label}: ${counted(count, 'stance')} (${positive} positive, ${negative} negative)`;

function answerLines({ question, others = [], lines, sentences, paths, speakers }: AskAnswer): string[] {
  if (!question) return ['This asks nothing that is understood. Try an actor, an issue, or "who criticises China".'];
  const found = [
    ...[...paths.flatMap(pathLines), ...speakers.flatMap(speakerLines)],
    ...[...lines.map(lineOf), ...sentences.map(quotationLine)],
  ];
  const also = others.length ? [`It may also mean: ${others.map(({ words }) => words).join('; ')}.`] : [];
  return [question.words, ...remarks(question), ...also, ...(found.length ? found : ['There is nothing.'])];
}

function runAsk(words: string[], { db, json, csv, ...options }: AnswerOptions, context: Context): Promise<void> {
  const query = readOptions(AskQuery, { q: words.length ? words.join(' ') : undefined, ...options });
  return withQueries(context, db, async (queries) => {
    const answer = await queries.ask(query);
    if (json || csv)
      return printData(
        context.stdout,
        answer,
        csv && (answer.question?.asks === 'speakers' ? answer.speakers : answer.lines),
      );
    await printLine(context.stdout, answerLines(answer).join('\n'));
  });
}

export const addSearch = (program: Command, context: Context) =>
  withOptions(
    program
      .command('search')
      .summary('search questions, actors, issues and articles at once')
      .description('Prints what the words may ask, and the actors, issues and articles that bear them.')
      .argument('<words...>', 'names, words, or a question; misspelt ones are found, too'),
    [...answerOptions(), ...searchOptions(), limitOption('3', 'how many of each kind at most, 1 to 20')],
  ).action((words: string[], options: AnswerOptions) => runSearch(words, options, context));

/** The parts of a question that is not given in words, named as the parameters of the API. */
const partsOptions = (): Option[] => [
  new Option('--asks <kind>', 'what is asked for, without a question in words').choices(questionKinds),
  new Option('--source <actor>', 'id, name or alias of who takes the stances, where the path begins, or who speaks'),
  new Option(
    '--target <actor>',
    'id, name or alias of whom they are toward, where the path ends, or for whom is spoken',
  ),
  new Option('--either-way', 'count stances the other way, too'),
];

export const addAsk = (program: Command, context: Context) =>
  withOptions(
    program
      .command('ask')
      .summary('answer a question such as "who criticises China"')
      .description('Prints what the question was read as, who takes which stance toward whom, and the best sentences.')
      .argument('[question...]', 'such as: who supports China; Xi on Putin; path Blinken Putin; China sanctions 2023'),
    [...answerOptions(), ...partsOptions(), ...filterOptions(), limitOption('20', 'how many lines at most')],
  ).action((words: string[], options: AnswerOptions) => runAsk(words, options, context));
