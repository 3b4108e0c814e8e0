import { readFileSync } from 'node:fs';
import type { ActorKind, MentionKind } from '../../shared/actor.ts';
import { modelPath } from './archive.ts';

/** The phrase that stands for one end of a stance, and whom it means. */
export interface End {
  /** Kind of the actor; null where the document has no such actor. */
  readonly actor: ActorKind | null;
  readonly mention: MentionKind;
  /** How sure the link of the phrase to the actor is, 0..1. */
  readonly link: number;
  /** The phrase, in small letters, and the words right before and behind it in the sentence, empty where there is none. */
  readonly text: string;
  readonly before: string;
  readonly behind: string;
  readonly possessor: boolean;
  /** Whether the title of the document has the last word of the actor's name. */
  readonly titled: boolean;
  /** Whether the actor is of a country, or acts for somebody. */
  readonly placed: boolean;
  readonly affiliated: boolean;
  /** Whether the phrase stands for several, in somebody's words, in another sentence than the stance, and how many tokens from its predicate. */
  readonly several: boolean;
  readonly voiced: boolean;
  readonly elsewhere: boolean;
  readonly far: number;
  /** How many others of the actor's kind are named between a phrase that is no name and the last name of the actor. */
  readonly rivals: number;
}

/** What tells whether a person would sign a stance as it stands: both ends, the sign and the type. */
export interface Traits {
  /** How far rules, linear model and encoder are believed that there is a stance of that sign. */
  readonly belief: number;
  /** What read it: a rule, or the encoder. */
  readonly rule: string;
  /**
   * The encoder's probabilities of the type, of the likeliest type, that there is no stance, and that there is one of the sign the other way
   * round; null where it does not see the two.
   */
  readonly encoder: Readonly<Record<'type' | 'surest' | 'none' | 'back', number>> | null;
  readonly source: End;
  readonly target: End;
  /** Whether one of the two acts for the other, and whether both act for the same one. */
  readonly own: boolean;
  readonly peers: boolean;
}

/** Weights of a logistic regression on what people said of stances that the reader had read, by its inputs. */
export type Judgement = Readonly<Partial<Record<keyof ReturnType<typeof traitInputs>, number>>>;

/** Probabilities nearer to 0 and 1 than this say no more. */
const bound = 0.02;
const logit = (probability: number): number => {
  const p = Math.min(1 - bound, Math.max(bound, probability));
  return Math.log(p / (1 - p));
};

const others = /^(they|them|their|theirs)$/;
const listeners = /^(they|them|their|theirs|you|your|yours)$/;

/** What reads most stances, or the surest. */
const readers = ['encoder', 'verb', 'nominalization', 'light-verb', 'visit', 'relations'] as const;

const opensUpper = /^\p{Lu}/u;

/** What tells of a phrase whether its words are cut rightly and whom it means. */
function phraseInputs({ mention, before, behind, ...end }: End) {
  const isName = mention === 'name';
  return {
    Titled: Number(end.titled),
    Placed: Number(end.placed),
    Affiliated: Number(end.affiliated),
    Several: Number(end.several),
    Voiced: Number(end.voiced),
    Elsewhere: Number(end.elsewhere),
    Opens: Number(before === ''),
    Far: Math.min(30, end.far) / 30,
    Rivals: Math.min(5, end.rivals) / 5,
    Glued: Number(isName && opensUpper.test(behind)),
  };
}
type PhraseInputs = ReturnType<typeof phraseInputs>;

const prefixed = <Prefix extends string>(prefix: Prefix, inputs: PhraseInputs) =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`${prefix}${name}`, value])) as {
    [Name in keyof PhraseInputs as `${Prefix}${Name}`]: number;
  };

/** The inputs of the regression. */
export function traitInputs({ belief, rule, encoder, source, target, own, peers }: Traits) {
  const isNominal = ({ mention }: End): boolean => mention === 'nominal' || mention === 'metonym';
  return {
    constant: 1,
    belief: logit(belief),
    seen: Number(encoder !== null),
    type: encoder ? logit(encoder.type) : 0,
    surest: encoder?.surest ?? 0,
    none: encoder?.none ?? 0,
    back: encoder?.back ?? 0,
    ...(Object.fromEntries(readers.map((one) => [one, Number(one === rule)])) as Record<
      (typeof readers)[number],
      number
    >),
    sourceLink: source.link,
    sourceNominal: Number(isNominal(source)),
    sourcePronoun: Number(source.mention === 'pronoun'),
    sourceTheir: Number(others.test(source.text)),
    sourceOwner: Number(source.mention === 'pronoun' && source.possessor),
    sourcePerson: Number(source.actor === 'person'),
    sourceBody: Number(source.actor === 'organization'),
    sourceGroup: Number(source.actor === 'group'),
    targetNominal: Number(isNominal(target)),
    targetPronoun: Number(target.mention === 'pronoun'),
    targetListener: Number(listeners.test(target.text)),
    targetOwner: Number(target.possessor),
    own: Number(own),
    peers: Number(peers),
    ...prefixed('source', phraseInputs(source)),
    ...prefixed('target', phraseInputs(target)),
  };
}

let shipped: Judgement | undefined;

/** The weights that `npm run train:judgement` found; read on first use. */
export function judgement(): Judgement {
  shipped ??= JSON.parse(readFileSync(modelPath('judgement.json'), 'utf8')) as Judgement;
  return shipped;
}

/** Probability that a person signs the stance. */
export function signedBy(weights: Judgement, traits: Traits): number {
  const inputs = Object.entries(traitInputs(traits)) as [keyof Judgement, number][];
  return 1 / (1 + Math.exp(-inputs.reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0)));
}
