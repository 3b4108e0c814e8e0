import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EdgeDetails, GraphAnswer } from '../../shared/routes.ts';
import { settled } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { hearsayStore } from './small-store.ts';

describe.skipIf(!chromiumPath)(suiteName('what articles state, and what they report others to claim'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-claims-'));
  let explorer: Explorer;
  let graph: GraphAnswer;
  let claims: GraphAnswer;
  beforeAll(async () => {
    explorer = await startExplorer([], hearsayStore(folder));
    graph = await explorer.answer<GraphAnswer>('/api/graph');
    claims = await explorer.answer<GraphAnswer>('/api/graph?said=speaker');
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  const shown = (page: Page) => page.locator('#legend-stances span').textContent();

  it('is counted apart in the legend, and either can be left out', async () => {
    const all = graph.attributes.stances;
    const claimed = claims.attributes.stances;
    expect(claimed).toBeGreaterThan(0);
    const page = await explorer.open();
    await page.getByRole('checkbox', { name: `The article, ${all - claimed}`, exact: true }).waitFor();
    await page.getByRole('checkbox', { name: `A speaker, ${claimed}`, exact: true }).click({ force: true });
    await page.waitForURL(/said=article/);
    await expect.poll(() => shown(page)).toBe(String(all - claimed));
    await page.getByRole('checkbox', { name: /^A speaker/ }).click({ force: true });
    await page.waitForURL((url) => !url.search.includes('said'));
    await page.getByRole('button', { name: 'Only A speaker' }).click({ force: true });
    await expect.poll(() => shown(page)).toBe(String(claimed));
  });

  /** How many lines of the picture of what is drawn have a hollow head. */
  async function hollowLines(page: Page): Promise<number> {
    await settled(page);
    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog');
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'SVG' }).click();
    const svg = readFileSync(await (await downloading).path(), 'utf8');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return svg.match(/<polygon[^>]*stroke-width/g)?.length ?? 0;
  }

  it('is drawn hollow at Q where half of a line or more is claimed, and filled again', async () => {
    const line = ({ source, target }: GraphAnswer['edges'][number]) => `${source} ${target}`;
    const counts = new Map(claims.edges.map((edge) => [line(edge), edge.attributes.count]));
    const mostly = graph.edges.filter((edge) => 2 * (counts.get(line(edge)) ?? 0) >= edge.attributes.count).length;
    expect(mostly).toBe(1);
    const page = await explorer.open();
    expect(await hollowLines(page)).toBe(0);
    await page.keyboard.press('q');
    await page.waitForURL(/claims=true/);
    await page.getByText('Hollow where half or more are claims.').waitFor();
    // The legend of the picture shows one, too.
    expect(await hollowLines(page)).toBeGreaterThanOrEqual(mostly);
    await page.keyboard.press('q');
    await page.waitForURL((url) => !url.search.includes('claims'));
    await page.getByText('Hollow where half or more are claims.').waitFor({ state: 'detached' });
  });

  it('is narrowed to the claims of one speaker, who is among the busiest', async () => {
    const page = await explorer.open();
    await page.getByRole('button', { name: 'Speakers', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Egypt, 2', exact: true }).click({ force: true });
    await page.waitForURL(/attributedTo=egy/);
    await expect.poll(() => shown(page)).toBe('2');
    await page.getByRole('checkbox', { name: 'Egypt, 2', exact: true }).click({ force: true });
    await page.waitForURL((url) => !url.search.includes('attributedTo'));
  });

  it('stands apart among the sentences of a line that has both', async () => {
    const page = await explorer.open('/?source=per&target=chl');
    const cards = page.getByRole('tabpanel', { name: /^Evidence/ });
    const said = cards.getByRole('group', { name: 'Who says it' });
    await said.getByRole('button', { name: 'Claims 1' }).click();
    await expect.poll(() => cards.locator('.evidence-card').count()).toBe(1);
    await cards.getByText('Claim', { exact: true }).waitFor();
    await said.getByRole('button', { name: 'Stated 2' }).click();
    await expect.poll(() => cards.getByText('Stated by the article').count()).toBe(2);
    await said.getByRole('button', { name: 'All 3' }).click();
    await expect.poll(() => cards.locator('.evidence-card').count()).toBe(3);
  });

  it('is narrowed by quad class, modality and words of the article, each with its row in the legend', async () => {
    const conflict = await explorer.answer<GraphAnswer>('/api/graph?quad=3');
    const page = await explorer.open();
    await page.getByRole('button', { name: /^Quad class/ }).click();
    await page.getByRole('button', { name: 'Only Verbal conflict' }).click({ force: true });
    await page.waitForURL(/quad=3/);
    await expect.poll(() => shown(page)).toBe(String(conflict.attributes.stances));
    await page.getByRole('button', { name: /^Modality/ }).click();
    await page.getByRole('checkbox', { name: `Asserted, ${conflict.attributes.stances}` }).waitFor();
    await page.getByRole('button', { name: 'Only Asserted' }).click({ force: true });
    await page.waitForURL(/modality=asserted/);
    await page.getByRole('button', { name: /^Text/ }).click();
    await page.getByRole('searchbox', { name: 'Text of the articles' }).fill('glacier');
    await page.waitForURL(/text=glacier/);
    await page
      .getByText(/Nothing matches|No stance/)
      .first()
      .waitFor();
  });

  it('tells who speaks for an actor, asked in words, with sentences that lead to their line and article', async () => {
    const page = await explorer.open();
    await page.keyboard.press('/');
    await page.keyboard.type('who speaks for Kenya');
    await page.getByRole('option', { name: 'Who speaks for Kenya' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/actor=ken.*speakers=true/);
    const pairs = page.getByRole('region', { name: 'Who speaks for Kenya' });
    await pairs.getByRole('button', { name: 'Egypt', exact: true }).waitFor();
    await pairs.getByText('condemned').first().waitFor();
    await page.getByText('Kenya tells of nobody’s stances.').waitFor();
    await pairs
      .getByRole('button', { name: /paragraph/ })
      .first()
      .click();
    await page.locator('mark').first().waitFor();
    await page.goBack();
    await pairs
      .getByRole('button', { name: /Kenya toward Ghana/ })
      .first()
      .click();
    await page.getByRole('tab', { name: /^Evidence/ }).waitFor();
    await page.goBack();
    await pairs.getByRole('button', { name: 'Egypt', exact: true }).click();
    await page
      .getByRole('region', { name: 'Whom Egypt speaks for' })
      .getByRole('button', { name: 'Kenya' })
      .first()
      .waitFor();
  });

  it('has its tag on each card, a claim with its speaker; none is called a fact', async () => {
    const { source, target } = claims.edges.toSorted((a, b) => b.attributes.count - a.attributes.count)[0]!;
    const { stances } = await explorer.answer<EdgeDetails>(`/api/edges/${source}/${target}`);
    const page = await explorer.open(`/?source=${source}&target=${target}`);
    const cards = page.getByRole('tabpanel', { name: /^Evidence/ });
    const claim = stances.find(({ attributedTo }) => attributedTo !== null)!;
    const card = cards.locator('.evidence-card', { has: page.getByText('Claim', { exact: true }) }).first();
    await card
      .getByText(claim.attributedToName ?? claim.attributedTo!)
      .first()
      .waitFor();
    expect(await cards.getByText('Stated by the article').count()).toBe(0);
    await page.goto(`${explorer.url}/?source=gha&target=egy`);
    await cards.getByText('Stated by the article').waitFor();
    expect(await page.locator('body').textContent()).not.toMatch(/\bfacts?\b/i);
  });
});
