import { withLegalForm } from '../../../lexicon/body-names.ts';
import type { Gender } from '../../../lexicon/entry.ts';
import type { NameMatch } from '../../../lexicon/known-names.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import type { NameValue } from '../../../lexicon/name-trie.ts';
import { honorificAt, isTitle, nounAt } from '../../../lexicon/titles.ts';
import type { AnnotatedDocument, Mention, Sentence, Token } from '../../annotated-document.ts';
import { draft } from './draft.ts';
import type { Run } from './name-runs.ts';

/** A part of a run: a name of the lexicon, a title before a name, or any other word. */
export interface Part {
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
  sentence: Sentence;
  names: readonly NameMatch[];
  introductions: AnnotatedDocument['introductions'];
}

export const wordsOf = (tokens: readonly Token[], first: number, last: number): string[] =>
  tokens.slice(first, last).map(({ text }) => text);

export function partsOf({ lexicon, tokens, names, introductions }: RunContext, run: Run): Part[] {
  const parts: Part[] = [];
  for (let i = run.first; i < run.last; ) {
    if (/^(known|title)$/.test(parts.at(-1)?.is ?? '') && /^[-‐‑/]$/.test(tokens[i]!.text)) {
      i++;
      continue;
    }
    const name = names.find(({ first, last }) => first === i && last <= run.last);
    const isPerson = name !== undefined || introductions.has(i);
    const noun = isPerson ? null : nounAt(lexicon, tokens, i, run.last);
    const honorific = isPerson || (noun && noun.last - i > 1) ? null : honorificAt(lexicon, tokens[i]!);
    const title = noun && isTitle(noun) ? noun : null;
    const end = title && !honorific ? title.last : i + 1;
    const isOfBody =
      i > run.first &&
      /^(of|for)$/.test(tokens[i - 1]!.text) &&
      !introductions.has(end) &&
      parts.every(({ is }) => is !== 'title');
    const last = name ? withLegalForm(tokens, name.last, run.last) : end;
    parts.push({
      first: i,
      last,
      is: name ? 'known' : (honorific || title) && !isOfBody ? 'title' : 'word',
      known: name?.readings[0] ?? null,
      gender: honorific?.gender ?? title?.noun.gender ?? null,
      kept: honorific?.kept ?? false,
    });
    i = last;
  }
  return parts;
}

/** Countries and the states in them. */
export const isPolity = (known: { kind?: unknown; type?: unknown } | null | undefined): boolean =>
  known?.kind === 'country' || known?.type === 'region';

export const isCountry = (part: Part): boolean => isPolity(part.known?.entry);

/** Countries and organizations that stand before position `end` say whose the rest is. */
export function modifiersBefore(parts: readonly Part[], end: number): Part[] {
  return parts.slice(0, end).filter((part) => part.is === 'known' && part.known!.entry.kind !== 'person');
}

/** A country that only says whose a person is takes no part itself; an organization does. */
export const asModifier = ({ tokens }: RunContext, part: Part): Mention => knownMention(tokens, part, isCountry(part));

export function knownMention(tokens: readonly Token[], part: Part, absorbed = false): Mention {
  const { entry, form } = part.known!;
  return draft(tokens, part, form === 'capital' || form === 'seat' ? 'metonym' : 'name', {
    kind: entry.kind === 'discard' ? null : entry.kind,
    name: entry.name,
    entry,
    form,
    type: entry.type,
    gender: entry.gender,
    absorbed,
  });
}
