import type { Polarity, StanceType } from '../../shared/plover.ts';
import { type FrameEntry, framesUnder, verbOfForm } from '../lexicon/frame-index.ts';
import { type Frame, frames } from '../lexicon/frames.ts';
import { regularForms } from '../lexicon/inflection.ts';
import { irregularBases } from '../lexicon/irregular-verbs.ts';
import { distance, mostWrong } from './spelling.ts';

/** A word or idiom that says which stance somebody takes: `criticises`, `support`, `critics`. */
export interface Act {
  /** Dictionary form. */
  lemma: string;
  /** How many words it takes. */
  length: number;
  types: readonly StanceType[];
  /** Null where its senses differ. */
  polarity: Polarity | null;
  /** What it can be here; a `self` is the one who takes the stance: `critics`. */
  isVerb: boolean;
  isNoun: boolean;
  isSelf: boolean;
}

const singulars = (word: string): string[] => [
  word,
  ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
  ...(word.endsWith('es') ? [word.slice(0, -2)] : []),
  ...(word.endsWith('s') ? [word.slice(0, -1)] : []),
];

const verbsOf = (word: string): string[] => [
  ...new Set([word, verbOfForm(word) ?? [], irregularBases.get(word) ?? []].flat()),
];

/** The frames of any object that a word can begin, with the words that they take: the longest of each part of speech. */
function framesAt(pos: Frame['pos'], firsts: readonly string[], after: readonly string[]): FrameEntry[] {
  const fits = ({ frame, rest }: FrameEntry): boolean =>
    !frame.object.length && rest.every((word, index) => after[index] === word);
  const found = firsts.flatMap((first) => framesUnder(pos, first)?.filter(fits) ?? []);
  const longest = Math.max(...found.map(({ rest }) => rest.length));
  return found.filter(({ rest }) => rest.length === longest);
}

/** What the word at a place says of one toward another, by the frames that texts are read by; null when it says nothing. */
export function actAt(words: readonly string[], at: number): Act | null {
  const [word, after] = [words[at]!, words.slice(at + 1)];
  const verbs = framesAt('verb', verbsOf(word), after);
  const nouns = framesAt('noun', singulars(word), after);
  const adjectives = framesAt('adj', [word], after);
  const [length, found] = [verbs, nouns, adjectives]
    .map((entries) => [entries[0]?.rest.length ?? -1, entries] as const)
    .reduce(([most, all], [rest, entries]) =>
      rest > most ? [rest, entries] : rest === most ? [most, [...all, ...entries]] : [most, all],
    );
  if (!found.length) return null;
  return actOf(found, length + 1);
}

function actOf(found: readonly FrameEntry[], length: number): Act {
  // A word that is verb and noun is what the verb says: "attack" as a deed, not as words.
  const chief = found.filter(({ frame }) => frame.pos === found[0]!.frame.pos);
  const polarities = new Set(chief.map(({ frame }) => frame.polarity));
  return {
    lemma: chief[0]!.frame.lemma,
    length,
    types: [...new Set(chief.map(({ frame }) => frame.type))],
    polarity: polarities.size === 1 ? [...polarities][0]! : null,
    isVerb: found.some(({ frame }) => frame.pos === 'verb'),
    isNoun: found.some(({ frame }) => frame.pos === 'noun' && !frame.source.includes('self')),
    isSelf: found.some(({ frame }) => frame.pos === 'noun' && frame.source.includes('self')),
  };
}

let forms: ReadonlyMap<string, string[]> | undefined;

/** All forms of words that alone say a stance, by their first letter. */
function knownForms(): ReadonlyMap<string, string[]> {
  if (forms) return forms;
  const found = new Map<string, Set<string>>();
  for (const { lemma, pos, object } of frames()) {
    if (lemma.includes(' ') || object.length) continue;
    for (const form of pos === 'verb' ? [lemma, ...regularForms(lemma)] : [lemma]) {
      const letter = form[0]!;
      found.set(letter, (found.get(letter) ?? new Set()).add(form));
    }
  }
  forms = new Map([...found].map(([letter, some]) => [letter, [...some].sort()]));
  return forms;
}

/** The word that says a stance which a misspelt one comes nearest to, of equally near ones the first; null when none is near. */
export function nearestAct(word: string): { form: string; wrong: number } | null {
  const most = mostWrong(word);
  let best: { form: string; wrong: number } | null = null;
  for (const form of most ? (knownForms().get(word[0]!) ?? []) : []) {
    const wrong = distance(word, form, best ? best.wrong - 1 : most);
    if (wrong <= most) best = { form, wrong };
  }
  return best;
}
