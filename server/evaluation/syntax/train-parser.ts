import { createRandom, shuffle } from '../../../shared/random.ts';
import type { FormTable } from '../../models/forms.ts';
import { LinearModel } from '../../models/linear-model.ts';
import { actionCount, actionOf, moveOf } from '../../models/parser/actions.ts';
import { left, right, shift } from '../../models/parser/configuration.ts';
import { Frame } from '../../models/parser/frame.ts';
import { labelAtoms, labelTemplates } from '../../models/parser/label-features.ts';
import { Parser } from '../../models/parser/parser.ts';
import { parserAtoms, parserTemplates } from '../../models/parser/parser-features.ts';
import { type TagTables, tagTablesOf } from '../../models/tags.ts';
import { AveragedWeights } from './averaged-weights.ts';
import type { GoldSentence } from './conllu-reader.ts';
import { forbidden, Oracle } from './oracle.ts';

export const moveBits = 22;
export const labelBits = 22;

type ArcMove = typeof left | typeof right;

/** A right choice that wins by no more than this is trained like a wrong one. */
const margin = 40;
const labelMargin = 20;
/**
 * A word seen n times is hidden from training with the probability a / (a + n) (Kiperwasser, Goldberg 2016), so that
 * the parser learns to do without it.
 */
const wordDropout = 0.5;
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

/** A sentence to learn from; heads are places in the sentence, -1 for the root, anything for marks. */
export interface TaggedSentence {
  readonly words: readonly string[];
  /** Predicted tags. */
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly deprels: readonly string[];
}

/** Averaged weights of the models of actions and labels. */
export interface ParserWeights {
  readonly moves: Float32Array;
  readonly labels: Float32Array;
}

