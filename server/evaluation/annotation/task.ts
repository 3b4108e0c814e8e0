import { readFileSync } from 'node:fs';
import { DemarcheError } from '../../../shared/errors.ts';
import { corpusNames, readCorpus } from '../corpora.ts';
import type { AnnotatedSentence, Offsets } from './read.ts';

/** A sentence to annotate, with the mentions that a reader may name by number; offsets only, never text. */
export interface Task extends Omit<AnnotatedSentence, 'stances'> {
  /** Number that answers refer to, from 1. */
  n: number;
  /** Mentions of actors in the sentence and the two before, in text order; a reader calls the first of them 1. */
  mentions: Offsets[];
}

/**
 * The rows of a file of tasks.
 * @throws DemarcheError `unreadable_input` with file and line when one is no task.
 */
export function readTasks(file: string): Task[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (!line) return [];
      try {
        return [JSON.parse(line) as Task];
      } catch (cause) {
        throw new DemarcheError('unreadable_input', `${file}, line ${at + 1}: no JSON; draw the tasks again`, {
          cause,
        });
      }
    });
}

/** Texts of the documents that tasks point into, by corpus and id. */
export function textsOf(tasks: readonly Pick<Task, 'corpus'>[]): (task: Pick<Task, 'corpus' | 'id'>) => string {
  const wanted = new Set(tasks.map(({ corpus }) => corpus));
  const corpora = new Map(corpusNames.filter((name) => wanted.has(name)).map((name) => [name, readCorpus(name)]));
  return ({ corpus, id }) => {
    const document = corpora.get(corpus)?.get(id);
    if (!document) throw new DemarcheError('unreadable_input', `Corpus ${corpus} holds no document ${id}`);
    return document.text;
  };
}
