import type { ExplainedSentence } from '../services/analyze/analyze-explain.ts';

/** An explanation as lines of text for a terminal. */
export function explanationText(sentences: readonly ExplainedSentence[]): string {
  return sentences.map((sentence) => linesOf(sentence).join('\n')).join('\n\n');
}

const linesOf = (sentence: ExplainedSentence): string[] => [
  sentence.text,
  ...sentence.mentions.map(
    ({ text, actors, kind, place }) =>
      `  mention    ${text} = ${place ? 'a place' : actors.join(', ') || 'nobody known'} (${kind})`,
  ),
  ...sentence.rewrites.map(({ pass, word, before, after }) => `  tree       ${word}: ${before} -> ${after} (${pass})`),
  ...sentence.speeches.map(({ cue, speakers }) => `  speech     ${speakers.join(', ') || 'nobody known'}: ${cue}`),
  ...sentence.predicates.map(
    (predicate) =>
      `  predicate  ${predicate.cue} = ${predicate.type} ${predicate.modality} by ${predicate.rule} "${predicate.frame}"` +
      `${predicate.operators.length ? ` under ${predicate.operators.join(', ')}` : ''}: ${predicate.sources.join(', ') || '?'} -> ${predicate.targets.join(', ') || '?'}`,
  ),
  ...sentence.decisions.map(
    (decision) =>
      `  ${decision.kept ? 'stance     ' : 'no stance  '}${decision.source} -> ${decision.target}: ${decision.type} ${decision.polarity} ` +
      `${decision.modality} by ${decision.rule}, trust ${decision.trust.toFixed(2)}${decision.attributedTo ? `, says ${decision.attributedTo}` : ''}: ${decision.reason}`,
  ),
];
