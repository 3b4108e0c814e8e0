import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsIn, type State, windows } from './axe.ts';
import { type Explorer, startExplorer, token } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { crowdStore, smallStore } from './small-store.ts';

/** The sheet of a phone shows all that it holds when it is raised. */
const raise = async (page: Page) => {
  const handle = page.getByRole('button', { name: 'Raise the details' });
  if (await handle.isVisible()) await handle.press('Enter');
};

const correctActor = async (page: Page) => {
  await raise(page);
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.getByLabel('Name', { exact: true }).waitFor();
};

const addStance = async (page: Page) => {
  await raise(page);
  await page.getByRole('button', { name: 'Add a stance' }).click();
  await page.getByLabel('Words of the article').fill('Norway insulted Finland');
  await page.getByText('The article does not say this.').waitFor();
};

const table = ['document,source,target,sign', 'border,Norway,Finland,positive', 'border,Norway,Atlantis,positive'];

const states: readonly State[] = [
  { name: 'merges', path: '/?view=corrections&work=merges', act: (page) => page.locator('.merge-head').last().click() },
  {
    name: 'split',
    path: '/?view=corrections&work=split&actor=nor',
    act: (page) => page.locator('.split-row').first().waitFor(),
  },
  {
    name: 'what does not fit',
    path: '/?view=corrections&work=conflicts',
    act: (page) => page.locator('.conflict').first().waitFor(),
  },
  {
    name: 'history',
    path: '/?view=corrections&work=history',
    act: (page) => page.locator('.history-entry').first().waitFor(),
  },
  { name: 'stances to check', path: '/?view=corrections', act: (page) => page.locator('.evidence-card').waitFor() },
  {
    name: 'another coding',
    path: '/?view=corrections&work=compare',
    act: async (page) => {
      const csv = { name: 'ann.csv', mimeType: 'text/csv', buffer: Buffer.from(table.join('\n')) };
      await page.getByLabel('A table of coded events').setInputFiles(csv);
      await page.getByText(/1 of 2 rows compared/).click();
    },
  },
  { name: 'form of an actor', path: '/?actor=nor', act: correctActor },
  { name: 'form of a stance', path: '/?document=border', act: addStance },
  {
    name: 'list of types',
    path: '/?source=nor&target=fin',
    act: async (page) => {
      await raise(page);
      await page.locator('.evidence-card').getByRole('button', { name: /Type/ }).first().click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'note',
    path: '/?source=nor&target=fin',
    act: async (page) => {
      await raise(page);
      await page.locator('.evidence-card').getByRole('button', { name: /Note/ }).first().click();
    },
  },
  // What follows corrects a stance that no other state shows.
  {
    name: 'toast',
    path: '/?source=swe&target=nor',
    act: async (page) => {
      await raise(page);
      await page
        .locator('.evidence-card')
        .getByRole('button', { name: /Accept|Reject/ })
        .first()
        .click();
      await page.locator('.toast').waitFor();
    },
  },
];

const author: State = {
  name: 'who corrects',
  path: '/?source=nor&target=fin',
  act: async (page) => {
    await raise(page);
    await page
      .locator('.evidence-card')
      .getByRole('button', { name: /Accept/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: 'Who corrects?' }).waitFor();
  },
};

const list: State = {
  name: 'pairs and groups apart',
  path: '/',
  only: 'desk',
  act: async (page) => {
    await page.getByRole('button', { name: '2 separate pairs and groups' }).click();
    await page.getByRole('region', { name: 'Separate pairs and groups' }).locator('.relation').first().waitFor();
  },
};

const parts: readonly State[] = [
  { name: 'part of a large graph', path: '/' },
  list,
  {
    name: 'around an actor',
    path: '/?actor=rus',
    act: (page) => page.locator('.neighbours').waitFor({ state: 'attached' }),
  },
  { name: 'two steps around an actor', path: '/?actor=rus&steps=2' },
];

describe.skipIf(!chromiumPath)(suiteName('axe finds nothing where somebody works'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-access-work-'));
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer([], smallStore(folder));
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    for (const role of ['neutral', 'ally']) {
      const body = JSON.stringify({ op: 'set', actor: 'swe', role, author: role });
      await fetch(`${explorer.url}/api/curation`, { method: 'POST', headers, body });
    }
  });
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  it.each(windows)('at %s', async (_, options) => {
    expect(await findingsIn(explorer, states, options)).toBe('');
    expect(await findingsIn(explorer, [author], options, false)).toBe('');
  });
});

describe.skipIf(!chromiumPath)(suiteName('axe finds nothing where a part is drawn'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-access-part-'));
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer([], crowdStore(folder));
  });
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  it.each(windows)('at %s', async (_, options) => {
    expect(await findingsIn(explorer, parts, options)).toBe('');
  });
});
