import { type Page, readActor, readAffiliation, readSentence } from './answer-lines.ts';
import type { ArticleReading } from './reading.ts';
import type { ArticleTask } from './task.ts';

export interface ArticleAnswers {
  readings: ArticleReading[];
  /** Each names the line and what would mend it. */
  faults: string[];
}

/** A line of the answers with its number. */
interface Line {
  at: number;
  words: string;
}

type ComplainAt = (line: number) => (fault: string) => void;

const heading = /^##\s*(\d+)$/;

/**
 * Reads answers on whole articles. `## 2` opens the second article (needless where there is one only); `actor Jane Doe person of Norway: 7 12
 * "the president"` names an actor with its mentions; `S3: Doe>Norway SUPPORT "praised"` is a stance of the third sentence with the words
 * that say it; `none` stands for the stances where there are none. Sign and `?` are those of {@link readAnswers}.
 */
export function readArticleAnswers(
  lines: string,
  tasks: readonly ArticleTask[],
  textOf: (task: ArticleTask) => string,
): ArticleAnswers {
  const answers: ArticleAnswers = { readings: [], faults: [] };
  const complainAt: ComplainAt = (line) => (fault) => answers.faults.push(`line ${line}: ${fault}`);
  const pages = pagesOf(lines, tasks, complainAt);
  for (const task of tasks) {
    const page = pages.get(task.n)!;
    if (page.length) answers.readings.push(readPage(task, textOf(task), page, complainAt));
    else answers.faults.push(`article ${task.n} has no answer`);
  }
  return answers;
}

/** The lines of each article by its number. */
function pagesOf(lines: string, tasks: readonly ArticleTask[], complainAt: ComplainAt): Map<number, Line[]> {
  const pages = new Map(tasks.map(({ n }) => [n, [] as Line[]]));
  let page = tasks.length === 1 ? pages.get(tasks[0]!.n) : undefined;
  lines.split('\n').forEach((line, index) => {
    const words = line.trim();
    const number = heading.exec(words)?.[1];
    if (!words) return;
    if (number !== undefined) page = pages.get(Number(number));
    else page?.push({ at: index + 1, words });
    if (!page) complainAt(index + 1)(`no article "${words.slice(0, 40)}"; write ## and its number above the answers`);
  });
  return pages;
}

const isActor = ({ words }: Line): boolean => /^actor\b/.test(words);
const isNone = ({ words }: Line): boolean => words === 'none';

function readPage(task: ArticleTask, text: string, lines: readonly Line[], complainAt: ComplainAt): ArticleReading {
  const reading: ArticleReading = { task, actors: [], stances: [] };
  const readEach = (some: readonly Line[], read: (words: string, page: Page) => void) => {
    for (const { at, words } of some) read(words, { reading, text, complain: complainAt(at) });
  };
  readEach(lines.filter(isActor), readActor);
  readEach(lines.filter(isActor), readAffiliation);
  readEach(
    lines.filter((line) => !isActor(line) && !isNone(line)),
    readSentence,
  );
  if (lines.every(isActor)) complainAt(lines.at(-1)!.at)('no stance in the whole article; write none if that is so');
  return reading;
}
