import { wordClass } from '../../../lexicon/word-classes.ts';
import type { Mention } from '../../annotated-document.ts';
import type { Act } from './act.ts';
import { actorsOf, type Filler } from './arguments/fillers.ts';
import { type Context, sameSide } from './context.ts';
import type { Operator } from './modality/operators.ts';
import { type Reading, readingOf } from './reading.ts';
import type { Rule } from './rule.ts';
import { attribute, ownedBySpeaker } from './speech/attribution.ts';

export const pairs: Rule = {
  name: 'pairs',
  reads: 'every ordered pair of actors on the two sides of an act',
  readings: ({ context, speeches, acts }) =>
    acts
      .flatMap((act) => readingsOfAct(context, ownedBySpeaker(context, speeches, act)))
      .map((reading) => attribute(context, speeches, reading)),
};

/** The readings of an act: one for each ordered pair of different actors of its two sides. */
function readingsOfAct(context: Context, act: Act): Reading[] {
  const { sources, targets } = act;
  if (!targets.length && act.symmetric && sources.length)
    return isCrowd(context, sources) ? [] : pairsOf(context, act, sources, sources);
  const forward = pairsOf(context, act, sources, targets);
  return act.symmetric && !isOneSided(act) ? [...forward, ...pairsOf(context, act, parties(act), sources)] : forward;
}

/** More than so many who do something together are a summit: the sentence says nothing of any two of them. */
const mostPartners = 4;

const isCrowd = ({ document }: Context, parties: readonly Filler[]): boolean =>
  new Set(parties.flatMap(({ mention }) => document.mentions[mention]!.actors)).size > mostPartners;

/** `agreed with Peru's view`: who is only behind what somebody agrees with has agreed to nothing. */
const parties = ({ type, targets }: Act): Filler[] =>
  type === 'AGREE' ? targets.filter(({ hop }) => hop === 'self' || hop === 'apposition' || hop === 'member') : targets;

/** Who seeks or refuses talks, or offers to meet, does so alone; who acts against somebody, too. */
const oneSided: readonly Operator[] = [
  'planned',
  'weighed',
  'attempted',
  'reject',
  'refusal',
  'request',
  'threaten',
  'stop',
];

const isOneSided = ({ operators, targets, predicate }: Act): boolean =>
  operators.some(
    (operator) => oneSided.includes(operator) || (operator === 'agree' && predicate.frame.type === 'CONSULT'),
  ) || targets.some(({ role }) => role.endsWith(':against') || role.endsWith(':on') || role.endsWith(':to'));

function pairsOf(context: Context, act: Act, sources: readonly Filler[], targets: readonly Filler[]): Reading[] {
  const { mentions } = context.document;
  const found: Reading[] = [];
  for (const source of sources)
    for (const target of targets)
      for (const from of actorsOf(context, source))
        for (const to of actorsOf(context, target))
          if (from !== to && !(sources !== targets && isOwnGroup(mentions, target, from)))
            found.push(reading(context, act, source, target, from, to));
  return found;
}

/** `prevented their dispute`: what belongs to a group that the source is part of is no target of his. */
const isOwnGroup = (mentions: readonly Mention[], target: Filler, source: string): boolean =>
  target.hop !== 'self' && mentions[target.mention]!.actors.includes(source);

const commands = wordClass('commanding verbs');

/** What members of one body do all day: they meet, and one tells the other what to do. */
const isBusiness = ({ type, predicate }: Act): boolean =>
  type === 'CONSULT' || (type === 'REQUEST' && commands.has(predicate.frame.lemma));

function reading(context: Context, act: Act, source: Filler, target: Filler, from: string, to: string): Reading {
  const inner = sameSide(context, from, to) ? (isBusiness(act) ? 0.5 : 0.6) : 1;
  return readingOf(context, { ...act, trust: act.trust * inner }, [source, from], [target, to]);
}
