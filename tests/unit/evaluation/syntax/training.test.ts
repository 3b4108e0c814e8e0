import { describe, expect, it } from 'vitest';
import { type GoldSentence, readConllu } from '../../../../server/evaluation/syntax/conllu-reader.ts';
import { reversed } from '../../../../server/evaluation/syntax/ensemble.ts';
import { labelBits, labelsOf, moveBits, ParserTrainer } from '../../../../server/evaluation/syntax/train-parser.ts';
import { taggerBits, tagsOf, trainTagger, vocabularyOf } from '../../../../server/evaluation/syntax/train-tagger.ts';
import { FormTable } from '../../../../server/models/forms.ts';
import { SentenceReader } from '../../../../server/pipeline/stages/syntax/sentence-reader.ts';
import { assembleModel } from '../../../../server/pipeline/stages/syntax/syntax-model.ts';

const sentence = (...rows: string[]): string =>
  rows
    .map((row, i) => {
      const [form, upos, xpos, head, deprel] = row.split(' ');
      return [i + 1, form, form!.toLowerCase(), upos, xpos, '_', head, deprel, '_', '_'].join('\t');
    })
    .join('\n');

const treebank = readConllu(
  [
    sentence('France PROPN NNP 2 nsubj', 'backed VERB VBD 0 root', 'Spain PROPN NNP 2 obj', '. PUNCT . 2 punct'),
    sentence('Italy PROPN NNP 3 nsubj', 'never ADV RB 3 advmod', 'blamed VERB VBD 0 root', 'Malta PROPN NNP 3 obj'),
    sentence(
      'Spain PROPN NNP 2 nsubj',
      'left VERB VBD 0 root',
      ', PUNCT , 5 punct',
      'Malta PROPN NNP 5 nsubj',
      'said VERB VBD 2 parataxis',
    ),
  ].join('\n\n'),
);

const classes = new Map<string, number>();
const rounds = 15;

function train(gold: readonly GoldSentence[], seed: number) {
  const vocabulary = vocabularyOf(gold);
  const forms = new FormTable(classes, new Set(vocabulary));
  const tags = tagsOf(gold);
  const labels = labelsOf(gold);
  const tagger = trainTagger(gold, tags, forms, rounds, seed);
  const sentences = gold.map(({ words, heads, deprels, upos, xpos }) => ({
    words,
    heads,
    deprels,
    tags: Int32Array.from(words, (_, i) => tags.indexOf(`${upos[i]}|${xpos[i]}`)),
  }));
  const parser = new ParserTrainer({ sentences, tags, labels, forms, rounds, seed, report: () => {} }).run();
  const bits = { tagger: taggerBits, moves: moveBits, labels: labelBits };
  const tables = { tags, labels, knownTags: tagger.knownTags, vocabulary, commonWords: [], lemmas: {}, bits };
  return { weights: parser, model: assembleModel(tables, { tagger: tagger.weights, ...parser }, classes) };
}

describe('training', () => {
  const { model, weights } = train(treebank, 1);

  it('learns the sentences it was shown', () => {
    const reader = new SentenceReader(model);
    for (const gold of treebank) {
      const parse = reader.read(gold.words);
      expect(parse.upos).toEqual(gold.upos);
      expect([...parse.heads]).toEqual([...gold.heads]);
      expect(parse.deprels).toEqual(gold.deprels);
    }
  });

  it('gives the same weights for the same seed', () => {
    const again = train(treebank, 1).weights;
    expect(Buffer.from(again.moves.buffer).equals(Buffer.from(weights.moves.buffer))).toBe(true);
  });

  it('can read sentences from their end and back', () => {
    const tagged = { ...treebank[1]!, tags: new Int32Array(4) };
    const { words, heads, deprels } = reversed(tagged);
    expect(words).toEqual(['Malta', 'blamed', 'never', 'Italy']);
    expect([...heads]).toEqual([1, -1, 1, 1]);
    expect(reversed({ words, heads, deprels, tags: tagged.tags })).toEqual({
      words: tagged.words,
      heads: tagged.heads,
      deprels: tagged.deprels,
      tags: tagged.tags,
    });
  });
});
