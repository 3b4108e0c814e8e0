import { groupBy } from '../../../../../shared/group-by.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import { predicateOf } from '../act.ts';
import { type Context, sameSide } from '../context.ts';
import { operatorsOver } from '../modality/operators.ts';
import { realize } from '../modality/realize.ts';
import { type Reading, readingOf } from '../reading.ts';
import type { Rule } from '../rule.ts';
import type { Speech, Speeches } from './reports.ts';
import { isToOthers, type Verdict, verdictOnAct } from './verdict-on-act.ts';
import { verdictsAt } from './verdicts-on-clause.ts';

const passingOn = wordClass('verbs of passing on');

export const speech: Rule = {
  name: 'speech',
  reads:
    'toward whom speakers report to do harm, whom they praise, who they say must act: `she said that Peru had betrayed them`',
  readings({ context, speeches, acts }) {
    const { list, at, own } = speeches;
    const judging = new Set(list.filter((speech) => isJudging(context, speech)));
    const speechAt = (token: number): Speech | null => {
      const found = list[at[token]!];
      return found ? (judging.has(found) ? found : null) : own;
    };
    const onActs = acts.flatMap((act) => {
      const around = speechAt(act.predicate.head);
      const verdict = around && verdictOnAct(context, around, act);
      return verdict ? readingsOf(context, around, verdict) : [];
    });
    const actsAt = groupBy(acts, ({ predicate }) => predicate.head);
    const onClauses = context.tree.flatMap(({ index }) => {
      const around = speechAt(index);
      if (!around || around.lemma === 'according to') return [];
      const isClause = around.clauses.includes(index) || isTop(context, speeches, index);
      const isHearsay = actsAt.get(index)?.some((act) => isToOthers(context, around, act));
      return verdictsAt(context, around, index, isClause)
        .filter(({ type }) => !isHearsay || type === 'REQUEST')
        .flatMap((verdict) => readingsOf(context, around, verdict));
    });
    return [...onActs, ...onClauses];
  },
};

/** Unless it only passes something on; what was not said, or merely may be, tells nothing of the speaker. */
function isJudging({ tree }: Context, { lemma, cue }: Speech): boolean {
  if (passingOn.has(lemma)) return false;
  const { modality } = realize('SUPPORT', 'positive', operatorsOver(tree, cue));
  return modality === 'asserted' || modality === 'future';
}

/** The root of a sentence of a quotation. */
const isTop = ({ tree }: Context, { at }: Speeches, token: number): boolean =>
  tree[token]!.head < 0 || at[tree[token]!.head] !== at[token];

function readingsOf(context: Context, { speakers, lemma }: Speech, verdict: Verdict): Reading[] {
  const { mentions } = context.document;
  const { type, polarity, trust, about, token } = verdict;
  const predicate = predicateOf(context.tree, [token], type, polarity, { lemma });
  const said = { rule: 'speech', predicate, type, polarity, modality: 'asserted', trust } as const;
  const speaking = speakers.flatMap(({ mention }) => mentions[mention]!.actors);
  const found: Reading[] = [];
  for (const speaker of speakers)
    for (const referent of about)
      for (const to of mentions[referent.mention]!.actors)
        if (!speaking.some((from) => isOwnSide(context, from, to)))
          for (const from of mentions[speaker.mention]!.actors)
            found.push(
              readingOf(context, said, [{ ...speaker, role: 'speaker' }, from], [{ ...referent, role: 'nsubj' }, to]),
            );
  return found;
}

/** The same side, or the speaker's own country, of whose acts he merely tells; those who say something together judge none of themselves. */
export const isOwnSide = (context: Context, speaker: string, actor: string): boolean => {
  const home = context.actors.get(speaker)?.country;
  return (
    sameSide(context, speaker, actor) ||
    (home != null && context.actors.get(actor)?.kind === 'country' && context.actors.get(actor)?.country === home)
  );
};
