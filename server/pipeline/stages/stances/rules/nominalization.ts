import { carrierSlots } from '../../../../lexicon/argument-slots.ts';
import type { Frame } from '../../../../lexicon/frames.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import { hasChild, obliquesOf, relationOf } from '../../../dependency-graph/dependency-graph.ts';
import { type Act, actUnder, type Predicate } from '../act.ts';
import { type Filler, fill, without } from '../arguments/fillers.ts';
import { makes } from '../arguments/referents.ts';
import { fillersOf } from '../arguments/slots.ts';
import { type Support, supportOf } from '../arguments/support.ts';
import type { Context } from '../context.ts';
import { hasStranger } from './symmetric.ts';

const reciprocal = wordClass('reciprocal nouns');
const links = wordClass('links');
const approving = wordClass('approving verbs');
const echoing = wordClass('echoing verbs');

/** Nouns of acts and attitudes with their own arguments or those of the verb that carries them: `Peru's condemnation of`, `imposed sanctions on`, `came under fire from`. */
export function nounAct(context: Context, predicate: Predicate): Act {
  const { frame, head } = predicate;
  const support = supportOf(context.tree, head);
  const isCarried = support !== null && support.effect !== 'other';
  const sides = isCarried ? carriedSides(context, predicate, support) : ownSides(context, predicate, support);
  const carried = support ? { ...predicate, words: [...predicate.words, support.verb] } : predicate;
  return actUnder(context.tree, {
    rule: isCarried ? 'light-verb' : 'nominalization',
    predicate: isCarried ? carried : predicate,
    ...discounted(frame, amongThemselves(context, frame, linked(context, sides))),
    symmetric:
      (frame.mode.includes('symmetric') && !hasStranger(context, carried, sides.targets)) ||
      (reciprocal.has(frame.lemma) && !sides.targets.length),
  });
}

const flows = wordClass('flows of trade');
const discounted = ({ lemma }: Frame, sides: Sides): Sides =>
  flows.has(lemma) ? { ...sides, trust: sides.trust * 0.8 } : sides;

type Sides = Pick<Act, 'sources' | 'targets' | 'trust'>;

/** `Peru-Chile treaty` names two sides; of modifiers that nothing links only the first is one: `a Twitter fight`. */
function linked({ tree }: Context, sides: Sides): Sides {
  const { sources, targets } = sides;
  if (targets.length || !sources.every(({ role }) => role === 'amod' || role === 'compound')) return sides;
  const isLinked = (token: number) => [token - 1, token + 1].some((at) => tree[at] && links.has(tree[at].text));
  return { ...sides, sources: sources.every(({ token }) => isLinked(token)) ? sources : sources.slice(0, 1) };
}

const among: readonly string[] = ['nmod:between', 'nmod:among'];

/** `the pact between Peru and Chile`: both sides stand in one phrase, whoever signs or praises it. */
function amongThemselves({ document }: Context, { mode, type }: Frame, sides: Sides): Sides {
  const { targets } = sides;
  const actors = new Set(targets.flatMap(({ mention }) => document.mentions[mention]!.actors));
  const isMeeting = type === 'CONSULT' && mode.includes('symmetric');
  const isShared = isMeeting || (type === 'COOPERATE' && mode.includes('symmetric'));
  const roles = isShared && !sides.sources.length ? [...among, 'nmod:of'] : among;
  if (actors.size < 2 || !targets.every(({ role }) => roles.includes(role))) return sides;
  return { sources: targets, targets: [], trust: 0.75 };
}

/** The sides that the noun names itself, its carrier's subject as a last resort for who acts; constructions find others. */
function ownSides(context: Context, predicate: Predicate, support: Support | null): Sides {
  const { frame, head } = predicate;
  const sources = fillersOf(context, predicate, frame.source);
  const targets = without(fillersOf(context, predicate, frame.target), sources);
  if (!targets.length && !obliquesOf(context.tree, head, 'of').length && isUndergone(frame, sources))
    return { sources: targets, targets: sources, trust: 0.7 };
  if (sources.length) return { sources, targets, trust: 0.7 };
  const subjects = hasChild(context.tree, head, 'nsubj')
    ? without(fillersOf(context, predicate, ['nsubj']), targets)
    : [];
  if (subjects.length || !support) return { sources: subjects, targets, trust: 0.65 };
  if (relationOf(context.tree[head]!) === 'obl') return { sources: [], targets, trust: 0 };
  const carriers = without(fill(context, support.subjects, 'nsubj'), targets);
  const isDoer = makes(context.tree, support.verb) && carriers.every(({ hop }) => hop === 'self');
  return { sources: carriers, targets, trust: isDoer ? 0.65 : 0.35 };
}

/** `her arrest`: the possessor of an act that somebody undergoes, where nobody else is named, undergoes it. */
const isUndergone = ({ target }: Frame, sources: readonly Filler[]): boolean =>
  sources.length > 0 && target.includes('nmod:poss') && sources.every(({ role }) => role === 'nmod:poss');

/** The sides when a light verb carries the noun: its subject acts, or undergoes the act. */
function carriedSides(context: Context, predicate: Predicate, support: Support): Sides {
  const { frame } = predicate;
  const subjects = fill(context, support.subjects, 'nsubj');
  if (support.effect === 'undergo')
    return {
      sources: without(fillersOf(context, predicate, [...frame.source, 'obl:from', 'obl:by', 'nmod:of']), subjects),
      targets: subjects,
      trust: 0.7,
    };
  const targets = without(fillersOf(context, predicate, [...frame.target, ...carrierSlots(frame)]), subjects);
  if (!targets.length && frame.mode.includes('symmetric') && approving.has(context.tree[support.verb]!.lemma))
    return { sources: [], targets, trust: 0 };
  const owners = without(fillersOf(context, predicate, owningRoles), targets);
  const others = subjects.length ? subjects : without(fillersOf(context, predicate, frame.source), targets);
  const joins = owners.length > 0 && echoing.has(context.tree[support.verb]!.lemma);
  const sources = joins ? [...owners, ...subjects] : owners.length ? owners : others;
  return { sources, targets, trust: 0.8 };
}

/** Whose act it is, whatever the carrying verb's subject does to it: `they escalated its war`. */
const owningRoles = ['nmod:poss', 'nmod:by'];
