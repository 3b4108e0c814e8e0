import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAnalyzer } from '../../server/services/analyze/analyze.ts';
import { createIngest } from '../../server/services/ingest/ingest.ts';
import { sampleFolder } from '../../server/services/ingest/sample-folder.ts';
import { createQueries } from '../../server/services/queries.ts';
import { openStore } from '../../server/store/open-store.ts';
import { exportedText } from '../exported-text.ts';
import { variants } from '../unit/stories/variants.ts';

/** Articles of our own, on events that have nothing to do with those of the samples: so short that one paragraph is two fifths of some. */
const own = [
  `Ghana accused Togo of breaking the fishing agreement that both had signed in spring.

The minister of fisheries of Ghana said that trawlers had crossed the line at night with their lights out, and that the coast guard had filmed six of them.

Togo rejected the charge. It thanked Benin for its patience, and offered a joint patrol from the first week of the rains.`,
  `Chile will sue Peru over the dam in the upper valley, its government announced in Santiago after a long session.

Farmers on both sides have waited for water since the third dry winter in a row, and the canals have been empty for weeks.

Peru condemned the plan and called it a step away from the table. Ecuador offered to mediate.`,
  `Kenya praised Uganda for its help after the flood that cut the northern road in two.

Engineers from Kampala brought steel bridges, and stayed until the last truck had crossed the river with tents and maize.

Nairobi promised to repay the cost by summer. Tanzania supported the idea of a common store of bridges near the lake.`,
  `Norway threatened to expel the ambassador of Belarus after a courier was held at the airport for two days.

Customs officers had found nothing in the bags but letters and a child's violin, a clerk of the court told reporters there.

Belarus criticized Norway in turn. Sweden and Finland backed Norway, and asked for a meeting in Oslo.`,
  `Vietnam signed a trade agreement with Canada that lowers duties on shrimp, shoes and canola within four years.

Growers in the delta had asked for longer terms, while mills in the prairies wanted none, so that nobody left the room quite content.

Canada thanked Vietnam for its courage. Thailand opposed the agreement and demanded the same terms.

Both parliaments have until the end of winter to vote, and neither has set a day for it.`,
  `Egypt urged Sudan to open the border to doctors and blankets before the cold sets in.

Trains stand loaded in Aswan, and the hospital of the town has given half of its beds to people who came on foot through the desert.

Sudan blamed Egypt for the delay. Ethiopia welcomed the appeal and sent a hundred tons of flour.`,
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-variants-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Article {
  id: string;
  text: string;
  date: string;
}

/** The texts of the samples without what stands above them, and ours. */
async function originals(): Promise<Article[]> {
  const names = (await readdir(sampleFolder()))
    .filter((name) => name.startsWith('blinken') || name.startsWith('xi'))
    .sort();
  const samples = await Promise.all(names.map((name) => readFile(join(sampleFolder(), name), 'utf8')));
  const texts = [...samples.map((text) => text.replace(/^---\n.*?\n---\n/s, '').trim()), ...own];
  return texts.map((text, n) => ({ id: `text-${n}`, text, date: '2024-05-01T06:00:00Z' }));
}

/** What is counted of these articles, and what is with each copy for itself. */
async function counted(name: string, articles: readonly Article[]) {
  const file = join(folder, `${name}.jsonl`);
  await writeFile(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const store = await openStore(join(folder, `${name}.db`));
  const analyzer = await createAnalyzer({ fast: true }, 2);
  const { stored } = await createIngest({ store, analyzer, fast: true })([file]);
  await analyzer.close();
  const queries = createQueries(store);
  const { stories, stances } = await store.counts();
  const { edges } = JSON.parse(await exportedText(queries, 'json')) as {
    edges: { source: string; target: string; attributes: object }[];
  };
  const all = await store.countStances({ copies: true });
  await store.close();
  return {
    stored,
    all,
    told: { stories, stances, edges: edges.map(({ source, target, attributes }) => ({ source, target, attributes })) },
  };
}

it('six hundred variants of eleven texts tell what the eleven tell', { timeout: 1_200_000 }, async () => {
  const texts = await originals();
  expect(texts).toHaveLength(11);
  const kinds = Object.entries(variants);
  const copies = Array.from({ length: 600 }, (_, n) => {
    const { id, text } = texts[n % texts.length]!;
    const [kind, vary] = kinds[Math.floor(n / texts.length) % kinds.length]!;
    return { id: `${id}-${kind}-${n}`, text: vary(text, n), date: `2024-05-01T${10 + (n % 12)}:00:00Z` };
  });
  const few = await counted('eleven', texts);
  const many = await counted('variants', [...texts, ...copies]);
  console.log(`${many.stored} articles stored, ${many.all} stances in them, ${many.told.stances} told once`);
  expect(few.told.stances).toBeGreaterThan(30);
  expect(many.stored).toBeGreaterThan(500);
  expect(many.all).toBeGreaterThan(20 * few.told.stances);
  expect(many.told).toEqual(few.told);
});
