import { existsSync, readFileSync } from 'node:fs';
import type { Polarity, StanceType } from '../../shared/plover.ts';
import type { Span } from '../../shared/span.ts';
import { modelPath } from '../models/archive.ts';
import { inputOf, type MentionedText } from './input.ts';
import { hasRuntime, loadNetwork, type Network } from './runtime.ts';
import { type Vocabulary, wordPiecesOf } from './word-pieces.ts';

/** What the encoder makes of one ordered pair of actors in a sentence. */
export interface EncodedPair {
  readonly source: string;
  readonly target: string;
  /** Probabilities of no stance and of one of each sign; their sum is 1. */
  readonly sign: Readonly<Record<Polarity | 'none', number>>;
  /** Probabilities of the types, if there is a stance; their sum is 1. */
  readonly type: Readonly<Record<StanceType, number>>;
  /** Probabilities that the sentence takes a side for or against the target in the source's name, as directed sentiment has it; their sum is 1. */
  readonly side: Readonly<Record<'none' | 'positive' | 'negative', number>>;
}

export interface Encoder {
  /**
   * Every ordered pair of the first ten actors of a sentence, none where fewer than two stand in it.
   * @param masked a span of the sentence, counted from its start, that is hidden from the model: what it costs shows its weight
   */
  read(sentence: MentionedText, masked?: Span): EncodedPair[];
}

const signs = ['none', 'positive', 'negative', 'neutral'] as const satisfies (Polarity | 'none')[];

const sides = ['none', 'positive', 'negative'] as const;

/** In the order of the model's outputs. */
const types = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const satisfies StanceType[];

/**
 * An encoder of a network and its tokenizer. Sentences are read one by one: the network scales whole batches to eight bits, so that what
 * stands beside a sentence would change its bytes.
 * @param vocabulary numbers of the pieces of words
 */
export function encoderOf(network: Network, vocabulary: Vocabulary): Encoder {
  const wordPieces = wordPiecesOf(vocabulary);
  const number = (piece: string) => vocabulary.get(piece)!;
  const specials = { start: number('[CLS]'), end: number('[SEP]'), mask: number('[MASK]') };
  return {
    read(sentence, masked) {
      const input = inputOf(sentence, wordPieces, specials, masked);
      if (!input) return [];
      const pieces = input.ids.length;
      const outputs = network({
        ids: { values: input.ids, shape: [1, pieces] },
        slots: { values: input.slots, shape: [1, pieces, 3] },
        pairs: { values: input.pairs, shape: [input.actors.length, input.width, 8] },
      });
      return input.actors.map(([source, target], at) => ({
        source,
        target,
        sign: probabilities(signs, outputs.sign!, at),
        type: probabilities(types, outputs.type!, at),
        side: probabilities(sides, outputs.dse!, at),
      }));
    },
  };
}

/** Asks the object as it was read: to make a map of it takes as long as to read it. */
function vocabularyOf(numbers: Record<string, number>): Vocabulary {
  // Words such as "constructor" are no pieces.
  Object.setPrototypeOf(numbers, null);
  return { get: (piece) => numbers[piece] };
}

/** Row `at` of logits as probabilities by name. */
function probabilities<Name extends string>(
  names: readonly Name[],
  logits: Float32Array,
  at: number,
): Readonly<Record<Name, number>> {
  const row = logits.subarray(at * names.length, (at + 1) * names.length);
  const highest = Math.max(...row);
  const powers = Array.from(row, (logit) => Math.exp(logit - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return Object.fromEntries(names.map((name, column) => [name, powers[column]! / sum])) as Record<Name, number>;
}

/**
 * The encoder of a network and of its tokenizer (a file of Hugging Face's format); null where a file or the runtime is missing.
 * @throws Error when a file is not what it should be
 */
export function encoderFrom(networkFile: string, tokenizerFile: string): Encoder | null {
  if (!existsSync(networkFile) || !existsSync(tokenizerFile)) return null;
  const network = loadNetwork(networkFile, ['sign', 'type', 'dse']);
  if (!network) return null;
  const { model } = JSON.parse(readFileSync(tokenizerFile, 'utf8')) as { model: { vocab: Record<string, number> } };
  return encoderOf(network, vocabularyOf(model.vocab));
}

const shippedFiles = ['encoder.onnx', 'encoder-tokenizer.json'].map(modelPath) as [string, string];

/** Whether there is an encoder to load: who only tells which reader reads does without its weights. */
export const hasEncoder = (): boolean => shippedFiles.every((file) => existsSync(file)) && hasRuntime();

let shipped: Encoder | null | undefined;

/** The encoder that is shipped with the project, loaded on first use; null where its runtime or its weights are not installed. */
export function stanceEncoder(): Encoder | null {
  if (shipped === undefined) shipped = encoderFrom(...shippedFiles);
  return shipped;
}
