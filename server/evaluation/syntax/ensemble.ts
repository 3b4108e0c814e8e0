import { Frame } from '../../models/parser/frame.ts';
import type { SyntaxModel } from '../../pipeline/stages/syntax/syntax-model.ts';
import { bestTree } from './projective-tree.ts';
import type { TaggedSentence } from './train-parser.ts';

/** A parser that votes; a backward one reads sentences from their end. */
export interface Voter {
  readonly model: SyntaxModel;
  readonly backward: boolean;
}

/** What breaks a tie: the first voter counts a little more. */
const firstBonus = 0.01;

/** A sentence read from its end. */
export function reversed(sentence: TaggedSentence): TaggedSentence {
  const count = sentence.words.length;
  return {
    words: sentence.words.toReversed(),
    tags: sentence.tags.toReversed(),
    heads: sentence.heads.toReversed().map((head) => (head < 0 ? head : count - 1 - head)),
    deprels: sentence.deprels.toReversed(),
  };
}

/** One voter's heads and relations by token; marks have the head -2. */
function parseWith({ model, backward }: Voter, sentence: TaggedSentence, frame: Frame): TaggedSentence {
  const { words, tags } = backward ? reversed(sentence) : sentence;
  const forms = Int32Array.from(words, (word) => model.forms.idOf(word));
  frame.load(words, forms, tags, model);
  model.parser.parse(frame);
  const heads = new Int32Array(words.length).fill(-2);
  const deprels = new Array<string>(words.length).fill('punct');
  const { state } = model.parser;
  for (let word = 0; word < frame.count; word++) {
    const head = state.heads[word]!;
    heads[frame.token[word]!] = head === frame.count ? -1 : frame.token[head]!;
    deprels[frame.token[word]!] = model.tables.labels[state.labels[word]!]!;
  }
  const parsed = { words, tags, heads, deprels };
  return backward ? reversed(parsed) : parsed;
}

/** The relation that most voters with the right head give to a token. */
function votedRelation(parses: readonly TaggedSentence[], token: number, head: number): string {
  const votes = new Map<string, number>();
  for (const [k, { heads, deprels }] of parses.entries()) {
    if (heads[token] !== head) continue;
    votes.set(deprels[token]!, (votes.get(deprels[token]!) ?? 0) + 1 + (k === 0 ? firstBonus : 0));
  }
  return votes.size ? [...votes].reduce((a, b) => (b[1] > a[1] ? b : a))[0] : parses[0]!.deprels[token]!;
}

/**
 * Reparses a sentence by the votes of several parsers (Sagae, Lavie 2006).
 * @returns the tree over the words without marks, and the share of the votes that agree with it
 */
export function reparse(
  voters: readonly Voter[],
  words: readonly string[],
  tags: Int32Array,
): { sentence: TaggedSentence; agreement: number } {
  const frame = new Frame();
  const blank = { words, tags, heads: new Int32Array(words.length), deprels: words.map(() => '') };
  const parses = voters.map((voter) => parseWith(voter, blank, frame));
  const tokens = [...words.keys()].filter((i) => parses[0]!.heads[i] !== -2);
  const place = new Map(tokens.map((token, i) => [token, i]));
  const count = tokens.length;
  const scores = new Float64Array(count * count);
  for (const [k, { heads }] of parses.entries()) {
    for (const [i, token] of tokens.entries()) {
      const head = heads[token]! < 0 ? i : place.get(heads[token]!)!;
      scores[head * count + i] = scores[head * count + i]! + 1 + (k === 0 ? firstBonus : 0);
    }
  }
  const tree = bestTree(scores, count);
  const heads = new Int32Array(words.length).fill(-2);
  const deprels = words.map(() => 'punct');
  let agreeing = 0;
  for (const [i, token] of tokens.entries()) {
    const head = tree[i]! < 0 ? -1 : tokens[tree[i]!]!;
    heads[token] = head;
    deprels[token] = votedRelation(parses, token, head);
    agreeing += parses.filter((parse) => parse.heads[token] === head).length;
  }
  return { sentence: { words, tags, heads, deprels }, agreement: agreeing / (count * voters.length) };
}
