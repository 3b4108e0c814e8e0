import { left, type Move, moveCount, right, shift } from '../../pipeline/stages/syntax/configuration.ts';
import type { FormTable } from '../../pipeline/stages/syntax/forms.ts';
import { Frame } from '../../pipeline/stages/syntax/frame.ts';
import { labelAtoms } from '../../pipeline/stages/syntax/label-atoms.ts';
import { labelTemplates } from '../../pipeline/stages/syntax/label-templates.ts';
import { LinearModel } from '../../pipeline/stages/syntax/linear-model.ts';
import { Parser } from '../../pipeline/stages/syntax/parser.ts';
import { parserAtoms } from '../../pipeline/stages/syntax/parser-atoms.ts';
import { parserTemplates } from '../../pipeline/stages/syntax/parser-templates.ts';
import { AveragedWeights } from './averaged-weights.ts';
import type { GoldSentence } from './conllu-reader.ts';
import { Oracle } from './oracle.ts';
import { createRandom, shuffle } from './random.ts';

export const moveBits = 22;
export const labelBits = 22;

/** Share of the steps, from the second round on, at which training follows the model's own move. */
const exploration = 0.9;
/** A subtype with fewer examples is trained as its main relation. */
const fewestExamples = 15;

/** The relations to be learnt, in alphabetical order. */
export function labelsOf(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { deprels } of sentences) for (const deprel of deprels) counts.set(deprel, (counts.get(deprel) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= fewestExamples).map(([deprel]) => deprel);
  const main = [...counts.keys()].map((deprel) => deprel.split(':')[0]!);
  return [...new Set([...kept, ...main])].sort();
}

/** A training sentence as the parser's frame sees it. */
interface Example {
  readonly words: readonly string[];
  readonly forms: Int32Array;
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

export interface ParserTraining {
  readonly sentences: readonly GoldSentence[];
  /** Predicted tags per sentence. */
  readonly tags: readonly Int32Array[];
  readonly posOfTag: Int32Array;
  readonly punctuation: number;
  readonly labels: readonly string[];
  readonly forms: FormTable;
  readonly rounds: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

/** Gold heads and labels over the frame's words; words that hang on a mark hang on the mark's head instead. */
function goldOf(sentence: GoldSentence, frame: Frame, labels: ReadonlyMap<string, number>) {
  const placeOf = new Map<number, number>();
  for (let word = 0; word < frame.count; word++) placeOf.set(frame.token[word]!, word);
  const heads = new Int32Array(frame.count);
  const relations = new Int32Array(frame.count);
  for (let word = 0; word < frame.count; word++) {
    const token = frame.token[word]!;
    let head = sentence.heads[token]!;
    while (head >= 0 && !placeOf.has(head)) head = sentence.heads[head]!;
    heads[word] = head < 0 ? frame.count : placeOf.get(head)!;
    const deprel = sentence.deprels[token]!;
    relations[word] = labels.get(deprel) ?? labels.get(deprel.split(':')[0]!)!;
  }
  return { heads, labels: relations };
}

/** Trains the models of moves and labels side by side, with the errors that the parser itself makes. */
export class ParserTrainer {
  private readonly training: ParserTraining;
  private readonly moves: AveragedWeights;
  private readonly labels: AveragedWeights;
  private readonly parser: Parser;
  private readonly oracle = new Oracle();
  private readonly frame = new Frame();
  private readonly random: () => number;
  private readonly examples: Example[];
  private mistakes = 0;

  constructor(training: ParserTraining) {
    this.training = training;
    this.random = createRandom(training.seed);
    const classes = training.labels.length;
    this.moves = new AveragedWeights(LinearModel.tableLength(moveCount, moveBits));
    this.labels = new AveragedWeights(LinearModel.tableLength(classes, labelBits));
    this.parser = new Parser(
      new LinearModel(moveCount, moveBits, this.moves.weights, parserAtoms, parserTemplates),
      new LinearModel(classes, labelBits, this.labels.weights, labelAtoms, labelTemplates),
      training.forms,
      training.labels.indexOf('root'),
    );
    const numbers = new Map(training.labels.map((label, i) => [label, i]));
    this.examples = training.sentences.map((sentence, s) => this.exampleOf(sentence, training.tags[s]!, numbers));
  }

  /** Runs all rounds and gives the averaged weights. */
  run(): { moves: Float32Array; labels: Float32Array } {
    const order = this.examples.map((_, i) => i);
    for (let round = 0; round < this.training.rounds; round++) {
      this.mistakes = 0;
      for (const s of shuffle(order, this.random)) this.learn(this.examples[s]!, round > 0 ? exploration : 0);
      this.training.report(`round ${round + 1}: ${this.mistakes} moves corrected`);
    }
    return { moves: this.moves.averaged(), labels: this.labels.averaged() };
  }

  private load(words: readonly string[], forms: Int32Array, tags: Int32Array): void {
    const { posOfTag, punctuation } = this.training;
    this.frame.load(words, forms, tags, posOfTag, (i) => posOfTag[tags[i]!] === punctuation);
  }

  private exampleOf(sentence: GoldSentence, tags: Int32Array, numbers: ReadonlyMap<string, number>): Example {
    const forms = Int32Array.from(sentence.words, (word) => this.training.forms.idOf(word));
    this.load(sentence.words, forms, tags);
    return { words: sentence.words, forms, tags, ...goldOf(sentence, this.frame, numbers) };
  }

  private learn(example: Example, explore: number): void {
    const { state } = this.parser;
    this.load(example.words, example.forms, example.tags);
    this.oracle.load(example.heads);
    state.start(this.frame.count);
    while (!state.done) {
      const move = this.parser.onlyMove() ?? this.learnMove(explore);
      if (move === shift) state.push();
      else state.attach(move, this.learnLabel(example, move));
    }
  }

  private learnMove(explore: number): Move {
    const predicted = this.parser.bestMove(this.frame);
    const costs = this.oracle.judge(this.parser.state);
    const cheapest = Math.min(costs[shift]!, costs[left]!, costs[right]!);
    this.moves.step();
    if (costs[predicted] === cheapest) return predicted;
    const { scores, rows } = this.parser.moves;
    let best = -1;
    for (let move = 0; move < moveCount; move++)
      if (costs[move] === cheapest && (best < 0 || scores[move]! > scores[best]!)) best = move;
    this.moves.update(rows, best, predicted);
    this.mistakes++;
    return this.random() < explore ? predicted : (best as Move);
  }

  private learnLabel(example: Example, move: Move): number {
    const { state } = this.parser;
    const dependent = state.stacked(0);
    const head = move === left ? state.next : state.stacked(1);
    const predicted = this.parser.bestLabel(this.frame, move);
    if (head !== example.heads[dependent] || head === state.count) return predicted;
    this.labels.step();
    const gold = example.labels[dependent]!;
    if (predicted !== gold) this.labels.update(this.parser.labels.rows, gold, predicted);
    return predicted;
  }
}
