import { DemarcheError } from '../../../../shared/errors.ts';
import { compare, replaceRows } from '../files.ts';
import { textsOf } from '../task.ts';
import type { Work } from '../work.ts';
import { type Agreed, articleAgreement } from './agreement.ts';
import { readArticleAnswers } from './answers.ts';
import { mergedArticle } from './merge.ts';
import { articleText } from './show.ts';
import type { AnnotatedArticle } from './stored.ts';
import type { ArticleTask } from './task.ts';

const answered = (tasks: readonly ArticleTask[], answers: string) => readArticleAnswers(answers, tasks, textsOf(tasks));

const told = (what: string, { both, only, f1 }: Agreed): string =>
  `${what}: ${both} of both, ${only} of one only, F1 ${f1.toFixed(3)}`;

const keyOf = ({ corpus, id }: AnnotatedArticle): string => `${corpus} ${id}`;

/** Whole articles. */
export const articleWork: Work<ArticleTask> = {
  show: articleText,

  check(tasks, answers) {
    const { readings, faults } = answered(tasks, answers);
    const actors = readings.flatMap((reading) => reading.actors).length;
    const stances = readings.flatMap((reading) => reading.stances).length;
    return { faults, summary: `${readings.length} of ${tasks.length} answered, ${actors} actors, ${stances} stances` };
  },

  agree(tasks, first, second) {
    const textOf = textsOf(tasks);
    const [own, others] = [first, second].map((answers) => answered(tasks, answers).readings);
    const { articles, actors, edges, sentences, kappa } = articleAgreement(own!, others!, ({ task }) => textOf(task));
    return [
      `${articles} articles`,
      told('actors', actors),
      told('signed pairs by edge', edges),
      told('signed pairs by sentence', sentences),
      `types of the pairs by sentence that both have: kappa ${kappa.toFixed(3)}`,
    ];
  },

  importInto(tasks, answers, file) {
    if (answers.length > 2) throw new DemarcheError('invalid_request', 'An article has two readings at most');
    const textOf = textsOf(tasks);
    const read = answers.map((one) => answered(tasks, one));
    const [own, others] = [read[0]!.readings, (read[1] ?? read[0]!).readings];
    const rows = own.flatMap((reading) => {
      const other = others.find(({ task }) => task === reading.task);
      return other ? [mergedArticle(reading, other, textOf(reading.task))] : [];
    });
    const held = replaceRows(file, rows, keyOf, (a, b) => compare(keyOf(a), keyOf(b)));
    const faults = read.flatMap((one) => one.faults).length;
    return `${rows.length} articles added or replaced, ${faults} faults left out; ${file} holds ${held}`;
  },
};
