import { firstConjunct, isPassive } from '../../dependency-graph/dependency-graph.ts';
import type { Act } from './act.ts';
import { type Context, sameSide } from './context.ts';
import type { Reading } from './reading.ts';
import type { Speech, Speeches } from './speech.ts';

/** How much less a reading counts when somebody only says so. */
const hearsay = 0.75;

/** The same for what somebody is charged with by verbs that say no more than that. */
const alleged = 0.5;
const charging = new Set(['accuse', 'charge', 'suspect', 'blame', 'allege']);

/** `accused Peru of arming them`: the act under the charge, which is the accuser's word only. */
function isCharge({ tree }: Context, { cue }: Reading): boolean {
  const { deprel, head } = tree[firstConjunct(tree, cue[0]!)]!;
  return (
    (deprel.startsWith('advcl') || deprel === 'xcomp' || deprel === 'acl') &&
    head >= 0 &&
    charging.has(tree[head]!.lemma)
  );
}

/** What one warns that one will do oneself is a threat. */
const threat = { type: 'THREATEN', polarity: 'negative', modality: 'asserted' } as const;

/**
 * Settles who stands behind a reading inside somebody's words: a speaker who tells of the acts of the government he speaks for is
 * their source himself; the acts of others are attributed to him; what he denies is negated.
 */
export function attribute(context: Context, speeches: Speeches, found: Reading): Reading {
  const reading = isCharge(context, found) ? { ...found, trust: found.trust * alleged } : found;
  const speech = speeches.list[speeches.at[reading.cue[0]!]!];
  if (!speech) return reading;
  const denied = speech.force === 'denying' ? ({ modality: 'negated' } as const) : {};
  const speaker = speakerActors(context, speech)[0];
  if (speaker === undefined) return { ...reading, ...denied, trust: reading.trust * hearsay };
  if (speaker === reading.source) return { ...reading, ...denied, ...(speech.stance === 'THREATEN' ? threat : {}) };
  if (speaksFor(context, speaker, reading.source) && speaker !== reading.target)
    return { ...reading, ...denied, source: speaker };
  const isParty = speaker === reading.target && mutual.has(reading.type);
  return { ...reading, ...denied, attributedTo: speaker, trust: reading.trust * (isParty ? 1 : hearsay) };
}

/** What two do together, each of them knows at first hand. */
const mutual = new Set(['AGREE', 'CONSULT', 'COOPERATE']);

const speakerActors = (context: Context, speech: Speech): string[] =>
  speech.speakers.flatMap(({ mention }) => context.document.mentions[mention]!.actors);

/** True for a person and the country or organization that he acts for. */
const speaksFor = (context: Context, speaker: string, source: string): boolean =>
  context.actors.get(speaker)?.kind === 'person' &&
  speaker !== source &&
  sameSide(context, speaker, source) &&
  context.actors.get(speaker)?.affiliation === source;

/** What somebody says will or will not be done, without saying by whom, is his own to do: `no arms would be exported, she said`. */
export function ownedBySpeaker(context: Context, speeches: Speeches, act: Act): Act {
  const { head } = act.predicate;
  const speech = speeches.list[speeches.at[head]!];
  const isAnnounced =
    act.operators.includes('refusal') || (act.operators.includes('future') && act.polarity === 'negative');
  if (!speech || act.sources.length || act.rule !== 'verb' || !isAnnounced || !isPassive(context.tree, head))
    return act;
  const sources = speech.speakers.map((speaker) => ({ ...speaker, role: 'speaker' }));
  return { ...act, sources, trust: act.trust * 0.75 };
}