export interface ParserTraining {
  readonly sentences: readonly TaggedSentence[];
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly forms: FormTable;
  readonly rounds: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

/** Gold heads and labels over the frame's words; words that hang on a mark hang on the mark's head instead. */
function goldOf(sentence: TaggedSentence, frame: Frame, labels: ReadonlyMap<string, number>) {
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
  private readonly actionModel: LinearModel;
  private readonly labelModel: LinearModel;
  private readonly parser: Parser;
  private readonly oracle = new Oracle();
  private readonly frame = new Frame();
  private readonly random: () => number;
  private readonly examples: Example[];
  private readonly counts = new Map<string, number>();
  private readonly costs = new Int32Array(actionCount);
  /** Action of every relation by LEFT and by RIGHT. */
  private readonly actionsOf: Readonly<Record<ArcMove, readonly number[]>>;
  private readonly tagTables: TagTables;
  private mistakes = 0;

  constructor(training: ParserTraining) {
    this.training = training;
    this.random = createRandom(training.seed);
    this.tagTables = tagTablesOf(training.tags);
    const classes = training.labels.length;
    this.actionsOf = {
      [left]: training.labels.map((label) => actionOf(left, label)),
      [right]: training.labels.map((label) => actionOf(right, label)),
    };
    this.moves = new AveragedWeights(LinearModel.tableLength(actionCount, moveBits));
    this.labels = new AveragedWeights(LinearModel.tableLength(classes, labelBits));
    const actionShape = { classes: actionCount, bits: moveBits, atoms: parserAtoms, templates: parserTemplates };
    const labelShape = { classes, bits: labelBits, atoms: labelAtoms, templates: labelTemplates };
    this.actionModel = new LinearModel(actionShape, this.moves.weights);
    this.labelModel = new LinearModel(labelShape, this.labels.weights);
    this.parser = new Parser(this.actionModel, this.labelModel, training.forms, training.labels);
    for (const { words } of training.sentences)
      for (const word of words) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    const numbers = new Map(training.labels.map((label, i) => [label, i]));
    this.examples = training.sentences.map((sentence) => this.exampleOf(sentence, numbers));
  }

  /** Runs all rounds and gives the averaged weights. */
  run(): ParserWeights {
    const order = this.examples.map((_, i) => i);
    for (let round = 0; round < this.training.rounds; round++) {
      this.mistakes = 0;
      for (const s of shuffle(order, this.random)) this.learn(this.examples[s]!, round > 0 ? exploration : 0);
      this.training.report(`round ${round + 1}: ${this.mistakes} moves corrected`);
    }
    return { moves: this.moves.averaged(), labels: this.labels.averaged() };
  }

  private load(words: readonly string[], forms: Int32Array, tags: Int32Array): void {
    this.frame.load(words, forms, tags, this.tagTables);
  }

  private exampleOf(sentence: TaggedSentence, numbers: ReadonlyMap<string, number>): Example {
    const { tags } = sentence;
    const forms = Int32Array.from(sentence.words, (word) => this.training.forms.idOf(word));
    this.load(sentence.words, forms, tags);
    return { words: sentence.words, forms, tags, ...goldOf(sentence, this.frame, numbers) };
  }

  private learn(example: Example, explore: number): void {
    const { state } = this.parser;
    this.load(example.words, this.withDropout(example), example.tags);
    this.oracle.load(example.heads);
    state.start(this.frame.count);
    while (!state.done) {
      if (this.parser.onlyShift()) state.push();
      else if (this.parser.onlyRoot()) state.attach(left, this.training.labels.indexOf('root'));
      else this.take(this.learnAction(example, explore), example);
    }
  }

  private take(action: number, example: Example): void {
    const move = moveOf(action);
    if (move === shift) this.parser.state.push();
    else this.parser.state.attach(move, this.learnLabel(example, action));
  }

  /** The forms of a sentence, some of them hidden. */
  private withDropout({ words, forms }: Example): Int32Array {
    return forms.map((form, i) => {
      const word = words[i]!;
      const hidden = this.random() < wordDropout / (wordDropout + this.counts.get(word)!);
      return hidden ? this.training.forms.rareIdOf(word) : form;
    });
  }

  /** What each action costs: the arcs that its move loses, and one more for a right arc of the wrong family. */
  private judge(example: Example): Int32Array {
    const { state } = this.parser;
    const costs = this.oracle.judge(state);
    for (let action = 0; action < actionCount; action++) {
      const move = moveOf(action);
      const wrongFamily = move !== shift && this.isRight(example, move) && action !== this.goldAction(example, move);
      this.costs[action] = costs[move]! + (wrongFamily ? 1 : 0);
    }
    return this.costs;
  }

  /** Whether the arc that `move` would make has the right head. */
  private isRight(example: Example, move: ArcMove): boolean {
    const { state } = this.parser;
    return example.heads[state.stacked(0)] === (move === left ? state.next : state.stacked(1));
  }

  private goldAction(example: Example, move: ArcMove): number {
    return this.actionsOf[move]![example.labels[this.parser.state.stacked(0)]!]!;
  }

  private learnAction(example: Example, explore: number): number {
    const predicted = this.parser.bestAction(this.frame);
    const costs = this.judge(example);
    const cheapest = costs.reduce((least, cost) => Math.min(least, cost));
    const good = this.bestWhere((action) => costs[action] === cheapest);
    const bad = this.bestWhere((action) => costs[action]! > cheapest && costs[action]! < forbidden);
    const { scores, rows } = this.actionModel;
    this.moves.step();
    if (bad >= 0 && scores[bad]! + margin >= scores[good]!) {
      this.moves.update(rows, good, bad);
      this.mistakes++;
    }
    return costs[predicted] === cheapest || this.random() < explore ? predicted : good;
  }

  /** The action with the highest score among those that pass, -1 when none does. */
  private bestWhere(passes: (action: number) => boolean): number {
    const { scores } = this.actionModel;
    let best = -1;
    for (let action = 0; action < actionCount; action++)
      if (passes(action) && (best < 0 || scores[action]! > scores[best]!)) best = action;
    return best;
  }

  private learnLabel(example: Example, action: number): number {
    const predicted = this.parser.bestLabel(this.frame, action);
    const relations = this.parser.relationsOf[action]!;
    const move = moveOf(action) as ArcMove;
    if (relations.length === 1 || !this.isRight(example, move) || this.goldAction(example, move) !== action)
      return predicted;
    this.labels.step();
    const gold = example.labels[this.parser.state.stacked(0)]!;
    const { scores, rows } = this.labelModel;
    let bad = -1;
    for (const other of relations) if (other !== gold && (bad < 0 || scores[other]! > scores[bad]!)) bad = other;
    if (scores[bad]! + labelMargin >= scores[gold]!) this.labels.update(rows, gold, bad);
    return predicted;
  }
}
