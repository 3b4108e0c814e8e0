import type { Act } from './act.ts';
import { type Context, mentionOf } from './context.ts';
import type { Predicate } from './predicate.ts';
import { adjectiveAct } from './rules/adjective.ts';
import { advocacyAct } from './rules/advocacy.ts';
import { appointmentAct } from './rules/appointment.ts';
import { conditionedAct } from './rules/condition.ts';
import { conversationAct } from './rules/conversation.ts';
import { framesAt } from './rules/frame-index.ts';
import { labelAct } from './rules/label.ts';
import { letterAct } from './rules/letter.ts';
import { nounAct } from './rules/nominalization.ts';
import { partnerAct } from './rules/partner.ts';
import { pressed } from './rules/pressure.ts';
import { presupposedAct } from './rules/presupposition.ts';
import { receptionAct } from './rules/reception.ts';
import { relationAct } from './rules/relations.ts';
import { responseAct } from './rules/response.ts';
import { inContext } from './rules/sense.ts';
import { verbAct } from './rules/verb.ts';

const rules = { verb: verbAct, noun: nounAct, adj: adjectiveAct } as const;

/** `United` in `United States` says nothing of anybody. */
const isInName = (context: Context, token: number): boolean => mentionOf(context, token)?.kind === 'name';

/** Sentences in which any actor is mentioned: in all others no slot could be filled. */
const peopledSentences = ({ document, tree }: Context): ReadonlySet<number> =>
  new Set(document.mentions.map(({ head }) => tree[head]!.sentence));

const isCompound = ({ frame, words }: Predicate): boolean => frame.pos === 'noun' && words.length > 1;

/** `war` of `trade war`: the last word of a longer noun says nothing of its own. */
const isPart = ({ frame, head, words }: Predicate, compounds: ReadonlySet<number>): boolean =>
  frame.pos === 'noun' && words.length === 1 && compounds.has(head);

/** Every act that a predicate of the document expresses, also those of which only one side is an actor. */
export function actsOf(context: Context): Act[] {
  const acts: Act[] = [];
  const peopled = peopledSentences(context);
  const found = context.tree.map(({ index, upos }) => (upos === 'PUNCT' ? [] : framesAt(context.tree, index)));
  const compounds = new Set(
    found
      .flat()
      .filter(isCompound)
      .map(({ head }) => head),
  );
  for (const { index, upos, sentence } of context.tree) {
    if (upos === 'PUNCT' || !peopled.has(sentence) || isInName(context, index)) continue;
    for (const predicate of found[index]!.filter((own) => !isPart(own, compounds)))
      acts.push(pressed(context.tree, inContext(context, rules[predicate.frame.pos](context, predicate))));
    const other = upos === 'VERB' ? labelAct(context, index) : upos === 'NOUN' ? relationAct(context, index) : null;
    if (other) acts.push(other);
    const meeting = upos === 'VERB' ? (receptionAct(context, index) ?? conversationAct(context, index)) : null;
    if (meeting) acts.push(meeting);
    const appointment = upos === 'VERB' ? appointmentAct(context, index) : null;
    if (appointment) acts.push(appointment);
  }
  const advocated = acts.flatMap((act) => advocacyAct(context, act) ?? []);
  const implied = acts.flatMap((act) =>
    [
      presupposedAct(context.tree, act),
      responseAct(context, act),
      partnerAct(context, act),
      conditionedAct(context, act),
      letterAct(context, act),
    ].filter((other) => other !== null),
  );
  return [...acts, ...advocated, ...implied].filter(({ sources, targets }) => sources.length || targets.length);
}
