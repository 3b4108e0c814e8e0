import { editOf, type LemmaTable, Lemmatizer } from '../../pipeline/stages/syntax/lemmatizer.ts';
import type { GoldSentence } from './conllu-reader.ts';

const longestEnding = 6;
/** An ending counts from this many distinct forms on. */
const fewestForms = 2;

/** Most frequent lemma per tag and form. */
function lemmasByTag(sentences: readonly GoldSentence[]): Map<string, Map<string, string>> {
  const counts = new Map<string, Map<string, Map<string, number>>>();
  for (const sentence of sentences) {
    for (const [i, word] of sentence.words.entries()) {
      const byForm = counts.get(sentence.xpos[i]!) ?? new Map<string, Map<string, number>>();
      counts.set(sentence.xpos[i]!, byForm);
      const form = word.toLowerCase().replace(/[’ʼ]/g, "'");
      const lemma = sentence.lemmas[i]!.toLowerCase().replace(/[’ʼ]/g, "'");
      const ofForm = byForm.get(form) ?? new Map<string, number>();
      byForm.set(form, ofForm.set(lemma, (ofForm.get(lemma) ?? 0) + 1));
    }
  }
  const best = (ofForm: Map<string, number>): string => [...ofForm].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  return new Map(
    [...counts].map(([tag, byForm]) => [tag, new Map([...byForm].map(([form, ofForm]) => [form, best(ofForm)]))]),
  );
}

/** The majority edit of every ending that more than one form has. */
function endingsOf(lemmas: ReadonlyMap<string, string>): Record<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [form, lemma] of lemmas) {
    const edit = editOf(form, lemma);
    for (let length = 0; length <= Math.min(longestEnding, form.length - 1); length++) {
      const ending = form.slice(form.length - length);
      const ofEnding = votes.get(ending) ?? new Map<string, number>();
      votes.set(ending, ofEnding.set(edit, (ofEnding.get(edit) ?? 0) + 1));
    }
  }
  const kept: Record<string, string> = {};
  for (const ending of [...votes.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const [edit, count] = [...votes.get(ending)!].reduce((a, b) => (b[1] > a[1] ? b : a));
    let shorter: string | undefined;
    for (let cut = 1; cut <= ending.length && shorter === undefined; cut++) shorter = kept[ending.slice(cut)];
    if (count >= fewestForms && edit !== shorter) kept[ending] = edit;
  }
  return kept;
}

/** Learns lemmas: endings per Penn tag, and a list of the forms that the endings would get wrong. */
export function trainLemmas(sentences: readonly GoldSentence[]): LemmaTable {
  const byTag = lemmasByTag(sentences);
  const endings = Object.fromEntries([...byTag].map(([tag, lemmas]) => [tag, endingsOf(lemmas)]));
  const regular = new Lemmatizer({ irregular: {}, endings });
  const irregular: Record<string, string> = {};
  for (const [tag, lemmas] of byTag)
    for (const [form, lemma] of lemmas) if (regular.lemmaOf(form, tag) !== lemma) irregular[`${tag} ${form}`] = lemma;
  return { irregular, endings };
}
