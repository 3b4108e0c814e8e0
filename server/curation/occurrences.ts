import type { AnalyzedActor } from '../../shared/analysis.ts';
import type { EntryOf } from '../../shared/curation.ts';
import { fold } from '../../shared/fold.ts';
import type { Group, Part } from './actor-groups.ts';

/** An actor as one document knows it; `affiliation` is a corpus-wide id. */
export interface Occurrence extends AnalyzedActor {
  documentId: string;
  /** Id of the corpus-wide actor that linking found it to be. */
  foundAs: string;
}

type Split = EntryOf<'split'>;

const keyOf = (document: string, name: string): string => JSON.stringify([document, fold(name)]);

/** What a split asks for, folded once for all occurrences. */
interface Wanted {
  occurrences: Set<string> | null;
  documents: Set<string> | null;
  names: Set<string> | null;
}

const wanted = new WeakMap<Split, Wanted>();

function wantedBy(split: Split): Wanted {
  const known = wanted.get(split);
  if (known) return known;
  const { documents, names, occurrences } = split;
  const found = {
    occurrences: occurrences ? new Set(occurrences.map(({ document, name }) => keyOf(document, name))) : null,
    documents: documents ? new Set(documents) : null,
    names: names ? new Set(names.map(fold)) : null,
  };
  wanted.set(split, found);
  return found;
}

/** True when a split takes the occurrence out of its actor. */
export function takesOut(split: Split, { documentId, name }: Occurrence): boolean {
  const { occurrences, documents, names } = wantedBy(split);
  if (occurrences) return occurrences.has(keyOf(documentId, name));
  if (documents && !documents.has(documentId)) return false;
  return names ? names.has(fold(name)) : documents !== null;
}

/** The group of an occurrence that starts in a part. */
export function place(part: Part, occurrence: Occurrence): Group {
  const cut = part.cuts.find(({ split }) => takesOut(split, occurrence));
  return cut ? place(cut.part, occurrence) : part.group;
}

const ranked = (values: Iterable<string | null>): string[] => {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
};

/** What most of the occurrences say of their actor; null where none says anything. */
export const mostSaid = (
  occurrences: readonly Occurrence[],
  field: 'kind' | 'country' | 'affiliation' | 'role',
): string | null => ranked(occurrences.map((occurrence) => occurrence[field]))[0] ?? null;

/** The names under which the occurrences go, most frequent first. */
export const namesOf = (occurrences: readonly Occurrence[]): string[] =>
  ranked(occurrences.flatMap(({ name, aliases }) => [...new Set([name, ...aliases])]));
