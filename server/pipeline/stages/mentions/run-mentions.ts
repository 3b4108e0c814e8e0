import { genderOf, looksLikePerson, usualName } from '../../../lexicon/person-names.ts';
import { wordClass } from '../../../lexicon/word-classes.ts';
import type { Mention } from '../../annotated-document.ts';
import { draft } from './draft.ts';
import { headed, headOfRun } from './headed-runs.ts';
import type { Run } from './name-runs.ts';
import { knownMention, type Part, partsOf, type RunContext, wordsOf } from './run-parts.ts';
import { isTitleCase } from './sentence-words.ts';
import { titled, withoutName } from './titled-runs.ts';

const national = wordClass('national nouns');

/** Reads a run of capitalised words as one name or several, with titles and those whom they belong to. */
export function mentionsOfRun(context: RunContext, run: Run): Mention[] {
  const parts = partsOf(context, run);
  const lastTitle = parts.findLastIndex(
    ({ is }, index) => is === 'title' && (parts[index + 1]?.is ?? 'title') !== 'title',
  );
  const head = headOfRun(context, run, parts);
  if (head && !(lastTitle >= 0 && parts.length - lastTitle === 2 && head.kind === 'place'))
    return headed(context, run, parts, head);
  if (lastTitle >= 0) return titled(context, run, parts, lastTitle);
  return untitled(context, run, parts);
}

function untitled(context: RunContext, run: Run, parts: readonly Part[]): Mention[] {
  const { tokens, lexicon } = context;
  const words = wordsOf(tokens, run.first, run.last);
  if (parts.every(({ is }) => is === 'known')) return allKnown(context, parts);
  // "the Government" is found as a nominal, however it is written.
  if (national.has(words.join(' ').toLowerCase()) && /DET|PRON/.test(tokens[run.first - 1]?.upos ?? '')) return [];
  if (words.at(-1) === ')') return [unknownName(context, run, words)];
  if (parts.every(({ is }) => is !== 'word')) return withoutName(context, parts);
  if (isLongerName(context, parts)) return [unknownName(context, run, words)];
  const count = parts.findIndex(({ is }) => is !== 'known');
  const owners = parts.slice(0, count);
  const isGivenName = looksLikePerson(lexicon.parts, words) && parts.length <= 3 && parts[0]!.last - run.first === 1;
  if (!owners.length || isGivenName || !owners.every(isOwner)) return [unknownName(context, run, words)];
  const inner = mentionsOfRun(context, { ...run, first: parts[count]!.first });
  const { known, last } = owners.at(-1)!;
  for (const mention of inner) {
    const own = mention.reading;
    if (own && !own.entry && (known!.form === 'demonym' || own.kind !== 'person'))
      mention.reading = { ...own, modifiers: [last - 1] };
  }
  return [...owners.map((part) => knownMention(tokens, part)), ...inner];
}

const isOwner = ({ known }: Part): boolean =>
  known!.form !== 'capital' && known!.form !== 'seat' && known!.entry.kind !== 'person';

/** "Canada Goose", "Japan Tobacco": a country's name in full right before other words that are no title, no person and no headline. */
function isLongerName({ lexicon, tokens, sentence }: RunContext, parts: readonly Part[]): boolean {
  const [country, ...rest] = parts;
  if (!rest.length || country!.known?.entry.kind !== 'country' || country!.known.form !== 'name') return false;
  if (/^(\p{Lu}\.?)+$/u.test(tokens[country!.last - 1]!.text) || rest.some(({ is }) => is !== 'word')) return false;
  const words = wordsOf(tokens, rest[0]!.first, rest.at(-1)!.last);
  return !isTitleCase(tokens, sentence) && !looksLikePerson(lexicon.parts, words);
}

/** Names of the lexicon side by side: a country before a person or an organization says whose it is. */
function allKnown(context: RunContext, parts: readonly Part[]): Mention[] {
  const last = parts.at(-1)!;
  return parts.map((part) => knownMention(context.tokens, part, part !== last && part.known!.form === 'demonym'));
}

function unknownName({ tokens, lexicon, introductions }: RunContext, run: Run, words: readonly string[]): Mention {
  const person =
    introductions.get(run.last - 1)?.last === run.last ||
    (looksLikePerson(lexicon.parts, words) && !(words.length > 2 && /^the$/i.test(tokens[run.first - 1]?.text ?? '')));
  const isBody = words.some((word) => /^[&)]$/.test(word));
  const acronym = words.length === 1 && /^[A-Z][A-Z&/.-]{1,7}s?$/.test(words[0]!) && !/^[A-Z]\.$/.test(words[0]!);
  return draft(tokens, run, 'name', {
    kind: isBody ? 'organization' : person ? 'person' : null,
    name: usualName(words),
    type: acronym || isBody ? 'other' : null,
    gender: person ? genderOf(lexicon.parts, words) : null,
    placeName: !person && lexicon.parts.places.has(words.join(' ').toLowerCase()),
  });
}
