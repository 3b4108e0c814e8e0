import type { StoryArchive, ToldStance } from './archive.ts';
import { type Copy, compareCopies } from './copies.ts';
import { bandsOf } from './min-hash.ts';
import { isSameStory } from './same-story.ts';
import { lineOf, sentenceKey } from './sentence-key.ts';
import { wordingOf } from './shingles.ts';

/**
 * Finds the story of a document among those that are there, and which of its stances an earlier copy tells already. A
 * story is a connected component of near-duplicates and bears the id of its leading copy; the result is the same in
 * whatever order documents come. The cost is that of the documents that share a band with this one.
 */
export async function placeDocument(archive: StoryArchive, id: string): Promise<void> {
  const joined = await storiesLike(archive, id);
  const found = [await copyOf(archive, id)];
  const storyOf = new Map<string, string>();
  for (const story of joined)
    for (const copy of await archive.copies(story)) {
      if (copy.id === id) continue;
      found.push(copy);
      storyOf.set(copy.id, story);
    }
  const copies = found.toSorted(compareCopies);
  const story = copies[0]!.id;
  // Copies that stay where they are, which are nearly all of a large story, are not written.
  await archive.setStory(
    copies.filter((copy) => storyOf.get(copy.id) !== story).map((copy) => copy.id),
    story,
  );
  if (joined.length > 1) await markAll(archive, copies);
  else await markAround(archive, copies, id);
}

async function copyOf(archive: StoryArchive, id: string): Promise<Copy> {
  const { date } = await archive.document(id);
  return { id, date };
}

/** The stories of which one document, at least, is a near-duplicate of this one. */
async function storiesLike(archive: StoryArchive, id: string): Promise<string[]> {
  const own = await tellingOf(archive, id);
  const bands = bandsOf(own);
  await archive.keepBands(id, bands);
  const found = new Set<string>();
  for (const other of await archive.sharingBands(id, bands))
    if (!found.has(other.story) && isSameStory(own, await tellingOf(archive, other.id))) found.add(other.story);
  return [...found].sort();
}

async function tellingOf(archive: StoryArchive, id: string) {
  const { text, date } = await archive.document(id);
  return { ...wordingOf(text), date };
}

/** Marks the stances of one document among its copies, and those of later copies that it tells before them. */
async function markAround(archive: StoryArchive, copies: readonly Copy[], id: string): Promise<void> {
  const place = copies.findIndex((copy) => copy.id === id);
  await markStances(archive, id, await archive.stances(id), copies.slice(0, place));
  const text = lineOf((await archive.document(id)).text);
  for (const later of copies.slice(place + 1)) {
    const retold = (await archive.stances(later.id)).filter(
      ({ sentence, repeats }) => !repeats && text.includes(lineOf(sentence)),
    );
    if (retold.length) await markStances(archive, later.id, retold, [copies[place]!]);
  }
}

async function markAll(archive: StoryArchive, copies: readonly Copy[]): Promise<void> {
  for (const [place, { id }] of copies.entries())
    await markStances(archive, id, await archive.stances(id), copies.slice(0, place));
}

/** Marks which of the stances stand in a sentence that one of the earlier copies has. */
async function markStances(
  archive: StoryArchive,
  id: string,
  stances: readonly ToldStance[],
  earlier: readonly Copy[],
): Promise<void> {
  const lines = new Map(stances.map(({ sentence }) => [sentence, lineOf(sentence)]));
  const untold = new Set(lines.keys());
  for (const copy of earlier) {
    if (!untold.size) break;
    const text = lineOf((await archive.document(copy.id)).text);
    for (const sentence of untold) if (text.includes(lines.get(sentence)!)) untold.delete(sentence);
  }
  await archive.mark(
    id,
    stances.map(({ id: stance, sentence }) => ({
      id: stance,
      sentenceKey: sentenceKey(sentence),
      repeats: !untold.has(sentence),
    })),
  );
}
