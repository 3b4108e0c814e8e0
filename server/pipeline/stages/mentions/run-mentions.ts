import type { Gender } from '../../../lexicon/entry.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import type { NameValue } from '../../../lexicon/name-trie.ts';
import type { NameHead } from '../../../lexicon/organizations.ts';
import { knownPiecesOf } from '../../../lexicon/pieces.ts';
import type { Mention, Token } from '../../annotated-document.ts';
import { draft } from './draft.ts';
import { reading } from './mention-reading.ts';
import type { Run } from './name-runs.ts';
import type { NameMatch } from './names.ts';
import { genderOf, looksLikePerson, usualName } from './person-names.ts';
import { honorificAt, isTitle, nounAt } from './titles.ts';

/** A part of a run: a name of the lexicon, a title before a name, or any other word. */
interface Part {
  first: number;
  last: number;
  is: 'known' | 'title' | 'word';
  known: NameValue | null;
  gender: Gender | null;
  kept: boolean;
}

/** What reading the runs of one sentence needs. */
export interface RunContext {
  lexicon: Lexicon;
  tokens: readonly Token[];
  names: readonly NameMatch[];
}

const headFirst: Record<string, NameHead> = {
  bank: { kind: 'organization', type: 'bank' },
  radio: { kind: 'organization', type: 'media' },
  university: { kind: 'organization', type: 'university' },
  ministry: { kind: 'organization', type: 'ministry' },
  department: { kind: 'organization', type: 'ministry' },
  committee: { kind: 'organization', type: 'agency' },
  council: { kind: 'organization', type: 'agency' },
  bureau: { kind: 'organization', type: 'agency' },
  office: { kind: 'organization', type: 'agency' },
  institute: { kind: 'organization', type: 'agency' },
  operation: { kind: 'event', type: null },
  hurricane: { kind: 'event', type: null },
  mount: { kind: 'place', type: null },
  lake: { kind: 'place', type: null },
  fort: { kind: 'place', type: null },
  camp: { kind: 'place', type: null },
  port: { kind: 'place', type: null },
  cape: { kind: 'place', type: null },
  gulf: { kind: 'place', type: null },
  strait: { kind: 'place', type: null },
  isle: { kind: 'place', type: null },
  route: { kind: 'place', type: null },
  north: { kind: 'place', type: null },
  south: { kind: 'place', type: null },
  east: { kind: 'place', type: null },
  west: { kind: 'place', type: null },
  central: { kind: 'place', type: null },
};

const wordsOf = (tokens: readonly Token[], first: number, last: number): string[] =>
  tokens.slice(first, last).map(({ text }) => text);

function partsOf({ lexicon, tokens, names }: RunContext, run: Run): Part[] {
  const parts: Part[] = [];
  for (let i = run.first; i < run.last; ) {
    const name = names.find(({ first, last }) => first === i && last <= run.last);
    const honorific = name ? null : honorificAt(lexicon, tokens[i]!);
    const noun = name || honorific ? null : nounAt(lexicon, tokens, i, run.last);
    const title = noun && isTitle(noun) ? noun : null;
    const last = name?.last ?? (noun && title ? noun.last : i + 1);
    parts.push({
      first: i,
      last,
      is: name ? 'known' : honorific || title ? 'title' : 'word',
      known: name?.readings[0] ?? null,
      gender: honorific?.gender ?? title?.noun.gender ?? null,
      kept: honorific?.kept ?? false,
    });
    i = last;
  }
  return parts;
}

/** Reads a run of capitalised words as one name or several, with titles and those whom they belong to. */
export function mentionsOfRun(context: RunContext, run: Run): Mention[] {
  const parts = partsOf(context, run);
  const lastTitle = parts.findLastIndex((part, index) => part.is === 'title' && index < parts.length - 1);
  const head = headOfRun(context, run, parts);
  if (head && !(lastTitle >= 0 && parts.length - lastTitle === 2 && head.kind === 'place'))
    return headed(context, run, parts, head);
  if (lastTitle >= 0) return titled(context, run, parts, lastTitle);
  return untitled(context, run, parts);
}

const keyOf = (text: string): string => text.toLowerCase().replace(/\./g, '');

