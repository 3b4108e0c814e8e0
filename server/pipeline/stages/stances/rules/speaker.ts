import type { Polarity, StanceType } from '../../../../../shared/plover.ts';
import { opinion } from '../../../../lexicon/opinion.ts';
import { lightVerbs } from '../../../../lexicon/predicates.ts';
import type { Token } from '../../../annotated-document.ts';
import {
  ancestorsOf,
  childrenBy,
  grammaticalSubjectsOf,
  hasChild,
  isPassive,
  prepositionOf,
  relationOf,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { type Context, sameSide } from '../context.ts';
import { hopTrust, type Reading } from '../reading.ts';
import { type Referent, referentsOf } from '../referents.ts';
import type { Speech, Speeches } from '../speech.ts';
import { opinionOf } from './label.ts';
import { pressureOf } from './pressure.ts';

/** What a speaker expresses toward somebody by what he says of them. */
interface Verdict {
  type: StanceType;
  polarity: Polarity;
  trust: number;
  /** Who it is about. */
  about: Referent[];
  /** Head of the words that express it. */
  token: number;
}

/** Verbs by which one passes on what others did or said without judging it. */
const passingOn = new Set(
  'report quote hear learn know see read show reveal find mention summarize summarise recall'.split(' '),
);

/** The stances that speakers take by their words: toward whom they report to do harm, whom they praise, who they say must act. */
export function speakerReadings(context: Context, speeches: Speeches, acts: readonly Act[]): Reading[] {
  const readings: Reading[] = [];
  for (const act of acts) {
    const speech = speeches.list[speeches.at[act.predicate.head]!];
    const verdict = speech && !passingOn.has(speech.lemma) && verdictOnAct(context, speech, act);
    if (speech && verdict) readings.push(...readingsOf(context, speech, verdict));
  }
  for (const token of context.tree) {
    const speech = speeches.list[speeches.at[token.index]!];
    if (!speech || passingOn.has(speech.lemma)) continue;
    for (const verdict of verdictsAt(context, speech, token.index))
      readings.push(...readingsOf(context, speech, verdict));
  }
  return readings;
}

/** "She said that Peru was threatening Chile" is a charge against Peru; "that Peru had helped her", praise. */
function verdictOnAct(context: Context, speech: Speech, act: Act): Verdict | null {
  const { predicate, sources, targets, polarity, modality } = act;
  if (!isTellingAct(act) || modality === 'negated' || speech.force === 'denying') return null;
  if (isAside(context, speech, predicate.head)) return null;
  const real = (modality === 'hypothetical' ? 0.6 : 1) * (isSubordinate(context, speech, predicate.head) ? 0.75 : 1);
  const isInner =
    targets.length && targets.every((target) => sources.every((source) => sharesSide(context, source, target)));
  if (polarity === 'negative' && !isInner)
    return {
      type: 'ACCUSE',
      polarity: 'negative',
      trust: (targets.length ? 0.6 : 0.5) * real,
      about: sources,
      token: predicate.head,
    };
  const forSpeaker = targets.some((target) => isOwn(context, speech, target));
  if (polarity === 'positive' && forSpeaker)
    return { type: 'SUPPORT', polarity: 'positive', trust: 0.45 * real, about: sources, token: predicate.head };
  return null;
}

/** Words that somebody merely has, or that both sides do to each other, tell nothing about who does them. */
const telling = new Set<StanceType>(['ASSAULT', 'THREATEN', 'COERCE', 'MOBILIZE', 'SANCTION']);

/** True for acts that speak against (or for) who does them: not for talks, inquiries, and attitudes toward nobody in particular. */
function isTellingAct({ predicate, sources, targets, symmetric, type, rule }: Act): boolean {
  if (!sources.length || symmetric || predicate.frame.mode.includes('investigate')) return false;
  if (rule === 'nominalization' && sources.some(({ role }) => role === 'compound' || role === 'nsubj')) return false;
  return targets.length > 0 || telling.has(type);
}

/** True inside a relative or adverbial clause of the report: less of what the speaker means to say. */
function isSubordinate({ tree }: Context, speech: Speech, token: number): boolean {
  for (const at of ancestorsOf(tree, token)) {
    if (speech.clauses.includes(at)) return false;
    if (tree[at]!.deprel === 'acl:relcl' || relationOf(tree[at]!) === 'advcl') return true;
  }
  return false;
}

const asides = new Set([
  'although',
  'though',
  'whereas',
  'once',
  'until',
  'when',
  'before',
  'after',
  'if',
  'unless',
  'while',
  'whenever',
  'since',
  'as',
]);

/** True inside a time or condition of the reported clause, which is not what the speaker says of anybody. */
function isAside({ tree }: Context, speech: Speech, token: number): boolean {
  for (const at of ancestorsOf(tree, token)) {
    if (speech.clauses.includes(at)) return false;
    if (relationOf(tree[at]!) === 'advcl' && asides.has(prepositionOf(tree, at) ?? '')) return true;
  }
  return false;
}

const isOwn = (context: Context, speech: Speech, referent: Referent): boolean =>
  speech.speakers.some((speaker) => sharesSide(context, speaker, referent));

/** True when any two actors of the mentions are one side. */
function sharesSide(context: Context, one: Referent, other: Referent): boolean {
  const actorsOf = ({ mention }: Referent) => context.document.mentions[mention]!.actors;
  return actorsOf(one).some((a) => actorsOf(other).some((b) => sameSide(context, a, b)));
}

/** To win or succeed is good for oneself, and no praise by who says so. */
const isVerbalOpinion = ({ upos, lemma }: Token): boolean => upos === 'VERB' && opinion(lemma, upos) > 0;

/** Opinion words weaker than this say too little. */
const plain = 2;

/** Opinions, demands and complaints that a word of the report expresses about the subject of its clause. */
function verdictsAt(context: Context, speech: Speech, token: number): Verdict[] {
  const { tree } = context;
  const isClause = speech.clauses.includes(token);
  const isPredicate = isClause || hasChild(tree, token, 'nsubj', 'cop');
  if (!isPredicate || isAside(context, speech, token)) return [];
  const about = grammaticalSubjectsOf(tree, token).flatMap((subject) => referentsOf(context, subject));
  if (!about.length || speech.force === 'denying') return [];
  const value = isPassive(tree, token) ? 0 : clauseOpinion(context, token);
  if (value <= -plain) return [{ type: 'ACCUSE', polarity: 'negative', trust: 0.5, about, token }];
  if (isClause && speech.stance === 'REQUEST' && isWished(context, token))
    return [{ type: 'REQUEST', polarity: pressureOf(tree, speech.lemma, token), trust: 0.65, about, token }];
  if (isClause && speech.force === 'critical')
    return [{ type: 'ACCUSE', polarity: 'negative', trust: 0.55, about, token }];
  if (isObliged(context, token) && !isPassive(tree, token))
    return [{ type: 'REQUEST', polarity: 'negative', trust: 0.5, about, token }];
  if ((isClause && value >= plain && !isVerbalOpinion(tree[token]!)) || (isClause && speech.force === 'approving'))
    return [{ type: 'SUPPORT', polarity: 'positive', trust: 0.45, about, token }];
  return [];
}

const causing = new Set(
  'play pose cause do bring create spread sow represent leave become remain constitute make get set tell'.split(' '),
);

/** True for verbs whose subject is behind their object, so that the object speaks of it: `caused a disaster`, not `witnessed` one. */
const causes = (lemma: string): boolean =>
  causing.has(lemma) ||
  !!lightVerbs()
    .get(lemma)
    ?.some(({ effect }) => effect === 'same');

/** What a clause says of its subject: by its predicate, else by its object (`played a disturbing role`). */
function clauseOpinion(context: Context, token: number): number {
  const own = opinionOf(context, token);
  if (own) return own;
  const { tree } = context;
  const objects = causes(tree[token]!.lemma)
    ? childrenBy(tree, token, 'obj').reduce((sum, child) => sum + opinionOf(context, child), 0)
    : 0;
  return childrenBy(tree, token, 'xcomp').reduce((sum, child) => sum + clauseOpinion(context, child), objects);
}

/** `demanded that Peru leave`, not `insisted that Peru had left`. */
const isWished = ({ tree }: Context, token: number): boolean =>
  tree[token]!.xpos !== 'VBD' &&
  tree[token]!.xpos !== 'VBZ' &&
  childrenBy(tree, token, 'aux', 'cop').every((aux) => ['should', 'be'].includes(tree[aux]!.text.toLowerCase()));

const obligations = new Set(['should', 'must', 'ought']);

/** `should stop`, `must leave`, `needs to explain`, `has to go`. */
function isObliged({ tree }: Context, token: number): boolean {
  if (childrenBy(tree, token, 'aux').some((aux) => obligations.has(tree[aux]!.text.toLowerCase()))) return true;
  return (
    ['need', 'have'].includes(tree[token]!.lemma) &&
    childrenBy(tree, token, 'xcomp').some((clause) => prepositionOf(tree, clause) === 'to') &&
    !hasChild(tree, token, 'obj')
  );
}

function readingsOf(context: Context, speech: Speech, verdict: Verdict): Reading[] {
  const { mentions } = context.document;
  const found: Reading[] = [];
  for (const speaker of speech.speakers)
    for (const referent of verdict.about)
      for (const from of mentions[speaker.mention]!.actors)
        for (const to of mentions[referent.mention]!.actors)
          if (!sameSide(context, from, to)) found.push(reading(context, speech, verdict, speaker, referent, from, to));
  return found;
}

function reading(
  context: Context,
  speech: Speech,
  verdict: Verdict,
  speaker: Referent,
  about: Referent,
  source: string,
  target: string,
): Reading {
  const { type, polarity, trust, token } = verdict;
  return {
    rule: 'speech',
    sentence: context.tree[token]!.sentence,
    source,
    target,
    sourceMention: speaker.mention,
    targetMention: about.mention,
    issue: null,
    type,
    polarity,
    modality: 'asserted',
    frameType: type,
    framePolarity: polarity,
    cue: [token],
    frame: speech.lemma,
    sourceRole: 'speaker',
    targetRole: 'nsubj',
    sourceHop: speaker.hop,
    targetHop: about.hop,
    targetToken: about.token,
    attributedTo: null,
    trust: trust * hopTrust[speaker.hop] * hopTrust[about.hop],
  };
}
