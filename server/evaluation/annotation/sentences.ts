import { DemarcheError } from '../../../shared/errors.ts';
import { agreementOf } from './agreement.ts';
import { readAnswers } from './answers.ts';
import { compare, replaceRows } from './files.ts';
import type { AnnotatedSentence } from './read.ts';
import { taskText } from './show.ts';
import { type Task, textsOf } from './task.ts';
import type { Work } from './work.ts';

const answered = (tasks: readonly Task[], answers: string) => readAnswers(answers, tasks, textsOf(tasks));

const inOrder = (a: AnnotatedSentence, b: AnnotatedSentence): number =>
  compare(a.corpus, b.corpus) || compare(a.id, b.id) || a.start - b.start;

const keyOf = ({ corpus, id, start }: AnnotatedSentence): string => `${corpus} ${id} ${start}`;

/** Single sentences with what stands before them. */
export const sentenceWork: Work<Task> = {
  show: taskText,

  check(tasks, answers) {
    const { sentences, faults } = answered(tasks, answers);
    const stances = sentences.flatMap((sentence) => sentence.stances).length;
    return { faults, summary: `${sentences.length} of ${tasks.length} answered, ${stances} stances` };
  },

  agree(tasks, first, second) {
    const { sentences, both, only, f1, kappa } = agreementOf(
      answered(tasks, first).sentences,
      answered(tasks, second).sentences,
    );
    return [
      `${sentences} sentences; signed pairs: ${both} of both, ${only} of one only, F1 ${f1.toFixed(3)}`,
      `types of the pairs that both have: kappa ${kappa.toFixed(3)}`,
    ];
  },

  importInto(tasks, answers, file) {
    if (answers.length > 1) throw new DemarcheError('invalid_request', 'Import one reading of sentences at a time');
    const { sentences, faults } = answered(tasks, answers[0]!);
    const held = replaceRows(file, sentences, keyOf, inOrder);
    return `${sentences.length} sentences added or replaced, ${faults.length} left out; ${file} holds ${held}`;
  },
};
