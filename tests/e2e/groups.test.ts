import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { communityName } from '../../client/core/graph/groups.ts';
import type { CommunitiesAnswer } from '../../shared/routes.ts';
import { actorsDrawn, settled } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { alliancesStore } from './small-store.ts';

describe.skipIf(!chromiumPath)(suiteName('who is with whom'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-groups-'));
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer([], alliancesStore(folder));
  });
  afterEach(() => expect(explorer.complaints.splice(0)).toEqual([]));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  it('is drawn, folded and opened again, each in the address', async () => {
    const { communities, fit } = await explorer.answer<CommunitiesAnswer>('/api/communities');
    const page = await explorer.open();
    const before = await actorsDrawn(page);
    await page.getByText('Draw communities').click();
    await page.waitForURL(/groups=true/);
    await page.getByText(`${fit.hits} of ${fit.of} signed stances fit`).waitFor();
    const groups = communities.filter(({ members }) => members.length >= 3);
    const panel = page.locator('.panel');
    const named = (text: string | null) => groups.map(communityName).find((name) => text?.includes(name));
    // The legend, the details and both sides tell of the same groups.
    const heading = page.getByRole('heading', { name: 'Communities', exact: true });
    const listed = panel.locator('section').filter({ has: heading }).last();
    await expect.poll(() => listed.locator('.group-row').count()).toBe(groups.length);
    const sides = await panel.locator('.two-sides .side-group').allTextContents();
    expect(sides.map(named).sort()).toEqual(groups.map(communityName).sort());
    const row = listed.locator('.group-row').first();
    await row.click();
    await listed.locator('.group-members').getByRole('button', { name: groups[0]!.actors[0]!.label }).waitFor();
    const rows = page.locator('.left .group-row');
    await expect.poll(() => rows.count()).toBe(groups.length);
    const size = communities[0]!.members.length;
    await rows.first().click();
    await page.waitForURL(/fold=/);
    await settled(page);
    await expect.poll(() => actorsDrawn(page)).toBe(before - size + 1);
    await expect.poll(() => rows.first().getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    await settled(page);
    await expect.poll(() => actorsDrawn(page)).toBe(before - size + 1);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.search.includes('fold'));
    await settled(page);
    await expect.poll(() => actorsDrawn(page)).toBe(before);
    await page.getByText('Draw communities').click();
    await page.waitForURL((url) => !url.search.includes('groups'));
  });

  it('says in words and numbers who is against whom, down to the sentence', async () => {
    const page = await explorer.open('/?groups=true');
    await page.getByRole('heading', { level: 1, name: 'Who is with whom, and who against whom' }).waitFor();
    await page.getByText('6 actors in 2 communities, neutral stances left out').waitFor();
    const heading = page.getByRole('heading', { name: /^Between communities/ });
    const against = page.locator('.panel section').filter({ has: heading }).last();
    const row = against.getByRole('button', { name: /Denmark, Norway.* toward .*Egypt.*negative 2/ });
    await row.click();
    await against.getByRole('button', { name: /Norway → Egypt/ }).click();
    await page.locator('.panel').getByText('accused').first().waitFor();
  });

  it('opens a folded community where one of its lines is chosen from the list', async () => {
    const page = await explorer.open('/?groups=true');
    await page.locator('.left .group-row', { hasText: 'Denmark' }).click();
    await page.waitForURL(/fold=/);
    await page.getByText('6 actors in 2 communities, neutral stances left out').waitFor();
    const heading = page.getByRole('heading', { name: /^Between communities/ });
    const against = page.locator('.panel section').filter({ has: heading }).last();
    await against.getByRole('button', { name: /Denmark, Norway.* toward .*Egypt.*negative/ }).click();
    await against.getByRole('button', { name: /Denmark, Norway.* → Egypt/ }).click();
    await page.waitForURL((url) => !url.search.includes('fold'));
    await against.getByRole('button', { name: /Norway → Egypt/ }).click();
    await page.locator('.panel').getByText('accused').first().waitFor();
  });

  it('folds by keyboard', async () => {
    const page = await explorer.open('/?groups=true');
    await page.locator('.left .group-row').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/fold=/);
    await page.keyboard.press('Space');
    await page.waitForURL((url) => !url.search.includes('fold'));
    await settled(page);
    const before = await actorsDrawn(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('f');
    await page.waitForURL(/fold=/);
    await expect.poll(() => actorsDrawn(page)).toBeLessThan(before);
    await page.keyboard.press('f');
    await page.waitForURL((url) => !url.search.includes('fold'));
  });
});
