import { type Act, actAt, nearestAct } from '../../search/acts.ts';
import { namedDays } from '../../search/days.ts';
import { roleOf } from '../../search/function-words.ts';
import type { PhraseWord } from '../../search/phrase-words.ts';
import type { PhrasePart } from '../../search/read-phrase.ts';
import { exactNames, type NameSpan, type Names, nearestActors, partOfName } from './phrase-names.ts';

/** The actors that words may name, by their ids, likeliest first. */
export type Candidates = readonly string[];

/** A phrase taken apart. */
export interface PhraseParts {
  parts: PhrasePart<Candidates>[];
  /** Words that were read as others: as a verb, or as what names an actor. */
  mended: { typed: string; read: { act: string } | { actor: string } }[];
  ignored: string[];
}

/** Words of which no more are looked up one by one. */
const mostUnknown = 6;

/** Takes a phrase apart: days, names, words that say a stance, words that join them; what is none of these is looked for under its parts and near it. */
export async function phraseParts(names: Names, words: readonly PhraseWord[]): Promise<PhraseParts> {
  const days = namedDays(words);
  const taken = days ?? { at: -1, end: -1 };
  const texts = words.map(({ text }) => text);
  const spans = withoutActs(await exactNames(names, words, taken), texts, taken);
  const found: PhraseParts = { parts: [], mended: [], ignored: [] };
  let unknown = 0;
  for (let at = 0; at < words.length; ) {
    const span = spans.find((one) => one.at === at);
    if (days && at === days.at) {
      found.parts.push({ kind: 'days', ...(days.from && { from: days.from }), ...(days.to && { to: days.to }) });
      at = days.end;
    } else if (span) {
      found.parts.push(partOf(span, words));
      at = span.end;
    } else {
      const act = actBefore(texts, at, [...spans, taken]);
      const role = roleOf(texts[at]!);
      if (role) found.parts.push({ kind: 'word', role });
      else if (act) found.parts.push({ kind: 'act', act });
      else if (++unknown > mostUnknown) found.ignored.push(words[at]!.typed);
      else await addUnknown(found, names, words, at);
      at += role ? 1 : (act?.length ?? 1);
    }
  }
  return found;
}

/**
 * The names but for an issue that is the only word of the phrase to say a stance, beside other names and not behind
 * "on": "Russia sanctions", not "who supports sanctions" or "Xi on sanctions".
 */
function withoutActs(
  spans: readonly NameSpan[],
  texts: readonly string[],
  taken: { at: number; end: number },
): readonly NameSpan[] {
  const covered = (at: number) => [...spans, taken].some((span) => span.at <= at && at < span.end);
  const says = (at: number) => !roleOf(texts[at]!) && actAt(texts, at) !== null;
  if (spans.length < 2 || texts.some((_, at) => !covered(at) && says(at))) return spans;
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

async function addUnknown(found: PhraseParts, names: Names, words: readonly PhraseWord[], at: number): Promise<void> {
  const { typed, text, possessive } = words[at]!;
  const part = await partOfName(names, text, at === words.length - 1);
  if (part?.issue !== undefined) found.parts.push({ kind: 'issue', name: part.issue });
  else if (part) {
    found.parts.push({ kind: 'actor', actor: part.actors, possessive });
  } else {
    const [actors, act] = [await nearestActors(names, text), nearestAct(text)];
    if (actors && actors.wrong <= (act?.wrong ?? Number.POSITIVE_INFINITY)) {
      found.parts.push({ kind: 'actor', actor: actors.actors, possessive });
      found.mended.push({ typed, read: { actor: actors.actors[0]! } });
    } else if (act) {
      found.parts.push({ kind: 'act', act: actAt([act.form], 0)! });
      found.mended.push({ typed, read: { act: act.form } });
    } else found.ignored.push(typed);
  }
}
