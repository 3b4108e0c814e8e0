import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { changeTitle } from '../../client/core/changes/changes.ts';
import type { ChangesAnswer } from '../../shared/routes.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { turnStore } from './small-store.ts';

describe.skipIf(!chromiumPath)(suiteName('an actor that turns against another'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-turns-'));
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer([], turnStore(folder));
  });
  afterEach(() => expect(explorer.complaints.splice(0)).toEqual([]));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  it('is marked on the time panel, and told with sentences from before and after', async () => {
    const { changes } = await explorer.answer<ChangesAnswer>('/api/changes?actor=nor&with=fin&direction=out');
    expect(changes.map(({ date }) => date)).toEqual(['2024-06-05']);
    const page = await explorer.open('/?source=nor&target=fin');
    await page.locator('.histogram .change').waitFor({ state: 'attached' });
    await page.getByRole('tab', { name: 'Over time' }).click();
    await page.getByRole('heading', { name: changeTitle(changes[0]!) }).waitFor();
    const sides = page.locator('.change-side');
    for (const [at, side] of ['before', 'after'].entries()) {
      const { sentences } = changes[0]![side as 'before' | 'after'];
      await expect
        .poll(() => sides.nth(at).locator('.quotation').allTextContents())
        .toEqual(sentences.map(({ sentenceText }) => sentenceText));
    }
  });
});
