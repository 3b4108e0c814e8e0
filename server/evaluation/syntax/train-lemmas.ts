import { type Dictionary, regularLemma } from '../../lexicon/inflection.ts';
import { isLemma } from '../../lexicon/lemmas.ts';
import { type IrregularLemmas, lemmaForm } from '../../lexicon/lemmatizer.ts';
import type { GoldSentence } from './conllu-reader.ts';

/** A lemma that a form has only now and then (misspellings put right, say) is no rule. */
const smallestShare = 0.5;

/** How often each lemma was seen, by tag and form. */
function countLemmas(sentences: readonly GoldSentence[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { words, lemmas, xpos } of sentences) {
    for (const [i, word] of words.entries()) {
      const key = `${xpos[i]} ${lemmaForm(word)}`;
      const ofForm = counts.get(key) ?? new Map<string, number>();
      const lemma = lemmaForm(lemmas[i]!);
      counts.set(key, ofForm.set(lemma, (ofForm.get(lemma) ?? 0) + 1));
    }
  }
  return counts;
}

/** The forms that the rules of spelling get wrong, with the lemmas that the treebanks give them. */
export function trainLemmas(sentences: readonly GoldSentence[], isWord: Dictionary): IrregularLemmas {
  const irregular: [string, string][] = [];
  for (const [key, ofForm] of countLemmas(sentences)) {
    const [lemma, count] = [...ofForm].reduce((a, b) => (b[1] > a[1] ? b : a));
    const total = [...ofForm.values()].reduce((sum, value) => sum + value, 0);
    const blank = key.indexOf(' ');
    const isRule = lemma !== '_' && count / total > smallestShare;
    if (isRule && regularLemma(key.slice(blank + 1), key.slice(0, blank), isWord, isLemma) !== lemma)
      irregular.push([key, lemma]);
  }
  return Object.fromEntries(irregular.sort(([a], [b]) => (a < b ? -1 : 1)));
}
