import { createRandom, shuffle } from '../../../shared/random.ts';
import type { KnownTags } from '../../lexicon/known-tags.ts';
import { type FormTable, plainForm } from '../../models/forms.ts';
import { LinearModel, type ModelShape } from '../../models/linear-model.ts';
import { Tagger, taggerAtoms, taggerTemplates } from '../../models/tagger.ts';
import { AveragedWeights } from './averaged-weights.ts';
import type { GoldSentence } from './conllu-reader.ts';

export const taggerBits = 20;

/** A form seen this often keeps to the tags that it was seen with, those of a smaller share left out. */
const frequent = 20;
const smallestShare = 0.005;

export const tagOf = (sentence: GoldSentence, i: number): string => `${sentence.upos[i]}|${sentence.xpos[i]}`;

/** All tags of a treebank, in alphabetical order. */
export function tagsOf(sentences: readonly GoldSentence[]): string[] {
  return [...new Set(sentences.flatMap((sentence) => sentence.words.map((_, i) => tagOf(sentence, i))))].sort();
}

/** Forms that were seen more than once. */
export function vocabularyOf(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences)
    for (const form of words.map(plainForm)) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts.keys()].filter((form) => counts.get(form)! > 1).sort();
}

/** The tags that frequent forms can have. */
export function knownTagsOf(sentences: readonly GoldSentence[], tags: readonly string[]): KnownTags {
  const counts = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    for (const [i, word] of sentence.words.entries()) {
      const ofWord = counts.get(word) ?? new Map<string, number>();
      counts.set(word, ofWord.set(tagOf(sentence, i), (ofWord.get(tagOf(sentence, i)) ?? 0) + 1));
    }
  }
  const known: [string, number[]][] = [];
  for (const [word, ofWord] of counts) {
    const total = [...ofWord.values()].reduce((sum, count) => sum + count, 0);
    const possible = [...ofWord].filter(([, count]) => count / total >= smallestShare);
    if (total >= frequent) known.push([word, possible.map(([tag]) => tags.indexOf(tag)).sort((a, b) => a - b)]);
  }
  return Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface TrainedTagger {
  readonly weights: Float32Array;
  readonly knownTags: KnownTags;
}

const taggerShape = (tags: readonly string[]): ModelShape => ({
  classes: tags.length,
  bits: taggerBits,
  atoms: taggerAtoms,
  templates: taggerTemplates,
});

/** Trains a tagger for a number of rounds over the sentences. */
export function trainTagger(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  forms: FormTable,
  rounds: number,
  seed: number,
): TrainedTagger {
  const random = createRandom(seed);
  const averaged = new AveragedWeights(LinearModel.tableLength(tags.length, taggerBits));
  const model = new LinearModel(taggerShape(tags), averaged.weights);
  const knownTags = knownTagsOf(sentences, tags);
  const tagger = new Tagger(model, forms, knownTags);
  const numbers = new Map(tags.map((tag, i) => [tag, i]));
  const order = sentences.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    for (const s of shuffle(order, random)) {
      const sentence = sentences[s]!;
      const ids = Int32Array.from(sentence.words, (word) => forms.idOf(word));
      tagger.tag(sentence.words, ids, new Int32Array(ids.length), (i, predicted) => {
        const gold = numbers.get(tagOf(sentence, i))!;
        averaged.step();
        if (predicted !== gold) averaged.update(model.rows, gold, predicted);
      });
    }
  }
  return { weights: averaged.averaged(), knownTags };
}

/** Tags every sentence with a tagger that has not seen it: each fold by one trained on the others. */
export function jackknife(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  forms: FormTable,
  folds: number,
  rounds: number,
  seed: number,
): Int32Array[] {
  const tagged: Int32Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = sentences.filter((_, i) => i % folds !== fold);
    const { weights, knownTags } = trainTagger(others, tags, forms, rounds, seed + fold);
    const model = new LinearModel(taggerShape(tags), weights);
    const tagger = new Tagger(model, forms, knownTags);
    for (let i = fold; i < sentences.length; i += folds) {
      const { words } = sentences[i]!;
      const out = new Int32Array(words.length);
      tagger.tag(
        words,
        Int32Array.from(words, (word) => forms.idOf(word)),
        out,
      );
      tagged[i] = out;
    }
  }
  return tagged;
}