function headOfRun({ lexicon, tokens }: RunContext, run: Run, parts: readonly Part[]): NameHead | null {
  const lastPart = parts.at(-1)!;
  if (lastPart.is === 'known' && lastPart.known!.entry.kind !== 'country') return null;
  if (parts.length === 1 && lastPart.is === 'known') return null;
  const words = wordsOf(tokens, run.first, run.last);
  const of = words.findIndex((word, index) => index > 0 && /^(of|for)$/.test(word));
  const main = of > 0 ? words.slice(0, of) : words;
  const last = lexicon.nameHeads.get(keyOf(main.at(-1)!)) ?? null;
  if (last && (words.length > 1 || last.kind === 'event')) {
    const twoWordPerson =
      last.kind !== 'organization' &&
      main.length === 2 &&
      lexicon.parts.surnames.has(keyOf(main[1]!)) &&
      looksLikePerson(lexicon.parts, main);
    if (!twoWordPerson && !(of > 0 && last.kind === 'state')) return last;
  }
  return words.length > 1 ? (headFirst[keyOf(words[0]!)] ?? null) : null;
}

const isCountry = (part: Part): boolean => part.known?.entry.kind === 'country';

/** Countries and organizations that stand before position `end` say whose the rest is. */
function modifiersBefore(parts: readonly Part[], end: number): Part[] {
  return parts.slice(0, end).filter((part) => part.is === 'known' && part.known!.entry.kind !== 'person');
}

/** A country that only says whose a person is takes no part itself; an organization does. */
const asModifier = ({ tokens }: RunContext, part: Part): Mention => knownMention(tokens, part, isCountry(part));

function knownMention(tokens: readonly Token[], part: Part, absorbed = false): Mention {
  const { entry, form } = part.known!;
  return draft(
    tokens,
    part.first,
    part.last,
    form === 'capital' || form === 'seat' ? 'metonym' : 'name',
    reading({
      kind: entry.kind === 'discard' ? null : entry.kind,
      name: entry.name,
      entry,
      form,
      type: entry.type,
      gender: entry.gender,
      absorbed,
      plural: false,
    }),
  );
}

/** A run whose last or first word says what it is: organizations are mentions, places and events are none. */
function headed(context: RunContext, run: Run, parts: readonly Part[], head: NameHead): Mention[] {
  const { tokens } = context;
  const first = parts[0]!;
  if (head.kind === 'state') {
    if (!isCountry(first) && first.known?.entry.kind !== 'organization') return [];
    return [
      draft(
        tokens,
        run.first,
        run.last,
        'nominal',
        reading({
          role: 'government',
          modifiers: [first.last - 1],
          noun: { noun: 'government', class: 'state', gender: null, plural: false },
        }),
      ),
      asModifier(context, first),
    ];
  }
  if (head.kind !== 'organization')
    return first.is === 'known' && first.known!.form === 'demonym' ? [asModifier(context, first)] : [];
  const modifiers = first.is === 'known' && first.known!.form !== 'capital' ? modifiersBefore(parts, 1) : [];
  return [
    draft(
      tokens,
      run.first,
      run.last,
      'name',
      reading({
        kind: 'organization',
        name: usualName(wordsOf(tokens, run.first, run.last)),
        type: head.type ?? 'other',
        modifiers: modifiers.map(({ last }) => last - 1),
      }),
    ),
    ...modifiers.map((part) => asModifier(context, part)),
  ];
}

function titled(context: RunContext, run: Run, parts: readonly Part[], lastTitle: number): Mention[] {
  const { tokens, lexicon } = context;
  const modifiers = modifiersBefore(parts, lastTitle);
  const nameStart = nameStartAfter(context, parts, lastTitle, run);
  if (nameStart === null || !canBeName(context, parts, nameStart)) return withoutName(context, parts);
  const words = wordsOf(tokens, nameStart, run.last);
  const titleStart = modifiers.at(-1)?.last ?? run.first;
  const title = parts[lastTitle]!;
  const person = parts.find((part) => part.first === nameStart && part.known?.entry.kind === 'person');
  const kept = title.kept && (words.length === 1 || /^[IVX]+$/.test(words[1]!));
  const role = roleText(tokens, titleStart, nameStart);
  const usual = usualName(words);
  return [
    draft(
      tokens,
      run.first,
      run.last,
      'name',
      reading({
        kind: 'person',
        name: kept ? `${tokens[title.first]!.text} ${usual}` : usual,
        entry: person?.known?.entry ?? null,
        form: person ? 'name' : null,
        gender: title.gender ?? genderOf(lexicon.parts, words) ?? person?.known?.entry.gender ?? null,
        role,
        modifiers: modifiers.map(({ last }) => last - 1),
      }),
    ),
    ...modifiers.map((part) => asModifier(context, part)),
  ];
}

