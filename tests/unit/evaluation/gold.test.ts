import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../server/ingest/read.ts';
import { stanceTypes } from '../../../shared/plover.ts';
import { contains, type Span } from '../../../shared/span.ts';

interface GoldDocument {
  id: string;
  text: string;
  actors: { name: string; aliases: string[]; affiliation: string | null }[];
  stances: { source: string; target: string; polarity: string; types: string[]; sentence: Span; evidence: Span }[];
}

const seeds = resolve(import.meta.dirname, '../../../seeds');
const gold = readFileSync(join(seeds, '.gold.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldDocument);

/** Names (without ending) and texts of the documents that ingest finds in the folder. */
async function ingestedTexts(): Promise<[name: string, text: string][]> {
  const texts: [string, string][] = [];
  for await (const item of readAll([seeds], Readable.from([]))) {
    if (item.kind === 'skipped') continue;
    if (item.kind !== 'document') throw new Error(`no document at ${item.place.file}`);
    texts.push([basename(item.place.file, '.md'), item.input.text]);
  }
  return texts.sort();
}

describe('gold annotation of the demo corpus', () => {
  it('stands on documents that say themselves that they are briefs, and have no address of an outlet', async () => {
    const documents = [];
    for await (const item of readAll([seeds], Readable.from([])))
      if (item.kind === 'document') documents.push(item.input);
    expect(documents).toHaveLength(5);
    for (const { source, url } of documents) {
      expect(source).toMatch(/^Brief after /);
      expect(url ?? null).toBeNull();
    }
  });

  it('holds every document of the folder, with its text as ingested', async () => {
    expect(gold.length).toBe(5);
    expect(gold.map(({ id, text }) => [id, text])).toEqual(await ingestedTexts());
  });

  it.each(gold)('has its evidence inside of one sentence in $id', ({ text, stances }) => {
    for (const { sentence, evidence } of stances) {
      expect(contains(sentence, evidence)).toBe(true);
      expect(text.slice(evidence.start, evidence.end)).toMatch(/^\S[^\n]*\S$/);
      expect(text.slice(sentence.start, sentence.end)).toMatch(/^\S[^\n]*[.?!]["”]?$/);
    }
  });

  it.each(gold)('names annotated actors and known types only in $id', ({ text, actors, stances }) => {
    const names = new Set(actors.map(({ name }) => name));
    expect(names.size).toBe(actors.length);
    expect(actors.flatMap(({ aliases }) => aliases).filter((alias) => !text.includes(alias))).toEqual([]);
    expect(actors.filter(({ affiliation }) => affiliation && !names.has(affiliation))).toEqual([]);
    for (const { source, target, polarity, types } of stances) {
      expect(names).toContain(source);
      expect(names).toContain(target);
      expect(source).not.toBe(target);
      expect(['positive', 'negative', 'neutral']).toContain(polarity);
      expect(types.filter((type) => !(stanceTypes as readonly string[]).includes(type))).toEqual([]);
    }
  });
});
