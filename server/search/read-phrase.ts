import { type Polarity, plover, type StanceType } from '../../shared/plover.ts';
import type { QuestionFilter, QuestionParts } from '../../shared/search.ts';
import type { Act } from './acts.ts';
import type { WordRole } from './function-words.ts';

/** A part of a phrase, in its order. */
export type PhrasePart<Actor> =
  | { kind: 'actor'; actor: Actor; possessive: boolean }
  | { kind: 'issue' | 'outlet'; name: string }
  | { kind: 'act'; act: Act }
  | { kind: 'word'; role: WordRole }
  | { kind: 'days'; from?: string; to?: string };

/** A query that a phrase may mean, with ends that are yet to be named. */
export type Reading<Actor> = Omit<QuestionParts, 'source' | 'target'> & { source: Actor | null; target: Actor | null };

type Ends<Actor> = Pick<Reading<Actor>, 'source' | 'target' | 'eitherWay'>;

/** Types by which one says what one thinks of another: news tell of that in many ways, so that the sign is asked for. */
const attitudes: ReadonlySet<StanceType> = new Set(['AGREE', 'SUPPORT', 'ACCUSE', 'REJECT']);

class Phrase<Actor> {
  readonly parts: readonly PhrasePart<Actor>[];

  constructor(parts: readonly PhrasePart<Actor>[]) {
    this.parts = parts;
  }

  place(test: (part: PhrasePart<Actor>) => boolean, from = 0): number {
    return this.parts.findIndex((part, index) => index >= from && test(part));
  }

  has(...roles: WordRole[]): boolean {
    return this.place((part) => part.kind === 'word' && roles.includes(part.role)) >= 0;
  }

  /** The actors from one place to before another. */
  actors(from = 0, to = this.parts.length): { actor: Actor; possessive: boolean; at: number }[] {
    return this.parts.flatMap((part, at) => (part.kind === 'actor' && at >= from && at < to ? [{ ...part, at }] : []));
  }

  /** The word right before a place, articles left out. */
  roleBefore(at: number): WordRole | null {
    const part = this.parts.slice(0, at).findLast((one) => !(one.kind === 'word' && one.role === 'empty'));
    return part?.kind === 'word' ? part.role : null;
  }
}

const both = <Actor>(source: Actor | null, target: Actor | null): Ends<Actor> => ({ source, target, eitherWay: true });
const toward = <Actor>(source: Actor | null, target: Actor | null): Ends<Actor> => ({
  source,
  target,
  eitherWay: false,
});

/** Who stands toward whom where no word says what the stance is: `Xi on Putin`, `Germany Russia`, `who is against China`. */
function endsWithoutAct<Actor>(phrase: Phrase<Actor>): Ends<Actor> {
  const [one, other] = phrase.actors();
  if (!one) return both<Actor>(null, null);
  if (other) {
    const role = phrase.roleBefore(other.at);
    return (role === 'directed' || role === 'against' || role === 'for') && one.at < other.at
      ? toward(one.actor, other.actor)
      : both(one.actor, other.actor);
  }
  const role = phrase.roleBefore(one.at);
  const asksWho = phrase.has('who');
  if (asksWho && phrase.has('said') && (role === 'auxiliary' || role === null)) return toward<Actor>(one.actor, null);
  if (asksWho && (role === 'directed' || role === 'against' || role === 'for' || role === 'between'))
    return toward(null, one.actor);
  const about = phrase.place((part) => part.kind === 'issue') > one.at;
  return about && (phrase.has('directed') || phrase.has('said'))
    ? toward<Actor>(one.actor, null)
    : both(one.actor, null);
}

/** Who does what a word says, and to whom. */
function endsOfAct<Actor>(phrase: Phrase<Actor>, act: Act, at: number): Ends<Actor> {
  const [before, after] = [phrase.actors(0, at), phrase.actors(at + 1)];
  const by = phrase.place((part) => part.kind === 'word' && part.role === 'by', at);
  if (by >= 0 && !act.isSelf) {
    const [doer] = phrase.actors(by);
    const target = [...before, ...phrase.actors(at, by), ...phrase.actors(by)].find(
      ({ at: place }) => place !== doer?.at,
    );
    return toward(doer?.actor ?? null, target?.actor ?? null);
  }
  if (act.isSelf && !(before.length && after.length)) return toward(null, (after[0] ?? before[0])?.actor ?? null);
  if (before.length && after.length) return toward(before.at(-1)!.actor, after[0]!.actor);
  if (after.length) return endsAfter(phrase, act, after);
  return endsBefore(phrase, act, before);
}

