import { type Polarity, plover, type StanceType } from '../../../../../shared/plover.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  ancestorsOf,
  isPassive,
  objectsOf,
  prepositionOf,
  relationOf,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { shareSide } from '../arguments/fillers.ts';
import type { Referent } from '../arguments/referents.ts';
import type { Context } from '../context.ts';
import type { Operator } from '../modality/operators.ts';
import type { Speech } from './reports.ts';

/** What a speaker expresses toward somebody by what he says of them. */
export interface Verdict {
  type: StanceType;
  polarity: Polarity;
  trust: number;
  /** Who it is about. */
  about: Referent[];
  /** Head of the words that express it. */
  token: number;
}

const asides = wordClass('markers of asides');

/** What stands over a token of a report, itself included, below the reported clause. */
function insideReport({ tree }: Context, { clauses }: Speech, token: number): number[] {
  const path = ancestorsOf(tree, token);
  const end = path.findIndex((at) => clauses.includes(at));
  return end < 0 ? path : path.slice(0, end);
}

/** True inside a time or condition of the reported clause, which is not what the speaker says of anybody. */
export const isAside = (context: Context, speech: Speech, token: number): boolean =>
  insideReport(context, speech, token).some(
    (at) =>
      /^(advcl|ccomp|conj)$/.test(relationOf(context.tree[at]!)) && asides.has(prepositionOf(context.tree, at) ?? ''),
  );

/** "She said that Peru was threatening Chile" is a charge against Peru; "that Peru had helped her", praise. */
export function verdictOnAct(context: Context, speech: Speech, act: Act): Verdict | null {
  const { predicate, sources, targets, type, polarity, modality, operators } = act;
  if (isCharged(context, speech, act))
    return { type: 'ACCUSE', polarity, trust: 0.6, about: targets, token: predicate.head };
  const isForeseen = operators.some((operator) => announced.has(operator));
  const forSpeaker = targets.some((target) => isOwn(context, speech, target));
  const isMeant =
    modality === 'hypothetical' && operators.some((one) => meant.has(one)) && !operators.includes('possible');
  if (!speaksOfDoer(context, act) || isToOthers(context, speech, act)) return null;
  if (isForeseen || !(modality === 'asserted' || isMeant)) return null;
  if (speech.force === 'denying' || isAside(context, speech, predicate.head)) return null;
  if (sources.some((source) => isOwn(context, speech, source))) return null;
  const real = isSubordinate(context, speech, predicate.head) ? 0.75 : 1;
  const isInner =
    targets.length && targets.every((target) => sources.every((source) => shareSide(context, source, target)));
  const said = { about: sources, token: predicate.head };
  if (polarity === 'negative' && !isInner)
    return { type: 'ACCUSE', polarity, trust: (targets.length ? 0.6 : 0.5) * real, ...said };
  const isHelp = plover[type].quadClass === 2 || predicate.frame.source.includes('self');
  const isGood = polarity === 'positive' && forSpeaker && isHelp;
  return isGood ? { type: 'SUPPORT', polarity, trust: 0.45 * real, ...said } : null;
}

const decreeing = wordClass('decreeing words');
const legal = new Set<StanceType>(['ACCUSE', 'COERCE', 'SANCTION']);

/** "Roe was indicted, the prosecutor announced": who makes known what befell somebody, without saying by whom, stands for it. */
const isCharged = ({ tree }: Context, { cue }: Speech, act: Act): boolean =>
  !act.sources.length &&
  act.targets.length > 0 &&
  act.polarity === 'negative' &&
  act.modality === 'asserted' &&
  legal.has(act.type) &&
  decreeing.has(tree[cue]!.lemma) &&
  isPassive(tree, act.predicate.head);

/** Who says what somebody will or will not do announces or foresees it. */
/** What its own subject weighs or tries is meant, though it has not come about. */
const meant: ReadonlySet<Operator> = new Set(['weighed', 'attempted']);
const announced: ReadonlySet<Operator> = new Set(['future', 'planned', 'refusal']);

/** Deeds that speak against who does them, whoever undergoes them. */
const hostile = new Set<StanceType>(['ASSAULT', 'THREATEN', 'COERCE', 'MOBILIZE']);
const words = new Set<StanceType>(['REQUEST', 'ACCUSE', 'REJECT']);

/** `Roe said that Peru condemned Chile`: what somebody says of a third one speaks not against him. */
export const isToOthers = (context: Context, speech: Speech, { type, targets }: Act): boolean =>
  words.has(type) && targets.length > 0 && !targets.some((target) => isOwn(context, speech, target));

/**
 * True for acts that speak against (or for) who does them: not for talks, inquiries, attitudes toward nobody in particular, words to others
 * than the speaker, what an act merely takes for granted, and fights against rebels.
 */
function speaksOfDoer(context: Context, act: Act): boolean {
  const { predicate, sources, targets, symmetric, type, rule } = act;
  if (!sources.length || symmetric || rule === 'presupposition') return false;
  if (predicate.frame.mode.includes('investigate') || isAgainstRebels(context, predicate.head)) return false;
  const isNoun = rule === 'nominalization';
  if (isNoun && sources.some(({ role }) => role === 'compound' || role === 'nsubj')) return false;
  return targets.length > 0 || (hostile.has(type) && !(isNoun && predicate.frame.mode.includes('troops')));
}

/** `said that Peruvian police killed a rebel commander`: no charge against the police. */
export const isAgainstRebels = ({ document, tree }: Context, verb: number): boolean =>
  objectsOf(tree, verb).some((object) =>
    document.mentions.some(
      ({ first, last, head, reading }) =>
        first <= object && head <= object && last >= object && reading?.noun?.class === 'rebels',
    ),
  );

/** True inside a relative or adverbial clause of the report: less of what the speaker means to say. */
const isSubordinate = (context: Context, speech: Speech, token: number): boolean =>
  insideReport(context, speech, token).some((at) => /^(acl:relcl|advcl)/.test(context.tree[at]!.deprel));

const isOwn = (context: Context, speech: Speech, referent: Referent): boolean =>
  speech.speakers.some((speaker) => shareSide(context, speaker, referent));
