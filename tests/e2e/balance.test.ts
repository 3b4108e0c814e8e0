import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { changeTitle } from '../../client/core/changes/changes.ts';
import type { BalanceAnswer, ChangesAnswer } from '../../shared/routes.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { tensionStore } from './small-store.ts';

describe.skipIf(!chromiumPath)(suiteName('who is with whom, and tone on the page'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-tension-'));
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer([], tensionStore(folder));
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  it('show who is with whom, and lead to the sentences of a line and back', async () => {
    const { triads, frustration, lines } = await explorer.answer<BalanceAnswer>('/api/balance');
    const page = await explorer.open();
    await page.getByRole('button', { name: /^Who is with whom/ }).click();
    await page.getByRole('heading', { level: 2, name: 'Who is with whom' }).last().waitFor();
    const panel = page.locator('.panel');
    await panel.getByText(triads.explained).waitFor();
    const all = lines.positive + lines.negative;
    await panel.getByText(`${all - frustration.index} of ${all} lines would fit`).waitFor();
    expect(await panel.textContent()).not.toContain('faction');
    await panel.getByText('Egypt and Kenya are against each other, and Ghana is with both.').waitFor();
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.closest('.tension') !== null);
    await panel
      .locator('.tension')
      .getByRole('button', { name: /Egypt – Kenya/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Kenya toward Egypt' }).waitFor();
    await page.keyboard.press('Escape');
    await panel.getByText(triads.explained).waitFor();
    await page.getByRole('button', { name: 'Close details' }).click();
    await page.getByRole('heading', { name: 'At a glance' }).waitFor();
  });

  it('draw the tone of a relation and of an actor over time, and tell when it changed with sentences before and after', async () => {
    const page = await explorer.open('/?source=nor&target=fin');
    await page.getByRole('tab', { name: 'Over time' }).click();
    await page.getByRole('img', { name: /Mean intensity.*1 May 2024: 5/ }).waitFor();
    await page.goto(`${explorer.url}/?actor=fin`);
    await page.getByRole('button', { name: 'Tone over time' }).click();
    const [change] = await explorer.answer<ChangesAnswer>('/api/changes?actor=fin').then((answer) => answer.changes);
    await page.getByRole('heading', { name: changeTitle(change!) }).waitFor();
    for (const { sentenceText } of [...change!.before.sentences, ...change!.after.sentences])
      await page.locator('.change-side .quotation', { hasText: sentenceText }).waitFor();
  });
});