function endsAfter<Actor>(
  phrase: Phrase<Actor>,
  act: Act,
  [one, other]: ReturnType<Phrase<Actor>['actors']>,
): Ends<Actor> {
  const role = phrase.roleBefore(one!.at);
  if (other) {
    const second = phrase.roleBefore(other.at);
    if (role === 'from' || (role !== 'between' && (second === 'directed' || second === 'against')))
      return toward(one!.actor, other.actor);
    return both(one!.actor, other.actor);
  }
  if (role === 'from' && act.isNoun) return toward<Actor>(one!.actor, null);
  return toward(null, one!.actor);
}

function endsBefore<Actor>(
  phrase: Phrase<Actor>,
  act: Act,
  [one, other]: ReturnType<Phrase<Actor>['actors']>,
): Ends<Actor> {
  if (!one) return both<Actor>(null, null);
  if (other) return both(one.actor, other.actor);
  if (one.possessive || phrase.has('who') || !act.isNoun) return toward<Actor>(one.actor, null);
  return both<Actor>(one.actor, null);
}

/** What an act asks for: first the sign or the types, whichever news use the word for, then the other of them. */
function actFilters({ types, polarity }: Act): QuestionFilter[] {
  const narrow: QuestionFilter = {
    type: [...types],
    ...(polarity && types.some((type) => plover[type].polarity !== polarity) ? { polarity: [polarity] } : {}),
  };
  if (!polarity || polarity === 'neutral') return [narrow];
  const wide: QuestionFilter = { polarity: [polarity] };
  return types.every((type) => attitudes.has(type)) ? [wide, narrow] : [narrow, wide];
}

/** What the other words narrow. */
function restOf<Actor>({ parts }: Phrase<Actor>): QuestionFilter {
  const named = (kind: 'issue' | 'outlet') => parts.flatMap((part) => (part.kind === kind ? [part.name] : []));
  const [issue, outlet] = [named('issue'), named('outlet')];
  const days = parts.find((part) => part.kind === 'days');
  return {
    ...(issue.length ? { issue } : {}),
    ...(outlet.length ? { outlet } : {}),
    ...(days?.from ? { from: days.from } : {}),
    ...(days?.to ? { to: days.to } : {}),
  };
}

/** `Who is against China`, `who is with China`: the preposition says the sign. */
function signOfPreposition(phrase: Phrase<unknown>): Polarity[] {
  if (phrase.has('against')) return ['negative'];
  const [one, other] = phrase.actors();
  const role = one && !other ? phrase.roleBefore(one.at) : null;
  return phrase.has('who') && (role === 'for' || role === 'between') ? ['positive'] : [];
}

/** The queries that the parts of a phrase may mean, likeliest first; none where they ask nothing. */
export function readPhrase<Actor>(parts: readonly PhrasePart<Actor>[]): Reading<Actor>[] {
  const phrase = new Phrase(parts);
  const actors = phrase.actors();
  const rest = restOf(phrase);
  const [one, other] = actors;
  if (one && other && phrase.has('path') && actors.length === 2)
    return [
      { asks: 'path', ...toward(one.actor, other.actor), filter: rest },
      { asks: 'path', ...toward(other.actor, one.actor), filter: rest },
    ];
  const at = phrase.place((part) => part.kind === 'act');
  const found = at < 0 ? null : (parts[at] as { act: Act }).act;
  // What is not so cannot be asked for, and of three actors it is not clear who stands toward whom.
  if (actors.length > 2 || !(found || one) || phrase.has('negation')) return [];
  // "Whom do A and B support" is two questions.
  if (found && other && phrase.has('who') && phrase.actors(0, at).length === 2) return [];
  if (found)
    return actFilters(found).map((filter) => ({
      asks: 'stances',
      ...endsOfAct(phrase, found, at),
      filter: { ...filter, ...rest },
    }));
  const sign = signOfPreposition(phrase);
  const narrows = Object.keys(rest).length > 0 || sign.length > 0 || phrase.has('said');
  if (!other && !narrows) return aboutOne(one!.actor);
  const filter = { ...(sign.length ? { polarity: sign } : {}), ...rest };
  return [{ asks: 'stances', ...endsWithoutAct(phrase), filter }];
}

/** What is asked most of an actor. */
const aboutOne = <Actor>(actor: Actor): Reading<Actor>[] => [
  { asks: 'stances', ...toward<Actor>(null, actor), filter: { polarity: ['negative'] } },
  { asks: 'stances', ...toward<Actor>(actor, null), filter: { polarity: ['negative'] } },
];

/** The other questions that are near to one: the other way round, and how its two actors are connected. */
export function nearby<Actor>({ asks, source, target, eitherWay, filter }: Reading<Actor>): Reading<Actor>[] {
  if (asks === 'path') return [];
  const turned: Reading<Actor>[] =
    eitherWay || !(source || target) ? [] : [{ asks, source: target, target: source, eitherWay, filter }];
  return source && target ? [...turned, { asks: 'path', source, target, eitherWay: false, filter: {} }] : turned;
}
