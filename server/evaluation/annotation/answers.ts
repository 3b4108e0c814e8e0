import { type Polarity, plover, type StanceType, stanceTypes } from '../../../shared/plover.ts';
import type { AnnotatedSentence, AnnotatedStance } from './read.ts';
import { spanNamed } from './show.ts';
import type { Task } from './task.ts';

/** What a reader wrote, as annotation, and what of it cannot be understood. */
export interface Answers {
  sentences: AnnotatedSentence[];
  /** Each names the line and what would mend it. */
  faults: string[];
}

const signs: Readonly<Record<string, Polarity>> = { '+': 'positive', '-': 'negative', '0': 'neutral' };

/** The polarity that a sign names, else the usual one of the type. */
export const polarityOf = (type: StanceType, sign: string | undefined): Polarity =>
  (sign && signs[sign]) || plover[type].polarity;

const answerLine = /^(\d+)\s*:\s*(.*)$/;
const end = String.raw`(\d+|"[^"]+")`;
const stanceForm = new RegExp(String.raw`^${end}\s*>\s*${end}\s+([A-Z]+)\s*([+0-])?\s*(\?)?$`);

/**
 * Reads answers, one line a task: `12: 3>7 ACCUSE; 7>3 CONSULT ?`, or `12: none`. A sign (`+`, `-`, `0`) stands behind a type whose polarity
 * is another one here than usual; `?` marks what another careful reader may say otherwise; an end is the number of a mention or words of the
 * text in quotation marks.
 */
export function readAnswers(lines: string, tasks: readonly Task[], textOf: (task: Task) => string): Answers {
  const open = new Map(tasks.map((task) => [task.n, task]));
  const answers: Answers = { sentences: [], faults: [] };
  lines.split('\n').forEach((line, at) => {
    if (!line.trim()) return;
    const [, number, rest] = answerLine.exec(line.trim()) ?? [];
    const task = open.get(Number(number));
    if (!task || rest === undefined) {
      answers.faults.push(`line ${at + 1}: no open task "${line.slice(0, 40)}"; write for example 12: 3>7 ACCUSE`);
      return;
    }
    open.delete(task.n);
    const stances = stancesOf(rest, task, textOf(task), (fault) => answers.faults.push(`line ${at + 1}: ${fault}`));
    const { n: _, mentions: __, ...sentence } = task;
    answers.sentences.push({ ...sentence, stances });
  });
  for (const n of open.keys()) answers.faults.push(`task ${n} has no answer`);
  return answers;
}

function stancesOf(rest: string, task: Task, text: string, complain: (fault: string) => void): AnnotatedStance[] {
  if (/^(none|-)?$/.test(rest.trim())) return [];
  return rest.split(';').flatMap((part) => {
    const [, from, to, type, sign, doubt] = stanceForm.exec(part.trim()) ?? [];
    if (!from || !to || !isType(type)) {
      complain(`"${part.trim()}" is no stance; write for example 3>7 ACCUSE`);
      return [];
    }
    const source = spanNamed(task, text, from);
    const target = spanNamed(task, text, to);
    if (!source || !target) {
      complain(`${source ? to : from} is no mention of task ${task.n} and does not stand in its text`);
      return [];
    }
    return [{ source, target, type, polarity: polarityOf(type, sign), ...(doubt && { optional: true }) }];
  });
}

export const isType = (word: string | undefined): word is StanceType =>
  word !== undefined && (stanceTypes as readonly string[]).includes(word);
