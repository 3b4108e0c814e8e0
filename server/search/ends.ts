import type { Act } from './acts.ts';
import { both, type Ends, type Phrase, toward } from './phrase.ts';

function endsOfWords<Actor>(phrase: Phrase<Actor>): Ends<Actor> {
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
  if (asksWho && phrase.has('said', 'speak') && (role === 'auxiliary' || role === null))
    return toward<Actor>(one.actor, null);
  if (asksWho && (role === 'directed' || role === 'against' || role === 'for' || role === 'between'))
    return toward(null, one.actor);
  const about = phrase.place((part) => part.kind === 'issue') > one.at;
  return about && phrase.has('directed', 'said', 'speak') ? toward<Actor>(one.actor, null) : both(one.actor, null);
}

/**
 * Who stands toward whom where no word says what the stance is: `Xi on Putin`, `Germany Russia`, `who is against China`. Several
 * where it is asked of each of two.
 */
export function endsWithoutAct<Actor>(phrase: Phrase<Actor>): Ends<Actor>[] {
  const [one, other] = phrase.actors();
  if (one && other && phrase.has('who') && phrase.roleBefore(one.at) === 'against' && phrase.areJoined(one, other))
    return [toward(null, one.actor), toward(null, other.actor)];
  return [endsOfWords(phrase)];
}

/** Who does what a word says, and to whom; several where it is asked of each of two. */
export function endsOfAct<Actor>(phrase: Phrase<Actor>, act: Act, at: number): Ends<Actor>[] {
  const [before, after] = [phrase.actors(0, at), phrase.actors(at + 1)];
  const by = phrase.place((part) => part.kind === 'word' && part.role === 'by', at);
  if (by >= 0 && !act.isSelf) return [endsWithBy(phrase, at, by)];
  if (after.length && !before.length) return endsAfter(phrase, act, at);
  if (act.isSelf && !after.length) return [toward(null, before[0]?.actor ?? null)];
  if (before.length && after.length) return [toward(before.at(-1)!.actor, after[0]!.actor)];
  return [endsBefore(phrase, act, before)];
}

function endsWithBy<Actor>(phrase: Phrase<Actor>, at: number, by: number): Ends<Actor> {
  const [doer] = phrase.actors(by);
  const target = phrase.actors().find((one) => one.at !== doer?.at && one.at !== at);
  return toward(doer?.actor ?? null, target?.actor ?? null);
}

/** `Who warned China about Russia` asks of the first, `who criticises China and Russia` of each, `talks between` of both. */
function endsAfter<Actor>(phrase: Phrase<Actor>, act: Act, at: number): Ends<Actor>[] {
  const [one, other] = phrase.actors(at + 1);
  const role = phrase.roleBefore(one!.at);
  const second = other ? phrase.roleBefore(other.at) : null;
  const isTarget = act.isSelf || (act.isVerb && role !== 'auxiliary' && phrase.isWhoBefore(at));
  const isEach =
    isTarget || role === 'against' || role === 'for' || (role === 'directed' && act.polarity === 'negative');
  if (other && isEach && phrase.areJoined(one!, other)) return [one!, other].map(({ actor }) => toward(null, actor));
  if (isTarget) return [toward(null, one!.actor)];
  if (role === 'from' && act.isNoun) return [toward(one!.actor, other?.actor ?? null)];
  if (!other) return [toward(null, one!.actor)];
  if (second === 'from' && act.isNoun) return [toward(other.actor, one!.actor)];
  const isTold = role !== 'between' && (second === 'directed' || second === 'against');
  return [isTold ? toward(one!.actor, other.actor) : both(one!.actor, other.actor)];
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

/** Who speaks for whom: `who speaks for China`, `whom does Lavrov speak for`; null where that is not asked. */
export function endsOfSpeech<Actor>(phrase: Phrase<Actor>): Ends<Actor> | null {
  const speaks = phrase.place((part) => part.kind === 'word' && part.role === 'speak');
  const isFor = phrase.place((part) => part.kind === 'word' && part.role === 'for', speaks + 1);
  if (speaks < 0 || isFor < 0) return null;
  const [[speaker], [subject]] = [phrase.actors(0, speaks), phrase.actors(isFor)];
  return speaker || subject ? toward(speaker?.actor ?? null, subject?.actor ?? null) : null;
}
