import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './browser.ts';
import { settled } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { dispatchesStore } from './small-store.ts';

const most = 4;

/** A hand on a page that counts what it does: each click, each word typed, each key is a step. */
function counting(page: Page) {
  let steps = 0;
  return {
    click: (target: Locator) => {
      steps++;
      return target.click();
    },
    press: (key: string) => {
      steps++;
      return page.keyboard.press(key);
    },
    /** Text typed where the focus is. */
    type: (text: string) => {
      steps++;
      return page.keyboard.type(text);
    },
    fill: (target: Locator, text: string) => {
      steps++;
      return target.fill(text);
    },
    steps: () => steps,
  };
}

describe.skipIf(!chromiumPath).each(browsers)(
  `${suiteName('ten tasks, each in four steps at most from the start page')}%s`,
  (_, flags) => {
    let explorer: Explorer;
    let folder: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'demarche-tasks-'));
      explorer = await startExplorer(flags, dispatchesStore(folder), ['--fast']);
    });
    afterAll(async () => {
      await explorer?.close();
      rmSync(folder, { recursive: true });
    });

    /** How many actors the title tells of. */
    const actorsShown = async (page: Page) =>
      Number(/(\d+) actors/.exec((await page.locator('.stage-title').textContent()) ?? '')?.[1]);
    const standing = (page: Page) => (flags.length > 0 ? page.locator('.rows').waitFor() : settled(page));
    let before = 0;
    type Hand = ReturnType<typeof counting>;
    const ask = async (hand: Hand, phrase: string, page: Page) => {
      await hand.press('/');
      await hand.type(phrase);
      await page.getByRole('option').first().waitFor();
      await hand.press('Enter');
    };

    const tasks: Record<string, (page: Page, hand: Hand) => Promise<unknown>> = {
      'find who criticises an actor': async (page, hand) => {
        await ask(hand, 'who criticises Finland', page);
        await page
          .getByRole('heading', { name: /Who .* Finland/ })
          .first()
          .waitFor();
        await page.locator('.panel').getByText('Norway').first().waitFor();
      },
      'see why': async (page, hand) => {
        await ask(hand, 'who criticises Finland', page);
        await page.locator('.panel mark').first().waitFor();
      },
      'judge whether it is right': async (page, hand) => {
        await ask(hand, 'who criticises Finland', page);
        await hand.click(
          page.locator('.panel .relation, .panel .answer-row, .panel button').filter({ hasText: 'Norway' }).first(),
        );
        await page.getByText('Read so because').waitFor();
      },
      'correct it': async (page, hand) => {
        await hand.click(
          page.locator('.panel .relation').filter({ hasText: 'Norway' }).filter({ hasText: 'Finland' }).first(),
        );
        await page.locator('.evidence-card').first().waitFor();
        await hand.press('r');
        await page.getByRole('dialog', { name: 'Who corrects?' }).waitFor();
        await hand.type('Ann');
        await hand.press('Enter');
        await page.locator('.toast').getByText('Undo').waitFor();
        // The tasks that follow find the articles as they were read.
        await page.keyboard.press('z');
        await page
          .getByRole('status')
          .getByText(/^Takes back: rejects/)
          .waitFor();
      },
      'find a path': async (page, hand) => {
        await ask(hand, 'path Sweden Egypt', page);
        await page.waitForURL(/pathFrom=/);
      },
      'set two outlets side by side': async (page, hand) => {
        await hand.click(
          page.locator('.panel .relation').filter({ hasText: 'Norway' }).filter({ hasText: 'Finland' }).first(),
        );
        await hand.click(page.getByRole('tab', { name: /^By outlet/ }));
        await hand.click(page.getByRole('button', { name: 'Compare their sentences' }));
        await page.getByRole('article', { name: 'Herald' }).waitFor();
      },
      'add an article': async (page, hand) => {
        await hand.click(page.getByRole('button', { name: 'Add articles' }));
        await hand.fill(page.getByLabel('Paste an article'), 'Peru condemned Chile on Tuesday over the harbour.');
        await hand.click(page.getByRole('button', { name: 'Add', exact: true }));
        await page.getByText('1 article read', { exact: true }).first().waitFor();
      },
      // Goes on where the article was added.
      'see it grow': (page) => expect.poll(() => actorsShown(page)).toBe(before + 2),
      'share the view': async (page, hand) => {
        await hand.click(page.getByRole('button', { name: 'Share' }));
        await hand.click(page.getByRole('button', { name: 'Copy link' }));
        await page.getByText('Copied').waitFor();
      },
      'export to Gephi': async (page, hand) => {
        await hand.click(page.getByRole('button', { name: 'Export' }));
        const downloading = page.waitForEvent('download');
        await hand.click(page.getByRole('menuitem', { name: 'GEXF for Gephi', exact: true }));
        expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('<gexf');
      },
    };

    it('are done', async () => {
      const permissions = { permissions: ['clipboard-read', 'clipboard-write'] };
      const counts: Record<string, number> = {};
      const first = await explorer.open('/', permissions);
      before = await actorsShown(first);
      for (const [name, task] of Object.entries(tasks)) {
        if (name !== 'see it grow') {
          await first.goto(explorer.url);
          await standing(first);
        }
        const hand = counting(first);
        await task(first, hand);
        counts[name] = hand.steps();
      }
      expect(Object.entries(counts).filter(([, steps]) => steps > most)).toEqual([]);
      expect(Object.keys(counts)).toHaveLength(10);
      expect(explorer.complaints).toEqual([]);
    });
  },
);