/** Words after a title that hold a country are no name, unless they start with a given name: "State Visits China" of a headline. */
function canBeName({ lexicon, tokens }: RunContext, parts: readonly Part[], nameStart: number): boolean {
  const name = parts.filter(({ first }) => first >= nameStart);
  return !name.some(isCountry) || lexicon.parts.givenNames.has(tokens[nameStart]!.text.toLowerCase());
}

/** A title that no name follows leaves the names around it; the title itself is found as a nominal. */
const withoutName = (context: RunContext, parts: readonly Part[]): Mention[] =>
  parts.filter(({ is }) => is === 'known').map((part) => knownMention(context.tokens, part));

/**
 * Where the name after a title starts; behind a title with a complement ("Coordinator for Pacific Affairs Kurt Campbell") at the given
 * name, and nowhere when there is none ("Ambassador of Morocco").
 */
function nameStartAfter(
  { lexicon, tokens }: RunContext,
  parts: readonly Part[],
  lastTitle: number,
  run: Run,
): number | null {
  const after = parts[lastTitle]!.last;
  if (!/^(of|for|to)$/.test(tokens[after]?.text ?? '')) return after;
  for (let i = after + 1; i < run.last - 1; i++) {
    const key = knownPiecesOf(tokens[i]!.text).join(' ');
    if (lexicon.parts.givenNames.has(key) || lexicon.parts.surnamesFirst.has(key)) return i;
  }
  return null;
}

const address = /^(mr|mrs|ms|miss|dr|sir|mister|madam|lady|lord|dame)\.?$/;

/** The title in lower case, or null when it is a mere form of address. */
function roleText(tokens: readonly Token[], first: number, last: number): string | null {
  const text = wordsOf(tokens, first, last).join(' ').toLowerCase();
  return text && !address.test(text) ? text : null;
}

function untitled(context: RunContext, run: Run, parts: readonly Part[]): Mention[] {
  const { tokens, lexicon } = context;
  const words = wordsOf(tokens, run.first, run.last);
  if (parts.every(({ is }) => is === 'known')) return allKnown(context, parts);
  if (parts.every(({ is }) => is !== 'word')) return withoutName(context, parts);
  const firstWord = parts.findIndex((part) => part.is !== 'known');
  const givenNameFirst =
    parts[0]!.is === 'known' &&
    looksLikePerson(lexicon.parts, words) &&
    parts.length <= 3 &&
    parts[0]!.last - parts[0]!.first === 1;
  if (firstWord > 0 && !givenNameFirst && parts[0]!.known!.entry.kind !== 'person') {
    const rest = parts.slice(firstWord);
    const isModifier = parts
      .slice(0, firstWord)
      .every((part) => part.known!.form === 'demonym' || isCountry(part) || part.known!.entry.kind === 'organization');
    if (isModifier) {
      const restRun = { first: rest[0]!.first, last: run.last };
      const inner = mentionsOfRun(context, restRun);
      for (const mention of inner)
        if (mention.reading && !mention.reading.entry)
          mention.reading = { ...mention.reading, modifiers: [parts[firstWord - 1]!.last - 1] };
      return [...parts.slice(0, firstWord).map((part) => knownMention(tokens, part)), ...inner];
    }
  }
  return [unknownName(context, run, words)];
}

/** Names of the lexicon side by side: a country before a person or an organization says whose it is. */
function allKnown(context: RunContext, parts: readonly Part[]): Mention[] {
  const last = parts.at(-1)!;
  return parts.map((part) => knownMention(context.tokens, part, part !== last && part.known!.form === 'demonym'));
}

function unknownName({ tokens, lexicon }: RunContext, run: Run, words: readonly string[]): Mention {
  const person = looksLikePerson(lexicon.parts, words);
  const acronym = words.length === 1 && /^[A-Z][A-Z&/.-]{1,7}s?$/.test(words[0]!) && !/^[A-Z]\.$/.test(words[0]!);
  return draft(
    tokens,
    run.first,
    run.last,
    'name',
    reading({
      kind: person ? 'person' : null,
      name: usualName(words),
      type: acronym ? 'other' : null,
      gender: person ? genderOf(lexicon.parts, words) : null,
      placeName: !person && lexicon.parts.places.has(words.join(' ').toLowerCase()),
    }),
  );
}
