import { type Polarity, plover, polarities, type StanceType, stanceTypes } from '../../shared/plover.ts';
import { alternatives, oneOf, parseTable, type Row, readTable, tableError } from './table.ts';
import { wordsOf } from './word-classes.ts';

export const framePartsOfSpeech = ['verb', 'noun', 'adj'] as const;
export type FramePartOfSpeech = (typeof framePartsOfSpeech)[number];

/** Shades of a type after the PLOVER codebook; `symmetric`: whoever does it to the other, it holds in both directions. */
export const frameModes = [
  'symmetric',
  ...['phone', 'visit', 'third-party'],
  ...['allege', 'investigate'],
  ...['withdraw', 'release', 'return', 'disarm', 'ceasefire', 'access', 'resign'],
  ...['demo', 'strike', 'hunger', 'boycott', 'riot', 'obstruct'],
  ...['expel', 'troops', 'weapons', 'police', 'violence'],
  ...['restrict', 'censor', 'seize', 'arrest', 'misinformation'],
] as const;
export type FrameMode = (typeof frameModes)[number];

/** What a predicate says: the stance, and the arguments that hold its two sides. */
export interface Frame {
  /**
   * The predicate, then the words that belong to it in their usual order, all as lemmas and without articles:
   * particle, preposition, the noun of an idiom (`take aim at`).
   */
  readonly lemma: string;
  /** Which word of the lemma the arguments hang on: a noun's last one before a preposition (`phone CALL`), else the first. */
  readonly head: number;
  readonly pos: FramePartOfSpeech;
  /** Lemmas of which the object must be one; empty when any object, or none, will do. */
  readonly object: readonly string[];
  readonly type: StanceType;
  readonly polarity: Polarity;
  /**
   * Argument slots by Universal Dependencies relation, `obl:with` for an oblique with that preposition,
   * `self` for whom the noun itself names (`a critic of`).
   */
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly mode: readonly FrameMode[];
}

const columns = ['lemma', 'pos', 'object', 'type', 'polarity', 'source', 'target', 'mode', 'ref'];

const defaultSources: Readonly<Record<FramePartOfSpeech, readonly string[]>> = {
  verb: ['nsubj'],
  noun: ['nmod:poss', 'nmod:by', 'nmod:from', 'amod', 'compound'],
  adj: ['nsubj'],
};

const defaultTargets: Readonly<Record<FramePartOfSpeech, readonly string[]>> = {
  verb: ['obj'],
  noun: ['of', 'on', 'against', 'to', 'toward', 'towards', 'with', 'for'].map((word) => `nmod:${word}`),
  adj: ['obl:of', 'obl:about', 'obl:with', 'obl:to'],
};

/** The argument slots that a table may name. */
export const slotShape = /^(nsubj|obj|iobj|amod|compound|self|obl:[a-z]+|nmod:(poss|[a-z]+)|xcomp|ccomp)$/;

function slots(row: Row, column: string, fallback: readonly string[]): readonly string[] {
  const found = alternatives(row.cells[column]!);
  const wrong = found.find((slot) => !slotShape.test(slot));
  if (wrong) throw tableError(row, `${column} has "${wrong}", which is no argument slot`);
  return found.length ? found : fallback;
}

function modes(row: Row): readonly FrameMode[] {
  const found = row.cells.mode === '-' ? [] : row.cells.mode!.split(',');
  const wrong = found.find((mode) => !(frameModes as readonly string[]).includes(mode));
  if (wrong) throw tableError(row, `mode has "${wrong}", expected any of ${frameModes.join(', ')}`);
  return found as FrameMode[];
}

function headOf(words: readonly string[], pos: FramePartOfSpeech): number {
  if (pos !== 'noun') return 0;
  const preposition = words.findIndex((word) => ['of', 'to', 'for', 'in', 'on', 'with', 'and'].includes(word));
  return (preposition < 0 ? words.length : preposition) - 1;
}

function frame(row: Row): Frame {
  const pos = oneOf(row, 'pos', framePartsOfSpeech);
  const type = oneOf(row, 'type', stanceTypes);
  return {
    lemma: row.cells.lemma!,
    head: headOf(row.cells.lemma!.split(' '), pos),
    pos,
    object: wordsOf(row, 'object'),
    type,
    polarity: row.cells.polarity === '-' ? plover[type].polarity : oneOf(row, 'polarity', polarities),
    source: slots(row, 'source', defaultSources[pos]),
    target: slots(row, 'target', defaultTargets[pos]),
    mode: modes(row),
  };
}

/** Two frames with the same words, object and slots cannot be told apart in a text. Looked for in tests: it takes as long as reading. */
function refuseDoubles(rows: readonly Row[], frames: readonly Frame[]): void {
  const seen = new Map<string, string>();
  frames.forEach(({ lemma, pos, object, source, target }, index) => {
    const keys = target.map((slot) => [lemma, pos, object.join('|'), source.join('|'), slot].join(' '));
    const double = keys.find((key) => seen.has(key));
    if (double) throw tableError(rows[index]!, `the same words and slots as ${seen.get(double)}: ${double}`);
    for (const key of keys) seen.set(key, rows[index]!.place);
  });
}

/** The frames of a table's text. @throws Error that names file and line of the first row that cannot be used. */
export function parseFrames(text: string): readonly Frame[] {
  const rows = parseTable('frames.tsv', text, columns);
  const found = rows.map(frame);
  refuseDoubles(rows, found);
  return found;
}

let cached: readonly Frame[] | undefined;

/** All frames of frames.tsv, read once. */
export function frames(): readonly Frame[] {
  cached ??= readTable('frames.tsv', columns).map(frame);
  return cached;
}
