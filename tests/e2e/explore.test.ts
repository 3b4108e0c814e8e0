import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { SerializedStanceGraph } from '../../shared/graph.ts';
import type {
  DocumentDetails,
  EdgeDetails,
  Facets,
  GraphAnswer,
  IssuesAnswer,
  NeighborsAnswer,
} from '../../shared/routes.ts';
import { labelsOn, pointAtSomething, recordLabels, settled } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

const readGexf = `
import networkx, sys
graph = networkx.read_gexf(sys.argv[1])
print(graph.number_of_nodes(), graph.number_of_edges())
`;

const python = '/usr/bin/python3';
const hasNetworkx = spawnSync(python, ['-c', 'import networkx']).status === 0;
if (!hasNetworkx && process.env.CI === 'true') throw new Error('The tests of the page need python3-networkx.');
const unread = hasNetworkx ? '' : ' (skipped: no python3-networkx)';

describe.skipIf(!chromiumPath)(suiteName('exploring the sample articles'), () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(() => explorer?.close());

  it('goes from a name to the sentence behind a line', async () => {
    const page = await explorer.open();
    await page.keyboard.press('/');
    await page.keyboard.type('Wang Yi');
    await page.getByRole('option', { name: /^Wang Yi/ }).click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('heading', { name: 'Wang Yi' }).waitFor();

    const id = new URL(page.url()).searchParams.get('actor')!;
    const { neighbors } = await explorer.answer<NeighborsAnswer>(`/api/actors/${id}/neighbors`);
    await expect
      .poll(async () => (await details.locator('.neighbours tbody th').allTextContents()).toSorted())
      .toEqual(neighbors.map((neighbor) => neighbor.attributes.label).toSorted());

    await details.locator('.neighbours .balance-button').first().click();
    await details.getByText('Why is this line here?').waitFor();
    const evidence = (await details.locator('.evidence-card mark').first().textContent())!;

    const { source, target } = Object.fromEntries(new URL(page.url()).searchParams);
    const edge = await explorer.answer<EdgeDetails>(`/api/edges/${source}/${target}`);
    const stance = edge.stances[0]!;
    expect(stance.text.startsWith(evidence)).toBe(true);
    const { document } = await explorer.answer<DocumentDetails>(`/api/documents/${stance.documentId}`);
    expect(document.text.slice(stance.evidence.start, stance.evidence.end)).toBe(stance.text);

    await details
      .getByRole('button', { name: /^paragraph/ })
      .first()
      .click();
    const paragraph = details.locator('[data-evidence]');
    await paragraph.waitFor();
    expect(document.text).toContain(await paragraph.textContent());
    await expect
      .poll(async () => (await paragraph.locator('mark[data-chosen]').allTextContents()).join(''))
      .toContain(evidence);
    const read = () => new URL(page.url()).searchParams.get('stance');
    const before = read();
    await page.keyboard.press('j');
    await expect.poll(read).not.toBe(before);
    await details.locator(`mark[data-chosen][data-stance="${read()}"]`).first().waitFor();
    await page.keyboard.press('k');
    await expect.poll(read).toBe(before);
  });

  it('selects what is clicked on the canvas, and lets go of it', async () => {
    const page = await explorer.open();
    const place = (await pointAtSomething(page))!;
    await page.mouse.click(place.x, place.y);
    await page.getByRole('button', { name: 'Close details' }).waitFor();
    expect(page.url()).toMatch(/actor=|source=.*target=/);
    // Sooner it would be the second half of a double click.
    await page.waitForTimeout(500);
    const canvas = (await page.locator('.canvas').boundingBox())!;
    await page.mouse.click(canvas.x + canvas.width - 8, canvas.y + 8);
    await page.getByRole('heading', { name: 'At a glance' }).waitFor();
  });

  it('moves the actor that is dragged and nothing else, and keeps it there', async () => {
    const page = await explorer.open('/', {}, recordLabels);
    await settled(page);
    const labels = async () => new Map((await labelsOn(page)).map(({ text, left, top }) => [text, { left, top }]));
    await expect.poll(async () => (await labels()).has('Russia')).toBe(true);
    const before = await labels();
    const canvas = (await page.locator('.canvas').boundingBox())!;
    const { left, top } = before.get('Russia')!;
    // The mark stands left or right of its name, or above or below it.
    const around = [-12, 0, 12, 30].flatMap((x) => [8, -14, 30].map((y) => ({ x, y })));
    const card = page.locator('.hover-card > b', { hasText: /^Russia$/ });
    let place = { x: 0, y: 0 };
    const isMarkAt = async ({ x, y }: { x: number; y: number }, timeout: number) => {
      place = { x: canvas.x + left + x, y: canvas.y + top + y };
      await page.mouse.move(place.x, place.y);
      return card.waitFor({ timeout }).then(
        () => true,
        () => false,
      );
    };
    const places = [...around, ...around.map(({ x, y }) => ({ x: x + 45, y }))];
    let isFound = false;
    // A busy machine shows the card late.
    for (const timeout of [250, 1500]) for (const at of places) isFound ||= await isMarkAt(at, timeout);
    expect(isFound).toBe(true);
    await page.mouse.down();
    await page.mouse.move(place.x + 30, place.y + 20, { steps: 4 });
    await page.mouse.move(place.x + 60, place.y + 40, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    let after = before;
    const way = (name: string) =>
      Math.hypot(after.get(name)!.left - before.get(name)!.left, after.get(name)!.top - before.get(name)!.top);
    const dragged = async () => {
      after = await labels();
      return after.has('Russia') ? way('Russia') : 0;
    };
    await expect.poll(dragged).toBeGreaterThan(30);
    expect(page.url()).not.toMatch(/camera=|actor=/);
    expect(way('United States')).toBeLessThan(2);
    await page.getByRole('button', { name: /Dark theme|Light theme/ }).click();
    await settled(page);
    await expect.poll(async () => (await labels()).get('Russia')).toEqual(after.get('Russia'));
  });

  it('leaves the last check of a group where it is', async () => {
    const page = await explorer.open('/?polarity=negative&said=article');
    for (const name of [/^Negative/, /^The article/]) {
      const row = page.getByRole('checkbox', { name });
      await row.focus();
      await page.keyboard.press('Space');
      expect(await row.isChecked()).toBe(true);
    }
    expect(new URL(page.url()).searchParams.get('polarity')).toBe('negative');
    await page.getByRole('checkbox', { name: /^Neutral/ }).focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/polarity=.*neutral/);
    await page.getByRole('checkbox', { name: /^Negative/ }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => new URL(page.url()).searchParams.getAll('polarity')).toEqual(['neutral']);
  });

  it.skipIf(!hasNetworkx)(
    `saves a GEXF that other programs read with as many actors and relations${unread}`,
    async () => {
      const page = await explorer.open();
      await page.getByRole('button', { name: 'Export' }).click();
      const downloading = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: 'GEXF for Gephi', exact: true }).click();
      const download = await downloading;
      const file = await download.path();
      expect(download.suggestedFilename()).toMatch(/\.gexf$/);
      const graph = await explorer.answer<z.infer<typeof SerializedStanceGraph>>('/api/graph');
      const counts = execFileSync(python, ['-c', readGexf, file], { encoding: 'utf8' }).trim();
      expect(counts).toBe(`${graph.nodes.length} ${graph.edges.length}`);
    },
  );

  it('shows the same view again from its link', async () => {
    const page = await explorer.open('/?polarity=negative&source=usa&target=chn&view=table');
    await page.locator('.panel-head h2', { hasText: 'United States toward China' }).waitFor();
    await expect.poll(() => page.locator('tr[aria-current=true]').count()).toBe(1);
    await expect.poll(() => page.getByRole('checkbox', { name: /^Positive/ }).isChecked()).toBe(false);
    await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Graph' }).click();
    await page.locator('.canvas[data-settled]').waitFor();
    expect(page.url()).toContain('polarity=negative');
    await page.goBack();
    await page.locator('.table-view').waitFor();
  });

  it('narrows to an issue, from the legend and from the evidence', async () => {
    const { issues } = await explorer.answer<Facets>('/api/facets');
    const { name, stances } = issues[0]!;
    const page = await explorer.open();
    await page.getByRole('button', { name: /^Issues/ }).click();
    await page.getByRole('checkbox', { name: `${name}, ${stances}`, exact: true }).click({ force: true });
    await page.getByText(`Issue: ${name}`).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('issue')).toEqual([name]);
    await page.getByText(new RegExp(`and ${stances} stances? of`)).waitFor();
    const graph = await explorer.answer<z.infer<typeof SerializedStanceGraph>>(
      `/api/graph?issue=${encodeURIComponent(name)}`,
    );
    const { source, target } = graph.edges[0]!;
    await page.goto(`${explorer.url}/?source=${source}&target=${target}`);
    await page.getByTitle(`Only stances about ${name}`).first().click();
    await page.getByText(`Issue: ${name}`).waitFor();
  });

  it('settles however little there is to draw: one relation, one actor, or nothing', async () => {
    const { issues } = await explorer.answer<IssuesAnswer>('/api/issues?limit=100');
    const about = async (relations: number) => {
      for (const { name } of issues) {
        const query = `issue=${encodeURIComponent(name)}`;
        const { edges } = await explorer.answer<GraphAnswer>(`/api/graph?${query}`);
        if (edges.length === relations) return `/?${query}`;
      }
      throw new Error(`No issue has ${relations} relations.`);
    };
    const drawn = async (path: string) => {
      const page = await explorer.open(path);
      expect(await page.locator('[data-settled]').count(), path).toBe(1);
      return page.locator('[data-settled].canvas').count();
    };
    expect(await drawn(await about(1))).toBe(1);
    expect(await drawn('/?draw=1')).toBe(1);
    expect(await drawn(await about(0))).toBe(0);
    expect(await drawn('/?outlet=Nobody')).toBe(0);
  });

  it('says so when nothing passes the filters, and brings it back', async () => {
    const page = await explorer.open('/?view=table');
    await page.goto(`${explorer.url}/?outlet=Nobody`);
    await page.getByRole('heading', { name: 'No stances match these filters' }).waitFor();
    await page.getByRole('button', { name: 'Clear the outlet' }).first().click();
    await page.locator('.canvas[data-settled]').waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });
});
