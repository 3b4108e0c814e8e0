import type { AnswerFileId } from '../../../shared/answer-files.ts';
import type {
  BalanceAnswer,
  OutletsAnswer,
  PathsAnswer,
  PositionsAnswer,
  SpeakersAnswer,
  StanceRecord,
  TimelineAnswer,
} from '../../../shared/routes.ts';

/** Answers by their questions. */
export interface Answers {
  timeline: TimelineAnswer;
  outlets: OutletsAnswer;
  positions: PositionsAnswer;
  speakers: SpeakersAnswer;
  paths: PathsAnswer;
  balance: BalanceAnswer;
}

type RowsOf = { readonly [Id in AnswerFileId]: (answer: Answers[Id]) => readonly object[] };

/** The rows of each answer, in its order: what a spreadsheet shows of it. */
const rowsOf: RowsOf = {
  /** The periods, and what has no date, so that the sums are those of the answer. */
  timeline: ({ periods, undated }) => [
    ...periods,
    ...(undated.stances ? [{ from: null, to: null, ...undated, interval: null }] : []),
  ],
  outlets: ({ outlets }) => outlets,
  /** What actors say of the issue, then what they say of each other over it. */
  positions: ({ positions, disputes }) => [
    ...positions.map(({ actor, side, ...rest }) => ({ actor, toward: null, side, ...rest })),
    ...disputes.map(({ source, target, ...rest }) => ({ actor: source, toward: target, side: null, ...rest })),
  ],
  speakers: ({ pairs }) => pairs,
  /** A row for each step of each path. */
  paths: ({ paths }) =>
    paths.flatMap(({ hops }, path) =>
      hops.map(({ from, to, forward, backward, quotation }, step) => ({
        ...{ path: path + 1, step: step + 1, from: from.label, to: to.label, fromId: from.id, toId: to.id },
        ...{ stances: forward?.count ?? 0, stancesBack: backward?.count ?? 0 },
        ...{ balance: forward?.balance ?? null, balanceBack: backward?.balance ?? null },
        sentences: quotation ? [quotation] : [],
      })),
    ),
  balance: ({ members }) => members,
};

/** The rows of an answer as they are, with all of their sentences. */
export const answerRows = <Id extends AnswerFileId>(id: Id, answer: Answers[Id]): readonly object[] =>
  rowsOf[id](answer);

/** The rows with one sentence each, the best, so that a row has plain values. */
export const plainRows = <Id extends AnswerFileId>(id: Id, answer: Answers[Id]): readonly object[] =>
  answerRows(id, answer).map((row) => {
    const { sentences, ...rest } = row as { sentences?: readonly StanceRecord[] };
    return sentences ? { ...rest, ...quoted(sentences[0]) } : rest;
  });

const quoted = (best: StanceRecord | undefined) => ({
  sentence: best?.sentenceText ?? null,
  sentenceOutlet: best?.outlet ?? null,
  sentenceDate: best?.date ?? null,
  sentenceDocument: best?.documentId ?? null,
});
