import { groupBy } from '../../shared/group-by.ts';
import type { StoryArchive, ToldStance } from './archive.ts';
import { type Copy, compareCopies } from './copies.ts';
import { bandsOf } from './min-hash.ts';
import { isSameStory } from './same-story.ts';
import { lineOf, sentenceKey } from './sentence-key.ts';
import { wordingOf } from './shingles.ts';

/** A stance with what was found out of it. */
export interface MarkedStance extends ToldStance {
  sentenceKey: string | null;
}

/** What was found out of stories, as it is kept. */
export interface KeptStories extends Pick<StoryArchive, 'sharingBands'> {
  /** All documents, in a stable order. */
  ids(): Promise<string[]>;
  document(id: string): Promise<Copy & { text: string; story: string | null }>;
  bands(id: string): Promise<number[]>;
  stances(id: string): Promise<MarkedStance[]>;
}

/** Something of a document that is kept otherwise than it is found anew. */
export type StoryFault = { id: string } & (
  | { kind: 'bands' }
  | { kind: 'story'; kept: string | null; found: string }
  | { kind: 'stance'; stance: string }
);

/** Which documents are one story, joined pair by pair (union-find with halved paths: Tarjan and van Leeuwen 1984). */
class Components {
  readonly #parents = new Map<string, string>();

  of(id: string): string {
    let root = id;
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) {
      const next = this.#parents.get(parent);
      if (next !== undefined) this.#parents.set(root, next);
      root = next ?? parent;
    }
    return root;
  }

  join(a: string, b: string): void {
    this.#parents.set(this.of(a), this.of(b));
  }
}

type Kept = Copy & { story: string | null };

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

/** Compares a document with those before it that share a band, and tells whether its own bands are kept. */
async function compare(kept: KeptStories, id: string, stories: Components): Promise<Kept & { hasBands: boolean }> {
  const { text, date, story } = await kept.document(id);
  const own = { ...wordingOf(text), date };
  const bands = bandsOf(own);
  for (const { id: other } of await kept.sharingBands(id, bands)) {
    if (other > id || stories.of(other) === stories.of(id)) continue;
    const { text: otherText, date: otherDate } = await kept.document(other);
    if (isSameStory(own, { ...wordingOf(otherText), date: otherDate })) stories.join(id, other);
  }
  return { id, date, story, hasBands: sameNumbers(bands, await kept.bands(id)) };
}

/** Stances of which the marks are not those of the sentences of the copies, given earliest first. */
async function* stanceFaults(kept: KeptStories, copies: readonly Kept[]): AsyncGenerator<StoryFault> {
  const told: string[] = [];
  for (const { id } of copies) {
    for (const { id: stance, sentence, sentenceKey: key, repeats } of await kept.stances(id)) {
      const line = lineOf(sentence);
      if (key !== sentenceKey(sentence) || repeats !== told.some((text) => text.includes(line)))
        yield { kind: 'stance', id, stance };
    }
    if (copies.length > 1) told.push(lineOf((await kept.document(id)).text));
  }
}

/**
 * Finds all stories anew and tells what is kept otherwise. The cost is that of finding them one by one.
 * @param onRead called after every document with how many were read, and out of how many.
 */
export async function* recountStories(
  kept: KeptStories,
  onRead: (read: number, total: number) => void = () => undefined,
): AsyncGenerator<StoryFault> {
  const ids = await kept.ids();
  const stories = new Components();
  const documents: Kept[] = [];
  for (const id of ids) {
    const { hasBands, ...document } = await compare(kept, id, stories);
    documents.push(document);
    if (!hasBands) yield { kind: 'bands', id };
    onRead(documents.length, ids.length);
  }
  for (const group of groupBy(documents, ({ id }) => stories.of(id)).values()) {
    const copies = group.toSorted(compareCopies);
    const found = copies[0]!.id;
    for (const { id, story } of copies) if (story !== found) yield { kind: 'story', id, kept: story, found };
    yield* stanceFaults(kept, copies);
  }
}
