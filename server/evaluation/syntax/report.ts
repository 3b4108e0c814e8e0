import { f1, precision, recall, type SyntaxScores, type Tally } from './score.ts';

const percent = (share: number): string => (share * 100).toFixed(2);

const line = (name: string, tally: Tally): string =>
  `${name.padEnd(20)} P ${percent(precision(tally)).padStart(6)} R ${percent(recall(tally)).padStart(6)} F1 ${percent(f1(tally)).padStart(6)} (${tally.gold})`;

/** The report on a parse: one line per relation, then subject-verb-object and lemmas. */
export function relationLines(scores: SyntaxScores): string[] {
  return [
    ...[...scores.relations].map(([relation, tally]) => line(relation, tally)),
    line('subject-verb-object', scores.subjectVerbObject),
    `lemmas of verbs and nouns ${percent(scores.lemmas)}`,
  ];
}

/** Precision, recall and F1 of spans. */
export const spanLine = line;

/** The last line: attachment without punctuation, labels without subtypes, tags of all tokens, speed. */
export const summaryLine = (scores: SyntaxScores, tokensPerSecond: number): string =>
  `UAS ${percent(scores.uas)} LAS ${percent(scores.las)} UPOS ${percent(scores.upos)} tokens/s ${Math.round(tokensPerSecond)}`;
