import { plover, type StanceType } from '../../../../../shared/plover.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  firstConjunct,
  isPassive,
  prepositionOf,
  subjectsOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { actorsOf, fill } from '../arguments/fillers.ts';
import type { Context } from '../context.ts';
import type { Reading } from '../reading.ts';
import { mutual } from '../rules/symmetric.ts';
import type { Speech, Speeches } from './reports.ts';

/** How much less a reading counts when somebody only says so. */
const hearsay = 0.75;

/** The same for a deed that is not stated but named: what is said of it takes it for granted. */
const presupposed = 0.9;

/** The same for words that somebody is charged with, and for deeds where nobody knows by whom. */
const alleged = 0.5;
const charging = wordClass('charging verbs');

/** The verb of a charge over an act, which is the accuser's word only: `accused Peru of planning to arm them`, `blamed it for the raids`; null without one. */
function chargeOver(tree: Tree, act: number): number | null {
  const clause = firstConjunct(tree, act);
  const { deprel, head } = tree[clause]!;
  if (!/^(advcl|xcomp|acl|obj|obl|nmod)$/.test(deprel)) return null;
  const isCharge = charging.has(tree[head]!.lemma);
  if (deprel === 'obl') return isCharge && /^(of|for|with|over)$/.test(prepositionOf(tree, clause) ?? '') ? head : null;
  return deprel !== 'obj' && isCharge ? head : chargeOver(tree, head);
}

/** An act that somebody is charged with, as the word of who charges. */
function charged(context: Context, reading: Reading, charge: number): Reading {
  const [accuser] = fill(context, subjectsOf(context.tree, charge), 'nsubj').flatMap((one) => actorsOf(context, one));
  if (accuser === undefined || accuser === reading.source) return { ...reading, trust: reading.trust * alleged };
  return { ...reading, attributedTo: accuser, trust: reading.trust * (isDeed(reading.type) ? hearsay : alleged) };
}

/** What one warns that one will do oneself is a threat. */
const threat = { type: 'THREATEN', polarity: 'negative', modality: 'asserted' } as const;

/**
 * Settles who stands behind a reading inside somebody's words: a speaker who tells of the acts of the government he speaks for is
 * their source himself; the acts of others are attributed to him.
 */
export function attribute(context: Context, speeches: Speeches, found: Reading): Reading {
  const charge = chargeOver(context.tree, found.predicate.head);
  const reading = charge === null ? found : charged(context, found, charge);
  const speech = speeches.list[speeches.at[reading.predicate.head]!];
  if (!speech) return reading;
  const [speaker] = speech.speakers.flatMap((one) => actorsOf(context, one));
  const doubt = isNamedDeed(reading) && reading.polarity === 'negative' ? presupposed : hearsay;
  if (speaker === undefined) return { ...reading, trust: reading.trust * doubt };
  if (speaker === reading.source) return { ...reading, ...(speech.stance === 'THREATEN' ? threat : {}) };
  if (speaksFor(context, speaker, reading.source) && speaker !== reading.target)
    return isNamedDeed(reading) || isDeedOfOthers(context, reading) ? reading : { ...reading, source: speaker };
  // What two do together, each of them knows at first hand.
  const isParty = speaker === reading.target && mutual.has(reading.type);
  return { ...reading, attributedTo: speaker, trust: reading.trust * (isParty ? 1 : doubt) };
}

/** `the Peruvian attack on`: a deed that a noun names is the country's own, whichever of its officials speaks of it. */
const isNamedDeed = ({ rule, type, modality }: Reading): boolean =>
  (rule === 'nominalization' || rule === 'presupposition') && modality === 'asserted' && isDeed(type);

/** `denied that Iranian forces shelled`, `said that Peru's army struck`: what those do who are named in the report, the speaker does not. */
const isDeedOfOthers = ({ document, tree }: Context, { type, from }: Reading): boolean =>
  isDeed(type) && document.mentions[from.mention]?.kind === 'nominal' && tree[from.token]!.upos === 'NOUN';

const isDeed = (type: StanceType): boolean => plover[type].quadClass % 2 === 0;

/** True for a person and the country or organization that he acts for. */
const speaksFor = ({ actors }: Context, speaker: string, source: string): boolean =>
  actors.get(speaker)?.kind === 'person' && actors.get(speaker)?.affiliation === source;

const decreeing = wordClass('decreeing words');
const decided: ReadonlySet<StanceType> = new Set(['COOPERATE', 'AID', 'RETREAT', 'SANCTION', 'COERCE']);
const personnel = wordClass('personnel verbs');

/** `Acme announced that she was suspended`: who makes a deed known that is a body's to decide did it. */
function isOwnDecision(context: Context, { cue, speakers }: Speech, { type, operators, predicate }: Act): boolean {
  if (operators.some((operator) => operator !== 'asserted') || !decided.has(type)) return false;
  const isBody = speakers.every(({ mention }) =>
    context.document.mentions[mention]!.actors.every((id) => context.actors.get(id)?.kind !== 'person'),
  );
  return isBody && (decreeing.has(context.tree[cue]!.lemma) || personnel.has(predicate.frame.lemma));
}

/** What somebody says will or will not be done, without saying by whom, is his own to do: `no arms would be exported, she said`. */
export function ownedBySpeaker(context: Context, speeches: Speeches, act: Act): Act {
  const { head } = act.predicate;
  const speech = speeches.list[speeches.at[head]!];
  const isAnnounced =
    act.operators.includes('refusal') ||
    (act.operators.includes('future') && act.polarity === 'negative') ||
    (speech !== undefined && isOwnDecision(context, speech, act));
  if (!speech || act.sources.length || act.rule !== 'verb' || !isAnnounced || !isPassive(context.tree, head))
    return act;
  const sources = speech.speakers.map((speaker) => ({ ...speaker, role: 'speaker' }));
  return { ...act, sources, trust: act.trust * 0.75 };
}
