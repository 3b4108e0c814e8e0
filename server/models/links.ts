import { readFileSync } from 'node:fs';
import type { ActorKind } from '../../shared/actor.ts';
import { modelPath } from './archive.ts';

/** What a word before a phrase is to the actors that the phrase was linked to: one of them, another actor, or its part of speech where no actor is known. */
export type Standing = 'same' | 'other' | 'none' | (string & {});

/** A noun before a phrase that it may stand for instead. */
export interface Rival {
  readonly is: Standing;
  readonly relation: string;
  /** Class of the noun, null where it names no role or body. */
  readonly class: string | null;
  /** How many sentences before, and whether it is nearer than the actor. */
  readonly back: number;
  readonly nearer: boolean;
}

/** What tells how sure it is that a pronoun means the actors that rules linked it to. Counts are of what stands before, but for `mentions`. */
export interface Link {
  /** First word, in small letters, with its relation in the sentence. */
  readonly word: string;
  readonly relation: string;
  readonly opens: boolean;
  /** How sure the rule is, which tells some rules apart. */
  readonly rule: number;
  readonly actor: {
    readonly kind: ActorKind | null;
    readonly known: boolean;
    readonly several: boolean;
    readonly titled: boolean;
    readonly mentions: number;
  };
  /** The last phrase for the actor; null where there is none. */
  readonly last: {
    readonly kind: string;
    readonly relation: string;
    readonly back: number;
    readonly class: string | null;
    readonly plural: boolean;
  } | null;
  /** Subjects nearest before: of the own sentence, and of the one before. */
  readonly subject: Standing;
  readonly earlier: Standing;
  /** The nearest noun in the plural, and the nearest in the singular that is a subject or an object. */
  readonly many: Rival | null;
  readonly one: Rival | null;
  /** Nouns of no actor since the last phrase for the actor, names of others, and phrases for the actor in the same sentence. */
  readonly plurals: number;
  readonly things: number;
  readonly others: number;
  readonly repeated: number;
  readonly voice: 'none' | 'turn' | 'quotation';
  /** What the speaker is to the actor. */
  readonly speaker: 'none' | 'same' | 'side' | 'other';
  /** The word above: part of speech, relation, lemma, and the class of the noun. */
  readonly above: {
    readonly upos: string;
    readonly relation: string;
    readonly lemma: string;
    readonly class: string | null;
  };
}

/** Pronouns that are learnt of together. */
const groups: readonly (readonly [string, RegExp])[] = [
  ['they', /^(they|them|themselves|theirs)$/],
  ['he', /^(he|him|his|himself|whose)$/],
  ['she', /^(she|her|hers|herself)$/],
  ['I', /^(i|me|my|mine|myself)$/],
  ['you', /^(you|your|yours|yourself)$/],
  ['it', /^(it|itself)$/],
  ['our', /^(our|ours)$/],
  ['we', /^(we|ourselves)$/],
  ['group', /^(both|the|all)$/],
];

const few = (count: number, most: number): string => (count > most ? `${most}+` : String(count));

/** A link as names of what holds: each for all pronouns, and for those of the kind of word. */
export function traitsOfLink(link: Link): string[] {
  const { word, actor, last, many, one, above } = link;
  const group = groups.find(([, words]) => words.test(word))?.[0] ?? word;
  const back = last ? few(last.back, 3) : 'none';
  const traits = [
    `word ${word}`,
    `rule ${link.rule.toFixed(2)}`,
    `actor ${actor.kind} ${actor.several}`,
    `actor ${actor.kind} ${actor.known} ${last?.kind} ${back}`,
    `titled ${actor.titled}`,
    `mentions ${few(Math.floor(Math.log2(Math.max(1, actor.mentions))), 5)}`,
    `relation ${link.relation}`,
    `opens ${link.opens}`,
    `last ${last?.kind} ${back}`,
    `last as ${last?.relation}`,
    `last of ${last?.class} ${last?.plural}`,
    `subject ${link.subject}`,
    `earlier ${link.earlier}`,
    `before ${link.subject === 'none' ? link.earlier : 'own'}`,
    `many ${many?.is} ${many?.relation}`,
    `many back ${many ? few(many.back, 2) : 'none'} ${many?.nearer}`,
    `many of ${many?.class}`,
    `one ${one?.is} ${one?.relation}`,
    `plurals ${few(link.plurals, 2)}`,
    `things ${few(link.things, 3)}`,
    `others ${few(link.others, 3)}`,
    `repeated ${few(link.repeated, 2)}`,
    `voice ${link.voice}`,
    `speaker ${link.speaker}`,
    `above ${above.upos} ${above.relation}`,
    `above of ${above.class}`,
    `above lemma ${above.lemma}`,
  ];
  return traits.flatMap((trait) => [trait, `${group}: ${trait}`]);
}

/** Weights of a logistic regression on what readers said of links, by the traits; `constant` is its intercept. */
export type LinkWeights = Readonly<Record<string, number>>;

let shipped: ReadonlyMap<string, number> | undefined;

/** Probability that a careful reader says that a pronoun means the actors of a link with these traits. */
export const chanceBy = (weightOf: (trait: string) => number | undefined, traits: readonly string[]): number =>
  1 / (1 + Math.exp(-traits.reduce((sum, trait) => sum + (weightOf(trait) ?? 0), weightOf('constant') ?? 0)));

/** The same of a link, by the weights that `npm run train:links` found; they are read on first use. */
export function chanceOfLink(link: Link): number {
  shipped ??= new Map(Object.entries(JSON.parse(readFileSync(modelPath('links.json'), 'utf8')) as LinkWeights));
  const weights = shipped;
  return chanceBy((trait) => weights.get(trait), traitsOfLink(link));
}
