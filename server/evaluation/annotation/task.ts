import { readFileSync } from 'node:fs';
import type { DocumentInput } from '../../../shared/document.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { readCorpus } from '../corpora.ts';
import type { AnnotatedSentence, Offsets } from './read.ts';
import type { Place } from './work.ts';

/** A sentence to annotate, with the mentions that a reader may name by number; offsets only, never text. */
export interface Task extends Omit<AnnotatedSentence, 'stances'> {
  /** Number that answers refer to, from 1. */
  n: number;
  /** Mentions of actors in the sentence and the two before, in text order; a reader calls the first of them 1. */
  mentions: Offsets[];
}

/**
 * The rows of a file of tasks.
 * @throws DemarcheError `unreadable_input` with file and line when one is no task, or has the number of an earlier one.
 */
export function readTasks<Row extends Place = Task>(file: string): Row[] {
  const numbers = new Set<number>();
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (!line) return [];
      const task = taskIn<Row>(line, `${file}, line ${at + 1}`);
      if (numbers.has(task.n))
        throw new DemarcheError(
          'unreadable_input',
          `${file}, line ${at + 1}: a second task ${task.n}; number them anew`,
        );
      numbers.add(task.n);
      return [task];
    });
}

function taskIn<Row>(line: string, place: string): Row {
  try {
    return JSON.parse(line) as Row;
  } catch (cause) {
    throw new DemarcheError('unreadable_input', `${place}: no JSON; draw the tasks again`, { cause });
  }
}

/** The documents that tasks point into. */
export function documentsOf(
  tasks: readonly Pick<Task, 'corpus'>[],
): (task: Pick<Task, 'corpus' | 'id'>) => DocumentInput {
  const corpora = new Map([...new Set(tasks.map(({ corpus }) => corpus))].map((name) => [name, readCorpus(name)]));
  return ({ corpus, id }) => {
    const document = corpora.get(corpus)?.get(id);
    if (!document) throw new DemarcheError('unreadable_input', `Corpus ${corpus} holds no document ${id}`);
    return document;
  };
}

/** Texts of the documents that tasks point into. */
export function textsOf(tasks: readonly Pick<Task, 'corpus'>[]): (task: Pick<Task, 'corpus' | 'id'>) => string {
  const documentOf = documentsOf(tasks);
  return (task) => documentOf(task).text;
}
