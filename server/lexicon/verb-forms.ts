import { irregularBases } from './irregular-verbs.ts';
import { isLemma } from './lemmas.ts';
import { wordClass } from './word-classes.ts';

const behind = wordClass('words behind subjects');

/** Auxiliaries, adverbs, the possessive 's, marks, and forms that are verbs and nothing else: what stands behind a subject in the singular. */
export const canFollowSubject = (text: string): boolean => behind.has(text.toLowerCase()) || isVerbForm(text);

/** True for forms of verbs in the past and third person that are nothing else: `said`, `visits` is a noun, too. */
export function isVerbForm(text: string): boolean {
  if (irregularBases.has(text)) return true;
  const stem = text.replace(/(ed|s)$/, '');
  if (stem === text) return false;
  const bases = [stem, `${stem}e`, stem.replace(/i(e?)$/, 'y'), stem.replace(/e$/, ''), stem.replace(/(.)\1$/, '$1')];
  return (
    bases.some((base) => isLemma(base, 'VB')) && (text.endsWith('ed') || !bases.some((base) => isLemma(base, 'NN')))
  );
}
