import { fold } from '../../shared/fold.ts';
import type { LikeActor } from '../../shared/linking.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { piecesOfName } from '../lexicon/pieces.ts';
import { skeletonOf, soundDistance } from '../lexicon/sounds.ts';
import { organizationKey, surnameOf } from './identity.ts';

/** Bearers of one name beyond which it says nothing; it also bounds the comparisons. */
export const MOST_BEARERS = 8;

/** A way in which two names can be one actor's. Only actors that share a key are compared. */
export interface Likeness {
  /** Sets its keys apart from those of the others. */
  id: string;
  /** For the user to read. */
  reason: string;
  /** How probable it is by itself, 0..1. */
  score: number;
  keys(lexicon: Lexicon, actor: LikeActor): string[];
  alike(lexicon: Lexicon, a: LikeActor, b: LikeActor): boolean;
}

/** People of one family name and country whose roles or given names agree: "Tony" and "Antony" do, "Chris" and "Christopher". */
const namesake: Likeness = {
  id: 'namesake',
  reason: 'Same family name and country, and given names or roles alike',
  score: 0.5,
  keys(lexicon, { kind, name, country }) {
    const pieces = piecesOfName(name);
    return kind === 'person' && country && pieces.length > 1 ? [`${surnameOf(lexicon, pieces)} ${country}`] : [];
  },
  alike(_, a, b) {
    const [x, y] = [piecesOfName(a.name)[0]!, piecesOfName(b.name)[0]!];
    return (a.role !== null && a.role === b.role) || x.slice(0, 3) === y.slice(0, 3) || x.endsWith(y) || y.endsWith(x);
  },
};

/** Words are spelled alike as long as no larger share of their sounds differs. */
const MOST_APART = 0.25;

const particles = /^(of|for|and|al|el)$/;

/** Monarchs and popes: their numerals tell them apart. */
const isNumeral = (word: string): boolean => /^[ivx]+$/.test(word);

/** The words that tell who it is: first and last of a person, those of others in an order that spelling hardly moves. */
function wordsOf({ kind, name }: LikeActor): string[] {
  const pieces = piecesOfName(name);
  if (kind === 'person') return pieces.length < 2 || isNumeral(pieces.at(-1)!) ? [] : [pieces[0]!, pieces.at(-1)!];
  const words = organizationKey(name)
    .split('-')
    .filter((word) => !particles.test(word));
  return words.sort((a, b) => (skeletonOf(a) < skeletonOf(b) ? -1 : 1));
}

/** One name in two romanizations or orders: "Mahmud Karimi" and "Mahmoud Karimi", "Defence Ministry" and "Ministry of Defense". */
const spelling: Likeness = {
  id: 'spelling',
  reason: 'Names spelled alike',
  score: 0.5,
  keys(_, actor) {
    const skeletons = wordsOf(actor).map(skeletonOf);
    return skeletons.join('').length < 3 ? [] : [`${actor.kind} ${skeletons.join(' ')}`];
  },
  alike({ parts }, a, b) {
    const [x, y] = [wordsOf(a), wordsOf(b)];
    const [one, other] = [x, y].map(([first]) => (a.kind === 'person' && parts.givenNames.get(first!)) || null);
    if (one && other && one !== other) return false;
    return x.every((word, index) => soundDistance(word, y[index]!) <= MOST_APART);
  },
};

/** A name in one word that may be short for a longer one. */
const shortNameOf = ({ name }: LikeActor): string | null => (/^[\p{L}.]{3,12}$/u.test(name) ? fold(name) : null);

/** Names of more words than this have a title or a sentence in them. */
const MOST_WORDS = 6;

/** The words of a name that short forms are made of: those with a capital, folded. */
const capitalWords = (name: string): string[] =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map(fold);

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('');

/** Two words of a name in their order, not far apart. */
const pairsOf = (words: readonly string[]): [string, string][] =>
  words.flatMap((first, index) => words.slice(index + 1, index + 4).map((second): [string, string] => [first, second]));

/** Where a blend of two beginnings can be cut: two letters or more before, three or more behind. */
const cutsOf = (short: string): number[] =>
  Array.from({ length: Math.max(0, short.length - 4) }, (_, index) => index + 2);

const blendKey = (first: string, second: string): string => `${first.slice(0, 2)}+${second.slice(0, 3)}`;

/** An acronym, or a blend of the beginnings of two words: "PTC" and "Patcom" of a "Patent Trial Committee". */
const shortening: Likeness = {
  id: 'shortening',
  reason: 'One name may be short for the other',
  score: 0.4,
  keys(_, actor) {
    if (actor.kind !== 'organization') return [];
    const short = shortNameOf(actor);
    if (short !== null) return [short, ...cutsOf(short).map((cut) => blendKey(short, short.slice(cut)))];
    const words = capitalWords(actor.name);
    if (words.length > MOST_WORDS) return [];
    return [...new Set([initialsOf(words), ...pairsOf(words).map(([first, second]) => blendKey(first, second))])];
  },
  alike(_, a, b) {
    const [short, long] = shortNameOf(a) === null ? [b, a] : [a, b];
    const brief = shortNameOf(short);
    if (brief === null || shortNameOf(long) !== null) return false;
    const words = capitalWords(long.name);
    return initialsOf(words) === brief || pairsOf(words).some((pair) => isBlend(brief, ...pair));
  },
};

const isBlend = (brief: string, first: string, second: string): boolean =>
  cutsOf(brief).some((cut) => first.startsWith(brief.slice(0, cut)) && second.startsWith(brief.slice(cut)));

/** All ways, the surest first. */
export const likenesses: readonly Likeness[] = [namesake, spelling, shortening];
