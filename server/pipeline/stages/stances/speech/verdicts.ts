import type { Act } from '../act.ts';
import type { Referent } from '../arguments/referents.ts';
import { type Context, sameSide } from '../context.ts';
import { hopTrust, type Reading } from '../reading.ts';
import type { Speech, Speeches } from './reports.ts';
import type { Verdict } from './verdict.ts';
import { verdictOnAct } from './verdict-on-act.ts';
import { verdictsAt } from './verdicts-on-clause.ts';

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
    if (!speech || passingOn.has(speech.lemma) || speech.lemma === 'according to') continue;
    const isClause = speech.clauses.includes(token.index) || isTop(context, speeches, token.index);
    for (const verdict of verdictsAt(context, speech, token.index, isClause))
      readings.push(...readingsOf(context, speech, verdict));
  }
  return readings;
}

/** The root of a sentence of a quotation. */
const isTop = ({ tree }: Context, { at }: Speeches, token: number): boolean =>
  tree[token]!.head < 0 || at[tree[token]!.head] !== at[token];

function readingsOf(context: Context, speech: Speech, verdict: Verdict): Reading[] {
  const { mentions } = context.document;
  const speaking = speech.speakers.flatMap(({ mention }) => mentions[mention]!.actors);
  const found: Reading[] = [];
  for (const speaker of speech.speakers)
    for (const referent of verdict.about)
      for (const to of mentions[referent.mention]!.actors)
        if (!speaking.some((from) => isOwnSide(context, from, to)))
          for (const from of mentions[speaker.mention]!.actors)
            found.push(reading(context, speech, verdict, speaker, referent, from, to));
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

/** The same side, or the speaker's own country, of whose acts he merely tells; those who say something together judge none of themselves. */
const isOwnSide = (context: Context, speaker: string, actor: string): boolean => {
  const home = context.actors.get(speaker)?.country;
  return (
    sameSide(context, speaker, actor) ||
    (home != null && context.actors.get(actor)?.kind === 'country' && context.actors.get(actor)?.country === home)
  );
};
