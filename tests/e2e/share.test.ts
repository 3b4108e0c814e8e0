import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './browser.ts';
import { actorsDrawn, settled } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { besideStore } from './small-store.ts';

async function saved(page: Page, name: string): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page
    .getByRole('dialog')
    .getByRole('button', { name })
    .or(page.getByRole('dialog').getByRole('link', { name }))
    .first()
    .click();
  return readFileSync(await (await downloading).path());
}

describe.skipIf(!chromiumPath).each(browsers)(`${suiteName('sharing a view')}%s`, (_, flags) => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer(flags);
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(() => explorer?.close());

  const share = async () => {
    const page = await explorer.open('/?source=usa&target=chn&polarity=negative', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Share and export' }).waitFor();
    return { page, dialog };
  };

  it.skipIf(flags.length > 0)('hands on pictures (needs WebGL)', async () => {
    const { page } = await share();
    const svg = (await saved(page, 'SVG')).toString();
    expect(svg).toContain('Shown: sign Negative.');
    for (const name of ['United States', 'China']) expect(svg).toContain(`>${name}</text>`);
    expect((await saved(page, 'PNG')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('hands on the evidence with its sources, and the link', async () => {
    const { page, dialog } = await share();
    const markdown = (await saved(page, 'Markdown')).toString();
    expect(markdown).toMatch(/^## United States toward China: \d+ stances?$/m);
    expect(markdown).toMatch(/^\[\^1\]: “.*”, .*\.$/m);
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    await dialog.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  it.skipIf(flags.length > 0)('keeps views, which come back as they were, the camera too (needs WebGL)', async () => {
    const page = await explorer.open('/?actor=chn');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForURL(/camera=/);
    await settled(page);
    const address = page.url();
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByLabel('Name of this view').fill('China, near');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.goto(explorer.url);
    await settled(page);
    expect(await actorsDrawn(page)).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('link', { name: 'China, near' }).click();
    await settled(page);
    expect(page.url()).toBe(address);
    await page.getByRole('button', { name: 'Fit to screen' }).click();
    await expect.poll(() => page.url()).not.toContain('camera=');
  });
});

describe.skipIf(!chromiumPath)(suiteName('exactly what is shown'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-shown-'));
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer([], besideStore(folder));
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  /** What the dialog says of an address, and which lines leave as a table and as sentences. */
  async function leaving(address: string) {
    const page = await explorer.open(address);
    await settled(page);
    await page.getByRole('button', { name: 'Share' }).click();
    const shown = page.getByRole('dialog').getByRole('radio', { name: 'What is shown' });
    await shown.waitFor();
    expect(await shown.isChecked()).toBe(true);
    const [, ...rows] = (await saved(page, 'CSV for spreadsheets')).toString().trim().split('\r\n');
    const markdown = (await saved(page, 'Markdown')).toString();
    return {
      said: await page.getByRole('group', { name: 'What leaves' }).locator('label').allTextContents(),
      lines: rows.map((row) => row.split(',').slice(0, 2).join(' ')).sort(),
      sections: [...markdown.matchAll(/^## (.*): /gm)].map(([, heading]) => heading),
    };
  }

  it('is a separate group where one is drawn alone', async () => {
    const { said, lines, sections } = await leaving('/?apart=tgo');
    expect(said).toEqual([
      'What is shown 2 actors, 1 line, 1 stance',
      'The whole graph 9 actors, 14 lines, 14 stances',
    ]);
    expect(lines).toEqual(['tgo ben']);
    expect(sections).toEqual(['Togo toward Benin']);
  });

  it.each(['/?groups=true', '/?groups=true&fold=nor'])(
    'is the communities without who is in none: %s',
    async (address) => {
      const { said, lines, sections } = await leaving(address);
      expect(said[0]).toBe('What is shown 6 actors, 9 lines, 9 stances');
      expect(lines).toHaveLength(9);
      expect(lines.join()).not.toMatch(/per|tgo|dnk egy/);
      expect(sections).toHaveLength(9);
      expect(sections.join()).not.toMatch(/Peru|Togo|Denmark toward Egypt/);
    },
  );
});
