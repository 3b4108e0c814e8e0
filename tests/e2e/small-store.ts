import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const cli = resolve(import.meta.dirname, '../../dist/server/cli.js');

const border = `Norway condemned Finland on Monday over the closed border. Norway accused Finland of breaking the treaty.
Norway praised Denmark for its patience. Sweden criticized Norway for the delay. Finland rejected the demands of Norway.
Norway warned Finland against new tariffs, and Norway thanked Sweden for its help.`;

const articles = [
  { id: 'border', title: 'Border closed', text: border, source: 'Daily', date: '2024-04-24' },
  {
    ...{ id: 'stall', title: 'Talks stall', source: 'Daily', date: '2024-04-25' },
    text: 'Mahmoud Abbas condemned Israel on Thursday. Palestinian President Mahmoud Abbas praised Norway for its help.',
  },
  {
    ...{ id: 'raid', title: 'After the raid', source: 'Herald', date: '2024-04-26' },
    text: 'Palestinian President Mahmud Abbas criticized Israel over the raid. Mahmud Abbas thanked Sweden for its help.',
  },
];

/** A store of a few short articles whose lines are known beforehand; two of them spell a name in two ways. */
export function smallStore(folder: string): string {
  const file = join(folder, 'articles.jsonl');
  writeFileSync(
    file,
    articles
      .map(
        (article) => `${JSON.stringify(article)}
`,
      )
      .join(''),
  );
  const db = join(folder, 'store.db');
  execFileSync(process.execPath, [cli, 'ingest', file, '--db', db, '--fast'], { stdio: 'pipe' });
  return db;
}

/** Gives the name that corrections are made under, as it is asked for once. */
export async function asAnn(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who corrects?' });
  await dialog.getByLabel('Your name').fill('Ann');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}
