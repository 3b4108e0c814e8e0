import { bearsRole } from '../../../../lexicon/role-words.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, countryRecordOf, link, type ReadMention } from '../coreference-context.ts';
import { distinct, recent, subjectsBefore } from '../pronouns/salience.ts';

/** Sentences that a counterpart is looked for in. */
const REACH = 4;

/**
 * "his counterpart", "her Peruvian opposite number": the one other person near of whom the country, else an office like his own, is
 * known; the country that is named where nobody is.
 */
export function linkCounterpart(context: Coreference, mention: ReadMention, owners: readonly ActorRecord[]): void {
  const { tokens, mentionAt } = context;
  const country = owners.find(({ kind }) => kind === 'country');
  const possessor = actorsOf(context, mentionAt.get(mention.first - 1));
  const subject = subjectsBefore(tokens, mention.head)[0];
  const self = [...owners, ...possessor, ...actorsOf(context, mentionAt.get(subject ?? -1))].find(isPerson);
  const people = recent(context, mention, REACH).map(({ actor }) => actor);
  const others = distinct(people).filter((actor) => isPerson(actor) && actor !== self);
  const fitting = others.filter((other) =>
    country ? countryRecordOf(context, other) === country : !!self && isPeer(other, self),
  );
  if (fitting.length === 1) link(mention, fitting, 0.75);
  else if (country && !fitting.length) link(mention, [country], 0.7);
}

const isPerson = ({ kind }: ActorRecord): boolean => kind === 'person';

/** True for two who bear one office for different sides. */
const isPeer = (a: ActorRecord, b: ActorRecord): boolean =>
  a.affiliation !== b.affiliation && a.roles.some((role) => b.roles.some((own) => bearsRole(own, role)));
