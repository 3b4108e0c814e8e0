import { type Act, actAt, nearestAct } from '../../search/acts.ts';
import { namedDays } from '../../search/days.ts';
import { roleOf } from '../../search/function-words.ts';
import type { PhraseWord } from '../../search/phrase-words.ts';
import type { PhrasePart } from '../../search/read-phrase.ts';
import { actorsBeginning, exactNames, type NameSpan, type Names, nearestActors, partOfName } from './phrase-names.ts';

/** The actors that words may name, by their ids, likeliest first. */
export type Candidates = readonly string[];

/** A phrase taken apart. */
export interface PhraseParts {
  parts: PhrasePart<Candidates>[];
  /** The parts where a word that was read as what it says is an issue instead; null where there is none. */
  others: PhrasePart<Candidates>[] | null;
  /** Words that were read as others: as a verb, or as what names an actor. */
  mended: { typed: string; read: { act: string } | { actor: string } }[];
  ignored: string[];
}

/** Words of which no more are looked up one by one. */
const mostUnknown = 6;

/**
 * Takes a phrase apart: days, names, words that say a stance, words that join them; what is none of these is looked for under
 * its parts and near it.
 */
export async function phraseParts(names: Names, words: readonly PhraseWord[]): Promise<PhraseParts> {
  const days = namedDays(words);
  const taken = days ?? { at: -1, end: -1 };
  const texts = words.map(({ text }) => text);
  const all = await exactNames(names, words, taken);
  const spans = withoutActs(all, texts, taken);
  const found = { parts: [] as PlacedPart[], mended: [] as PhraseParts['mended'], ignored: [] as string[] };
  let unknown = 0;
  for (let at = 0; at < words.length; ) {
    const span = spans.find((one) => one.at === at);
    const act = actBefore(texts, at, [...spans, taken]);
    const role = mayBeName(words, at, found.parts) ? undefined : roleOf(texts[at]!);
    const begun = act && at === words.length - 1 ? await begunName(names, words[at]!, found.parts) : null;
    let end = at + 1;
    if (days && at === days.at) {
      found.parts.push({ at, kind: 'days', ...(days.from && { from: days.from }), ...(days.to && { to: days.to }) });
      end = days.end;
    } else if (span) {
      found.parts.push({ at, ...partOf(span, words) });
      end = span.end;
    } else if (role) found.parts.push({ at, kind: 'word', role });
    else if (begun) found.parts.push({ at, kind: 'actor', actor: begun, possessive: false });
    else if (act) {
      found.parts.push({ at, kind: 'act', act });
      end = at + act.length;
    } else if (++unknown > mostUnknown) found.ignored.push(words[at]!.typed);
    else await addUnknown(found, names, words, at);
    at = end;
  }
  const instead = all.find((span) => !spans.includes(span));
  const others = instead && found.parts.map((part) => (part.at === instead.at ? partOf(instead, words) : part));
  return { ...found, others: others ?? null };
}

type PlacedPart = PhrasePart<Candidates> & { at: number };

/** `May` is a name inside of a phrase that is not all in capitals, and behind a word that says a stance where nothing follows. */
function mayBeName(words: readonly PhraseWord[], at: number, parts: readonly PlacedPart[]): boolean {
  if (roleOf(words[at]!.text) !== 'auxiliary') return false;
  const isCapital = ({ typed }: PhraseWord): boolean => /^\p{Lu}/u.test(typed);
  if (at > 0 && isCapital(words[at]!) && !words.every(isCapital)) return true;
  return at === words.length - 1 && parts.some(({ kind }) => kind === 'act');
}

/**
 * The actors whose name begins with a whole word that says a stance, too, and ends what was typed so far: `United`. Where the
 * phrase waits for what is done, it says that: "who supports", "China threatens".
 */
async function begunName(names: Names, { text }: PhraseWord, parts: readonly PlacedPart[]): Promise<Candidates | null> {
  const has = (test: (part: PlacedPart) => boolean): boolean => parts.some(test);
  const isDone = has((part) => part.kind === 'act' || (part.kind === 'word' && part.role === 'path'));
  const waits = has((part) => part.kind === 'actor' || (part.kind === 'word' && part.role === 'who'));
  return isDone || !waits ? actorsBeginning(names, text) : null;
}

/**
 * The names but for an issue that is the only word of the phrase to say a stance and not behind "on": "Russia sanctions",
 * "sanctions", not "who supports sanctions" or "Xi on sanctions".
 */
function withoutActs(
  spans: readonly NameSpan[],
  texts: readonly string[],
  taken: { at: number; end: number },
): readonly NameSpan[] {
  const covered = (at: number) => [...spans, taken].some((span) => span.at <= at && at < span.end);
  const says = (at: number) => !roleOf(texts[at]!) && actAt(texts, at) !== null;
  if (texts.some((_, at) => !covered(at) && says(at))) return spans;
  const isAct = ({ at, end, issue }: NameSpan) =>
    issue !== undefined && end === at + 1 && says(at) && roleOf(texts[at - 1] ?? '') !== 'directed';
  return spans.filter((span) => !isAct(span));
}

const partOf = (span: NameSpan, words: readonly PhraseWord[]): PhrasePart<Candidates> => {
  if (span.issue !== undefined) return { kind: 'issue', name: span.issue };
  if (span.outlet !== undefined) return { kind: 'outlet', name: span.outlet };
  return { kind: 'actor', actor: span.actors, possessive: words[span.end - 1]!.possessive };
};

/** The word at a place as one that says a stance, where it does not run into a name. */
function actBefore(texts: readonly string[], at: number, spans: readonly { at: number }[]): Act | null {
  const end = Math.min(...spans.map((span) => span.at).filter((start) => start > at), texts.length);
  return actAt(texts.slice(0, end), at);
}

async function addUnknown(
  found: { parts: PlacedPart[] } & Pick<PhraseParts, 'mended' | 'ignored'>,
  names: Names,
  words: readonly PhraseWord[],
  at: number,
): Promise<void> {
  const { typed, text, possessive } = words[at]!;
  const isAuxiliary = roleOf(text) !== undefined;
  const part = await partOfName(names, text, at === words.length - 1 && !isAuxiliary);
  if (part?.issue !== undefined) found.parts.push({ at, kind: 'issue', name: part.issue });
  else if (part) {
    found.parts.push({ at, kind: 'actor', actor: part.actors, possessive });
  } else if (isAuxiliary) {
    if (at < words.length - 1) found.parts.push({ at, kind: 'word', role: 'auxiliary' });
    else found.ignored.push(typed);
  } else {
    const [actors, act] = [await nearestActors(names, text), nearestAct(text)];
    if (actors && actors.wrong <= (act?.wrong ?? Number.POSITIVE_INFINITY)) {
      found.parts.push({ at, kind: 'actor', actor: actors.actors, possessive });
      found.mended.push({ typed, read: { actor: actors.actors[0]! } });
    } else if (act) {
      found.parts.push({ at, kind: 'act', act: actAt([act.form], 0)! });
      found.mended.push({ typed, read: { act: act.form } });
    } else found.ignored.push(typed);
  }
}
