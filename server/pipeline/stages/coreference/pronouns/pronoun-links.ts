import type { Gender } from '../../../../lexicon/entry.ts';
import type { Token } from '../../../annotated-document.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, link, type ReadMention } from '../coreference-context.ts';
import { controllerFor } from './controlled.ts';
import { groupMeant } from './groups.ts';
import { judgedFor } from './judged.ts';
import { linkNeuter } from './neuter-links.ts';
import { linkThey } from './plural-links.ts';
import { type Antecedent, coArguments, recent, subjectsBefore } from './salience.ts';
import { linkFirstPerson, linkSecondPerson, speakerAt } from './speakers.ts';

/** Sentences that a pronoun looks back. */
const REACH = 3;
/** Points by which the best antecedent must lead the next. */
const LEAD = 0.75;

interface Scored {
  actor: ActorRecord;
  score: number;
}

/** Links a pronoun to the actor that it stands for where one leads clearly. */
export function linkPronoun(context: Coreference, mention: ReadMention): void {
  const { reading } = mention;
  const text = context.tokens[mention.first]!.text.toLowerCase();
  if (reading.person === 1) linkFirstPerson(context, mention);
  else if (reading.person === 2) linkSecondPerson(context, mention);
  else if (text === 'whose') linkRelative(context, mention);
  else if (reading.age) linkAged(context, mention);
  else if (reading.count) linkGroup(context, mention);
  else if (linkDoer(context, mention)) return;
  else if (reading.plural) linkThey(context, mention);
  else if (reading.gender) linkPerson(context, mention, reading.gender);
  else linkNeuter(context, mention);
}

/**
 * "thanked Roe for her support", "urged Peru to end its attacks": the one to whom something is done for a deed, or who is to do it, where
 * he can be meant; true where nobody else can.
 */
function linkDoer(context: Coreference, mention: ReadMention): boolean {
  const judged = judgedFor(context, mention);
  const doer = judged === undefined ? controllerFor(context, mention) : judged;
  if (doer === undefined) return false;
  const { gender, plural } = mention.reading;
  const [actor, another] = actorsOf(context, doer ?? undefined);
  const fits = (one: ActorRecord): boolean => (gender ? canBe(gender)(one) : one.kind !== 'person');
  if (actor && (plural || (fits(actor) && !another))) link(mention, actorsOf(context, doer!), 0.8);
  return actor ? mention.actors.length > 0 : !gender;
}

/** Sentences that an age looks back. */
const AGE_REACH = 12;

/** "the 45-year-old" is the person behind whose name the age stands ("Jane Roe, 45"). */
function linkAged(context: Coreference, mention: ReadMention): void {
  const isAge = (index: number): boolean => context.tokens[index]?.text === String(mention.reading.age);
  const people = recent(context, mention, AGE_REACH).filter(({ actor }) => actor.kind === 'person');
  const aged = people.find(({ mention: { first, last } }) => [last + 1, last, first - 5].some(isAge));
  if (aged) link(mention, [aged.actor], 0.8);
}

/** "the two" and "both" are actors named together, "the former" and "the latter" one of two. */
function linkGroup(context: Coreference, mention: ReadMention): void {
  const group = groupMeant(context, mention);
  if (!group || context.tokens[mention.head]!.deprel === 'cc:preconj') return;
  const { plural } = mention.reading;
  const isLast = context.tokens[mention.head]!.text.toLowerCase() === 'latter';
  link(mention, plural ? group : [group.at(isLast ? -1 : 0)!], 0.7);
}

/** "he", "her": the person who leads clearly, where nobody unknown is nearer. */
function linkPerson(context: Coreference, mention: ReadMention, gender: Gender): void {
  const ranked = rank(context, mention, canBe(gender));
  if (!ranked.length || tooClose(ranked) || hasRival(context, mention)) return;
  link(mention, [ranked[0]!.actor], ranked.length === 1 ? 0.85 : 0.7);
}

/** "whose" belongs to the name right before it. */
function linkRelative(context: Coreference, mention: ReadMention): void {
  const { tokens, mentionAt } = context;
  const before = tokens[mention.first - 1]?.text === ',' ? mention.first - 2 : mention.first - 1;
  const antecedent = mentionAt.get(before);
  if (antecedent && antecedent.last === before + 1) link(mention, actorsOf(context, antecedent), 0.9);
}

