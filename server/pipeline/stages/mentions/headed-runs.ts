import { legalForm } from '../../../lexicon/body-names.ts';
import { headOfName } from '../../../lexicon/name-head.ts';
import type { NameHead } from '../../../lexicon/organizations.ts';
import { usualName } from '../../../lexicon/person-names.ts';
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

/** What the first or the last word of a run says that it is, null when neither tells. */
export function headOfRun(
  { lexicon, tokens, introductions }: RunContext,
  run: Run,
  parts: readonly Part[],
): NameHead | null {
  if (introductions.get(run.last - 1)?.last === run.last) return null;
  const lastPart = parts.at(-1)!;
  if (lastPart.known && (!isCountry(lastPart) || parts.length === 1)) return null;
  const { nameHeads } = lexicon;
  const known = parts[0]!.known?.entry;
  if (known?.kind === 'organization' && tokens[parts[0]!.last]?.text === 'of')
    return { kind: known.kind, type: known.type };
  const words = wordsOf(tokens, run.first, run.last);
  const alone =
    words.length === 1 && /^['’]s?$/.test(tokens[run.first - 1]?.text ?? '')
      ? nameHeads.last.get(words[0]!.toLowerCase())
      : null;
  if (alone && /^(legislature|court)$/.test(alone.type ?? '')) return alone;
  return headOfName(lexicon, words, known !== undefined);
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
  const isOwner =
    first.is === 'known' &&
    first.known!.entry.kind !== 'discard' &&
    first.known!.form !== 'capital' &&
    tokens[first.last]?.text !== 'of';
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
