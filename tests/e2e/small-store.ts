import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const cli = resolve(import.meta.dirname, '../../dist/server/cli.js');

/** A store of these articles in a folder, read without the encoder. */
function storeOf(folder: string, articles: readonly object[]): string {
  const file = join(folder, 'articles.jsonl');
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const db = join(folder, 'store.db');
  execFileSync(process.execPath, [cli, 'ingest', file, '--db', db, '--fast'], { stdio: 'pipe' });
  return db;
}

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

/** Three countries that praise one another and accuse three others, who do the same. */
const alliances = [
  ...[
    ['Norway', 'Sweden', 'Denmark'],
    ['Egypt', 'Kenya', 'Ghana'],
  ].flatMap(([a, b, c]) => [`${a} praised ${b}.`, `${b} praised ${c}.`, `${c} praised ${a}.`]),
  ...['Norway accused Egypt of fraud.', 'Kenya accused Sweden of fraud.', 'Denmark condemned Ghana.'],
].join(' ');

/** A store of one article in which two groups of countries stand against each other. */
export const alliancesStore = (folder: string): string =>
  storeOf(folder, [{ id: 'alliances', title: 'Alliances', text: alliances, source: 'Daily', date: '2024-04-24' }]);

/** What two outlets print again and again, each with its own sign, and a third one once. */
const dispatches = [
  ...['Daily condemned', 'Herald praised'].flatMap((said) =>
    ['April', 'May', 'June'].map((month) => `${said} ${month}`),
  ),
  'Courier warned July',
].map((words) => {
  const [outlet, verb, month] = words.split(' ');
  return {
    ...{ id: `${outlet}-${month}`, title: `${outlet} in ${month}`, source: outlet, date: '2024-04-24' },
    text: `Norway ${verb} Finland over the border near Kirkenes in ${month}. Finland thanked Egypt for grain in ${month}.
Sweden opposed the pipeline of the ${outlet}. Norway supported the pipeline in ${month}. Norway met Kenya in ${month}.
Kenya praised Egypt in ${month}.`,
  };
});

/** A store of articles of several outlets, which differ, with an issue and paths of several steps. */
export const dispatchesStore = (folder: string): string => storeOf(folder, dispatches);

/** A store of a few short articles whose lines are known beforehand; two of them spell a name in two ways. */
export const smallStore = (folder: string): string => storeOf(folder, articles);

/** Gives the name that corrections are made under, as it is asked for once. */
export async function asAnn(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who corrects?' });
  await dialog.getByLabel('Your name').fill('Ann');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}