const tooClose = (ranked: readonly Scored[]): boolean =>
  ranked.length > 1 && ranked[0]!.score - ranked[1]!.score < LEAD;

const canBe =
  (gender: Gender) =>
  ({ kind, gender: known }: ActorRecord): boolean =>
    kind === 'person' && (known === null || known === gender);

/** True when somebody of whom no actor is known is the nearest subject before: "the attacker claimed that he". */
function hasRival({ tokens, mentionAt, voiceAt }: Coreference, { head }: ReadMention): boolean {
  for (const subject of subjectsBefore(tokens, head)) {
    if (voiceAt[subject]! >= 0 && voiceAt[subject] !== voiceAt[head]) continue;
    const mention = mentionAt.get(subject);
    if (!mention && tokens[subject]!.upos === 'PROPN') return true;
    if (mention?.head !== subject || mention.place) continue;
    const { reading } = mention;
    if (reading.name && mention.actors.length === 0) return true;
    const isPerson = reading.kind === 'person' || /^(person|people|office|official)$/.test(reading.noun?.class ?? '');
    if (isPerson && !reading.plural) return mention.actors.length === 0;
  }
  return false;
}

/** Antecedents with points for nearness, subjecthood and how often they are spoken of, best first. */
function rank(context: Coreference, mention: ReadMention, passes: (actor: ActorRecord) => boolean): Scored[] {
  const { tokens } = context;
  const sentence = tokens[mention.head]!.sentence;
  const best = new Map<ActorRecord, number>();
  const barred = coArguments(context, mention);
  const speaker = speakerAt(context, mention.first);
  for (const antecedent of recent(context, mention, REACH)) {
    const { actor } = antecedent;
    if (!passes(actor) || barred.has(actor.id) || speaker?.id === actor.id || isSelf(context, antecedent, mention))
      continue;
    const score = scoreOf(context, antecedent, mention, sentence);
    best.set(actor, Math.max(best.get(actor) ?? Number.NEGATIVE_INFINITY, score));
  }
  return [...best]
    .map(([actor, score]) => ({ actor, score: score + Math.min(actor.mentions, 8) * 0.06 }))
    .sort((a, b) => b.score - a.score);
}

/** Who says `I`, and whom he calls `you` or by name (`Jane, as you know`), is nobody whom he calls `he` in the same breath. */
function isSelf(
  context: Coreference,
  { mention: { reading, first, last, head } }: Antecedent,
  mention: ReadMention,
): boolean {
  const { voiceAt, tokens, document } = context;
  const opens = document.voices[voiceAt[first]!]?.first === first && tokens[last]?.text === ',';
  const isParty = reading.person === 1 || reading.person === 2 || opens || tokens[head]!.deprel === 'vocative';
  return isParty && voiceAt[first] === voiceAt[mention.first];
}

function scoreOf(
  { tokens }: Coreference,
  { sentence: at, isSubject, mention: antecedent }: Antecedent,
  mention: ReadMention,
  sentence: number,
): number {
  const distance = sentence - at;
  const nearness = distance === 0 ? 3.6 : 3 - distance;
  const subject = isSubject ? 1.6 : 0;
  const possessive = tokens[antecedent.head]!.deprel === 'nmod:poss' ? -0.4 : 0;
  const sameClause =
    distance === 0 && mention.reading.possessive && clauseOf(tokens, antecedent.head) === clauseOf(tokens, mention.head)
      ? 0.8
      : 0;
  const pronoun = antecedent.reading.person === 3 ? 0.3 : 0;
  const above = distance === 0 && isSubject && isAbove(tokens, antecedent.head, mention.head) ? 0.6 : 0;
  return nearness + subject + possessive + sameClause + pronoun + above;
}

/** True when a subject's predicate has the clause of another token as its complement or adjunct: "Boric said that he". */
function isAbove(tokens: readonly Token[], subject: number, below: number): boolean {
  const above = tokens[clauseOf(tokens, below)]?.head ?? -1;
  return above >= 0 && above === clauseOf(tokens, subject);
}

/** The predicate above a token. */
function clauseOf(tokens: readonly Token[], index: number): number {
  let at = index;
  for (let step = 0; step < 12 && at >= 0; step++) {
    const { deprel, head, upos } = tokens[at]!;
    if (step > 0 && (upos === 'VERB' || /^(root|ccomp|advcl|acl|parataxis|xcomp)/.test(deprel))) return at;
    at = head;
  }
  return at;
}
