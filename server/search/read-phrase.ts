import { type Polarity, plover, type StanceType } from '../../shared/plover.ts';
import type { QuestionFilter } from '../../shared/search.ts';
import type { Act } from './acts.ts';
import { endsOfAct, endsOfSpeech, endsWithoutAct } from './ends.ts';
import { Phrase, type PhrasePart, type Reading, toward } from './phrase.ts';

export type { PhrasePart, Reading };

/** Types by which one says what one thinks of another: news tell of that in many ways, so that the sign is asked for. */
const attitudes: ReadonlySet<StanceType> = new Set(['AGREE', 'SUPPORT', 'ACCUSE', 'REJECT']);

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
  const speech = actors.length > 2 || phrase.has('negation') ? null : endsOfSpeech(phrase);
  if (speech) return [{ asks: 'speakers', ...speech, filter: rest }];
  const at = phrase.place((part) => part.kind === 'act');
  const found = at < 0 ? null : (parts[at] as { act: Act }).act;
  // What is not so cannot be asked for, and of three actors it is not clear who stands toward whom.
  if (actors.length > 2 || !(found || one) || phrase.has('negation')) return [];
  // "Whom do A and B support" is two questions.
  if (found && other && phrase.has('who') && phrase.actors(0, at).length === 2) return [];
  if (found)
    return actFilters(found).flatMap((sought) => {
      const filter = { ...sought, ...rest };
      return endsOfAct(phrase, found, at).map((ends) => ({ asks: 'stances', ...ends, filter }));
    });
  const sign = signOfPreposition(phrase);
  const narrows = Object.keys(rest).length > 0 || sign.length > 0 || phrase.has('said', 'speak');
  if (!other && !narrows) return aboutOne(one!.actor);
  const filter = { ...(sign.length ? { polarity: sign } : {}), ...rest };
  return endsWithoutAct(phrase).map((ends) => ({ asks: 'stances', ...ends, filter }));
}

/** What is asked most of an actor. */
const aboutOne = <Actor>(actor: Actor): Reading<Actor>[] => [
  { asks: 'stances', ...toward<Actor>(null, actor), filter: { polarity: ['negative'] } },
  { asks: 'stances', ...toward<Actor>(actor, null), filter: { polarity: ['negative'] } },
];

/** The other questions that are near to one: the other way round, and how its two actors are connected. */
export function nearby<Actor>({ asks, source, target, eitherWay, filter }: Reading<Actor>): Reading<Actor>[] {
  if (asks !== 'stances') return [];
  const turned: Reading<Actor>[] =
    eitherWay || !(source || target) ? [] : [{ asks, source: target, target: source, eitherWay, filter }];
  return source && target ? [...turned, { asks: 'path', source, target, eitherWay: false, filter: {} }] : turned;
}
