import { createRandom, shuffle } from '../../../shared/random.ts';
import { reparse, type Voter } from './ensemble.ts';
import type { TaggedSentence } from './train-parser.ts';

/** A sentence is learnt from when at least this share of the voters' heads agree with the reparsed tree. */
const smallestAgreement = 0.8;

/**
 * Parses unlabelled news by the votes of several parsers and keeps what they agree on (tri-training's idea, Søgaard,
 * Rishøj 2010): the student then sees the words and constructions of news. Takes as many sentences of each corpus.
 */
export function silverSentences(
  corpora: readonly (readonly string[][])[],
  voters: readonly Voter[],
  most: number,
  seed: number,
): TaggedSentence[] {
  const random = createRandom(seed);
  const perCorpus = Math.ceil(most / corpora.length);
  return corpora.flatMap((sentences) => {
    const silver: TaggedSentence[] = [];
    for (const words of shuffle([...sentences], random)) {
      const { sentence, agreement } = reparse(voters, words, tagsOf(voters[0]!, words));
      if (agreement >= smallestAgreement) silver.push(sentence);
      if (silver.length === perCorpus) break;
    }
    return silver;
  });
}

function tagsOf({ model }: Voter, words: readonly string[]): Int32Array {
  const tags = new Int32Array(words.length);
  model.tagger.tag(
    words,
    Int32Array.from(words, (word) => model.forms.idOf(word)),
    tags,
  );
  return tags;
}
