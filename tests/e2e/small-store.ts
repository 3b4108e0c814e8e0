import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const cli = resolve(import.meta.dirname, '../../dist/server/cli.js');

const read = new Map<readonly object[], Buffer>();

/** A store of these articles in a folder, read without the encoder, the same ones once only. */
function storeOf(folder: string, articles: readonly object[]): string {
  const db = join(folder, 'store.db');
  const known = read.get(articles);
  if (known) writeFileSync(db, known);
  else {
    const file = join(folder, 'articles.jsonl');
    writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
    execFileSync(process.execPath, [cli, 'ingest', file, '--db', db, '--fast'], { stdio: 'pipe' });
    read.set(articles, readFileSync(db));
  }
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

const beside = `${alliances} Norway met Peru. Denmark met Egypt. Togo praised Benin.`;

/** The same with two meetings, one of them with a country that is in no group, and with a pair apart from all others. */
export const besideStore = (folder: string): string => storeOf(folder, besides);

const besides = [{ id: 'beside', title: 'Beside', text: beside, source: 'Daily', date: '2024-04-24' }];

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

/** What Norway thinks of Finland, week by week, praise first and blame from June on: no two articles are alike. */
const seasons = [
  'The harvest of rye was good and mills along the coast worked by night.',
  'Ferries ran late because ice closed two harbours for most of the week.',
  'A choir of miners sang in the old theatre before a full house.',
  'Engineers measured the new bridge and found the southern pillar sound.',
  'The library bought maps that a whaler had drawn two centuries ago.',
  'Bakers asked for cheaper flour while bread grew dearer in every town.',
  'Skiers crossed the plateau in four days and camped under the stars.',
  'The zoo showed a wolf that hunters had found beside the railway.',
  'Teachers wrote a book about the lakes and printed it themselves.',
  'A storm took the roof of the market hall but hurt nobody inside.',
  'Fishermen landed more herring than in any summer since the war.',
  'The museum opened a room of clocks which all strike together.',
  'Farmers sold wool to weavers who came from across the mountains.',
  'Students built a boat of paper that floated for nine minutes.',
].map((season, week) => ({
  ...{ id: `week-${week}`, title: `Week ${week + 1}`, source: 'Daily' },
  date: new Date(Date.UTC(2024, 3, 17) + week * 7 * 86_400_000).toISOString().slice(0, 10),
  text: `Norway ${week < 7 ? 'praised' : 'condemned'} Finland on Monday. ${season}`,
}));

const undated = [
  {
    id: 'dated',
    title: 'Dated',
    source: 'Daily',
    date: '2024-04-24',
    text: 'Norway praised Finland. Norway met Finland.',
  },
  { id: 'undated', title: 'Undated', source: 'Daily', text: 'Norway condemned Finland on the border.' },
];

/** A store of two articles, one of them without a date. */
export const undatedStore = (folder: string): string => storeOf(folder, undated);

/** A store in which one actor turns against another. */
export const turnStore = (folder: string): string => storeOf(folder, seasons);

/** A store of a few short articles whose lines are known beforehand; two of them spell a name in two ways. */
export const smallStore = (folder: string): string => storeOf(folder, articles);

/** Gives the name that corrections are made under, as it is asked for once. */
export async function asAnn(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who corrects?' });
  await dialog.getByLabel('Your name').fill('Ann');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** What an article states of two countries, and what it reports a third one to claim of them. */
const hearsay = {
  ...{ id: 'hearsay', title: 'Fraud denied', source: 'Daily', date: '2024-04-24' },
  text: `Egyptian officials said on Monday that Kenya had accused Ghana of fraud. Egypt claimed that Kenya condemned Ghana
over the harbour. Ghana praised Egypt on Monday. Kenya praised Egypt for its help. Norway claimed that Peru condemned Chile.
Peru accused Chile of fraud. Peru condemned Chile over the mines.`,
};

/** A store in which one line rests on claims alone, and another has a claim beside what is stated. */
export const hearsayStore = (folder: string): string => storeOf(folder, [hearsay]);

/** Countries that all have to do with Russia and with the next one, and two pairs that have not. */
const crowd =
  `Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bangladesh Belarus Belgium Bolivia Botswana Brazil
Bulgaria Cambodia Cameroon Canada Chile Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt Estonia Ethiopia Finland France Germany
Ghana Greece Guatemala Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Kazakhstan Kenya Kuwait
Latvia Lebanon Libya Lithuania Malaysia Mali Malta Mexico Moldova Mongolia Morocco Namibia Nicaragua Nigeria Norway Pakistan`.split(
    /\s+/,
  );

/** A store of so many countries that only a part of them is drawn at a time, with two pairs apart. */
export const crowdStore = (folder: string): string =>
  storeOf(folder, [
    ...crowd.map((country, at) => ({
      ...{ id: country, title: country, source: at % 2 ? 'Daily' : 'Herald', date: '2024-04-24' },
      text: `${country} ${at % 3 ? 'praised' : 'condemned'} Russia. ${country} praised ${crowd[(at + 1) % crowd.length]}.`,
    })),
    {
      ...{ id: 'apart', title: 'Apart', source: 'Daily', date: '2024-04-24' },
      text: 'Nepal accused Bhutan of fraud. Fiji praised Samoa.',
    },
  ]);

/** Three countries of which one stands between two that are against each other. */
const tension = {
  ...{ id: 'tension', title: 'Between two', source: 'Daily', date: '2024-04-24' },
  text: 'Kenya praised Ghana on Monday. Ghana praised Egypt on Monday. Kenya condemned Egypt on Monday.',
};

/** One country that praises another on ten days and condemns it on the ten after them. */
const turning = Array.from({ length: 20 }, (_, day) => ({
  ...{ id: `day-${day}`, title: `Day ${day}`, source: day % 2 ? 'Daily' : 'Herald' },
  date: `2024-05-${String(day + 1).padStart(2, '0')}`,
  text: `Norway ${day < 10 ? 'praised' : 'condemned'} Finland on day ${day} over the bridge of village number ${day}.`,
}));

export const tensionStore = (folder: string): string => storeOf(folder, [tension, ...turning]);
