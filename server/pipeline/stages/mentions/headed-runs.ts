import { legalForm } from '../../../lexicon/body-names.ts';
import type { NameHead } from '../../../lexicon/organizations.ts';
import { looksLikePerson, usualName } from '../../../lexicon/person-names.ts';
import type { Mention } from '../../annotated-document.ts';
import { draft } from './draft.ts';
import type { Run } from './name-runs.ts';
import {
  asModifier,
  isCountry,
  knownMention,
  modifiersBefore,
  type Part,
  type RunContext,
  wordsOf,
} from './run-parts.ts';

const keyOf = (text: string): string => text.toLowerCase().replace(/\./g, '');

/** Directions that are family names after a given name: "Kanye West". */
const directions = /^(North|South|East|West)$/;

/** What the first or the last word of a run says that it is, null when neither tells. */
export function headOfRun(
  { lexicon, tokens, introductions }: RunContext,
  run: Run,
  parts: readonly Part[],
): NameHead | null {
  if (introductions.get(run.last - 1)?.last === run.last) return null;
  const lastPart = parts.at(-1)!;
  if (lastPart.known && (lastPart.known.entry.kind !== 'country' || parts.length === 1)) return null;
  const words = wordsOf(tokens, run.first, run.last);
  const known = parts[0]!.known?.entry;
  if (known?.kind === 'organization' && tokens[parts[0]!.last]?.text === 'of')
    return { kind: known.kind, type: known.type };
  if (words.at(-2) === '&') return null;
  const of = words.findIndex((word, index) => index > 0 && /^(of|for)$/.test(word));
  const main = of > 0 ? words.slice(0, of) : words;
  const last = lexicon.nameHeads.last.get(keyOf(main.at(-1)!)) ?? null;
  if (last && (words.length > 1 || last.kind === 'event')) {
    const twoWordPerson =
      last.kind !== 'organization' &&
      main.length === 2 &&
      (lexicon.parts.surnames.has(keyOf(main[1]!)) || directions.test(main[1]!)) &&
      looksLikePerson(lexicon.parts, main);
    if (!twoWordPerson && !(of > 0 && last.kind === 'state')) return last;
  }
  return words.length > 1 && !known ? (lexicon.nameHeads.first.get(keyOf(words[0]!)) ?? null) : null;
}

/** A run whose last or first word says what it is: organizations are mentions, places and events are none. */
export function headed(context: RunContext, run: Run, parts: readonly Part[], head: NameHead): Mention[] {
  const { tokens } = context;
  const first = parts[0]!;
  if (head.kind === 'state') {
    if (!isCountry(first) && first.known?.entry.kind !== 'organization') return [];
    return [
      draft(tokens, run, 'nominal', {
        role: 'government',
        modifiers: [first.last - 1],
        noun: { noun: 'government', class: 'state', gender: null, plural: false },
      }),
      asModifier(context, first),
    ];
  }
  if (head.kind !== 'organization')
    return parts.filter(({ known }) => known?.form === 'demonym').map((part) => asModifier(context, part));
  if (wordsOf(tokens, run.first, run.last).every((word) => legalForm.test(word))) return [];
  const isOwner = first.is === 'known' && first.known!.form !== 'capital' && tokens[first.last]?.text !== 'of';
  const modifiers = isOwner ? modifiersBefore(parts, 1) : [];
  return [
    draft(tokens, run, 'name', {
      kind: 'organization',
      name: usualName(wordsOf(tokens, run.first, run.last)),
      type: head.type ?? 'other',
      modifiers: modifiers.map(({ last }) => last - 1),
    }),
    ...modifiers.map((part) => knownMention(tokens, part, true)),
  ];
}
