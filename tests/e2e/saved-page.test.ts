import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../server/export/html/html.ts';
import { textOf } from '../unit/export/read-back.ts';
import { exportedStance, graphOf, newsStances } from '../unit/export/sample-stances.ts';
import { sharedBrowser } from './browser.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

const hostile = exportedStance({
  id: '7',
  sentenceText: '</p><script>document.title = "broken"</script><img src="http://127.0.0.1:9/x" onerror="alert(1)">',
});

describe.skipIf(!chromiumPath)(suiteName('the exported page'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-page-'));
  const complaints: string[] = [];
  const asked: string[] = [];
  let page: Page;
  beforeAll(async () => {
    const stances = [...newsStances, hostile];
    const file = join(folder, 'demarche.html');
    writeFileSync(file, await textOf(html, graphOf(stances), stances));
    page = await (await sharedBrowser()).newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(async () => {
    await page?.close();
    rmSync(folder, { recursive: true });
  });

  it('opens without a network, draws every line and tells how much it is', async () => {
    expect(await page.title()).toBe('Stances: outlet A & B');
    expect(await page.locator('svg .line').count()).toBe(3);
    expect(await page.locator('svg circle').count()).toBe(3);
    expect(await page.locator('header').textContent()).toContain('Drawn are 3 actors and 3 lines: 5 stances');
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('leads from a line to its sentences, with outlet, day and article', async () => {
    await page.locator('svg a', { hasText: 'Wang Yi toward United States' }).first().press('Enter');
    const section = page.locator('section:target');
    expect(await section.textContent()).toContain('Wang Yi accused the U.S. of “containment”.');
    expect(await section.textContent()).toContain('The Courier, 2024-04-26: Talks · Accuse (verbal conflict)');
    expect(await section.locator('cite a').first().getAttribute('href')).toBe('https://example.org/talks?a=1&b=2');
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  });

  it('shows hostile sentences as text', async () => {
    expect(await page.locator('main').textContent()).toContain('<script>document.title = "broken"</script>');
    expect(await page.locator('script, img').count()).toBe(0);
  });
});
