import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type KeptDocument, memoryArchive } from '../unit/stories/memory-archive.ts';
import { variants } from '../unit/stories/variants.ts';
import { absenceOf, sharedFile } from './shared-data.ts';

const file = 'corpora/reuters-21578.jsonl.gz';
const absence = absenceOf(file);

const readReuters = (): (KeptDocument & { title: string })[] =>
  gunzipSync(readFileSync(sharedFile(file)))
    .toString()
    .trim()
    .split('\n')
    .map((line) => ({ ...JSON.parse(line), sentences: [] }));

/** Folds that a person has read, with what became of them. */
const readFolds = readFileSync(join(import.meta.dirname, '../fixtures/read-folds.tsv'), 'utf8')
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [story, copy, verdict, folded] = line.split('\t') as [string, string, string, string];
    return { story, copy, verdict, folded };
  });

/** Pairs within groups, and those of them that are within groups of both kinds. */
function pairwise(groups: readonly { true: string; found: string }[]) {
  const pairs = (keys: readonly string[]): number => {
    const sizes = new Map<string, number>();
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const both = pairs(groups.map((one) => `${one.true} ${one.found}`));
  const precision = both / pairs(groups.map(({ found }) => found));
  const recall = both / pairs(groups.map((one) => one.true));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

describe.skipIf(absence)(`stories of Reuters-21578${absence ? `: ${absence}` : ''}`, () => {
  it('hold five kinds of variants of 300 articles, and no other', async () => {
    const reuters = readReuters();
    const stride = Math.floor(reuters.length / 300);
    const originals = reuters.filter((_, index) => index % stride === 0).slice(0, 300);
    const store = memoryArchive();
    const lost = new Map<string, number>();
    for (const [seed, original] of originals.entries()) {
      await store.add(original);
      for (const [kind, vary] of Object.entries(variants))
        await store.add({ ...original, id: `${original.id}/${kind}`, text: vary(original.text, seed) });
    }
    for (const { id } of originals)
      for (const kind of Object.keys(variants))
        if (store.storyOf(`${id}/${kind}`) !== store.storyOf(id)) lost.set(kind, (lost.get(kind) ?? 0) + 1);
    const groups = Object.entries(store.stories()).map(([id, found]) => ({ true: id.split('/')[0]!, found }));
    const scores = pairwise(groups);
    console.log('stories of 300 articles with five variants each', scores, Object.fromEntries(lost));
    expect(scores.f1).toBeGreaterThanOrEqual(0.97);
  });

  it('hold no article on another event among a hundred that were drawn and read', async () => {
    const articles = new Map(readReuters().map((article) => [article.id, article]));
    const store = memoryArchive();
    for (const id of new Set(readFolds.flatMap(({ story, copy }) => [story, copy]))) await store.add(articles.get(id)!);
    expect(
      readFolds.map(({ story, copy }) => [story, copy, store.storyOf(story) === store.storyOf(copy) ? 'yes' : 'no']),
    ).toEqual(readFolds.map(({ story, copy, folded }) => [story, copy, folded]));
    const folds = readFolds.filter(({ folded }) => folded === 'yes');
    expect(folds.map(({ verdict }) => verdict)).toEqual(Array(100).fill('same'));
  });

  it('are found among 16,000 articles', async () => {
    const reuters = readReuters();
    const store = memoryArchive();
    const start = performance.now();
    for (const article of reuters) await store.add(article);
    const time = (performance.now() - start) / reuters.length;
    const stories = new Set(Object.values(store.stories()));
    console.log(`${reuters.length} articles, ${stories.size} stories, ${time.toFixed(2)} ms an article`);
    if (process.env.DEMARCHE_SHOW_STORIES) {
      const byStory = new Map<string, typeof reuters>();
      for (const article of reuters) {
        const story = store.storyOf(article.id);
        byStory.set(story, [...(byStory.get(story) ?? []), article]);
      }
      for (const copies of byStory.values())
        if (copies.length > 1)
          console.log(copies.map(({ id, date, title, text }) => `${id} ${date} [${title}] ${text}`).join('\n'), '\n');
    }
    expect(stories.size).toBeGreaterThan(15_000);
  });
});
