import type { StanceMark, StoryArchive, ToldStance } from '../../../server/stories/archive.ts';
import { placeDocument } from '../../../server/stories/place.ts';

export interface KeptDocument {
  id: string;
  date: string | null;
  text: string;
  /** Sentences with a stance; those in which a text is cut when left out. */
  sentences?: string[];
}

const sentencesOf = (text: string): string[] => text.match(/[^.!?\s][^.!?]*[.!?]/g) ?? [];

/** An archive in memory: what the stories are found in where no store is needed. */
export function memoryArchive() {
  const documents = new Map<string, KeptDocument>();
  const stories = new Map<string, string>();
  const members = new Map<string, Set<string>>();
  const bands = new Map<number, Set<string>>();
  const bandsById = new Map<string, readonly number[]>();
  const marks = new Map<string, Map<string, StanceMark>>();
  let written = 0;

  const stancesOf = ({ id, text, sentences = sentencesOf(text) }: KeptDocument): ToldStance[] =>
    sentences.map((sentence, index) => ({
      id: `${index}`,
      sentence,
      repeats: marks.get(id)?.get(`${index}`)?.repeats ?? false,
    }));

  const archive: StoryArchive = {
    document: async (id) => documents.get(id)!,
    keepBands: async (id, found) => {
      for (const band of bandsById.get(id) ?? []) bands.get(band)!.delete(id);
      bandsById.set(id, found);
      for (const band of found) bands.set(band, (bands.get(band) ?? new Set()).add(id));
    },
    sharingBands: async (id, found) => {
      const counts = new Map<string, number>();
      for (const band of found)
        for (const other of bands.get(band) ?? [])
          if (other !== id && stories.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1);
      return [...counts]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([other]) => ({ id: other, story: stories.get(other)! }));
    },
    copies: async (story) => [...(members.get(story) ?? [])].map((id) => documents.get(id)!),
    setStory: async (ids, story) => {
      written += ids.length;
      for (const id of ids) {
        members.get(stories.get(id) ?? '')?.delete(id);
        stories.set(id, story);
        members.set(story, (members.get(story) ?? new Set()).add(id));
      }
    },
    stances: async (id) => stancesOf(documents.get(id)!),
    mark: async (id, found) => {
      written++;
      const own = marks.get(id) ?? new Map<string, StanceMark>();
      marks.set(id, own);
      for (const mark of found) own.set(mark.id, mark);
    },
  };

  return {
    archive,
    add: async (document: KeptDocument) => {
      documents.set(document.id, document);
      await placeDocument(archive, document.id);
    },
    /** How often a document was put into a story, or its stances were marked. */
    written: () => written,
    storyOf: (id: string) => stories.get(id)!,
    /** Document id -> story. */
    stories: () => Object.fromEntries([...stories].sort(([a], [b]) => (a < b ? -1 : 1))),
    /** Document and sentence of everything that counts. */
    counted: () =>
      [...documents.values()]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .flatMap((document) =>
          stancesOf(document)
            .filter(({ repeats }) => !repeats)
            .map(({ sentence }) => `${document.id}: ${sentence}`),
        ),
  };
}
