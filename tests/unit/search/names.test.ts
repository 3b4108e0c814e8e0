import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueries, type Queries } from '../../../server/services/queries.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { actor, document, stance } from '../../contract/store-samples.ts';

const actors = [
  actor('may', 'Theresa May', { kind: 'person' }),
  actor('mli', 'Mali'),
  actor('usa', 'United States'),
  actor('chn', 'China', { aliases: ['Chinese'] }),
  actor('rus', 'Russia'),
];
const stances = [
  stance('1', 'chn', 'may', { type: 'ACCUSE', polarity: 'negative' }),
  stance('2', 'rus', 'usa', { type: 'ACCUSE', polarity: 'negative', issue: 'sanctions' }),
  stance('3', 'chn', 'rus', { type: 'SANCTION', polarity: 'negative' }),
  stance('4', 'chn', 'mli'),
];

let folder: string;
let store: Store;
let queries: Queries;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-names-'));
  store = await openStore(join(folder, 'news.db'));
  await store.saveDocument(document('a'), 'a', { id: 'a', actors, mentions: [], stances });
  const silent = document('b', { text: 'Nobody said a word.', source: 'The Silent Gazette' });
  await store.saveDocument(silent, 'b', { id: 'b', actors: [], mentions: [], stances: [] });
  queries = createQueries(store);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('a phrase', () => {
  const wordsOf = async (q: string) => (await queries.search({ q })).questions.map(({ words }) => words);

  it.each([
    ['who criticises may', 'Who is negative toward Theresa May'],
    ['who criticises May in 2023', 'Who is negative toward Theresa May in 2023'],
    ['United', 'Who is negative toward the United States'],
    ['united', 'Who is negative toward the United States'],
    ['who criticises united', 'Who is negative toward the United States'],
    ['path China united', 'Path from China to the United States'],
    ['who may criticise China', 'Who is negative toward China'],
    ['Who May Criticise China', 'Who is negative toward China'],
    ['who sanctions Russia', 'Sanction stances toward Russia'],
    ['Chinese sanctions', 'Sanction stances of or toward China'],
    ['Russia in the silent gazette', 'Stances of or toward Russia in The Silent Gazette'],
    ['China sanctions 2024', 'Sanction stances of or toward China in 2024'],
  ])('%s is %s', async (phrase, meant) => expect((await wordsOf(phrase))[0]).toBe(meant));

  it('with an end that nobody bears asks of nobody, not of everybody', async () => {
    for (const phrase of ['who criticises might', 'who criticises qwertz in 2024'])
      expect([phrase, await wordsOf(phrase)]).toEqual([phrase, []]);
  });

  it('with a word that is an act and an issue asks first for the one, then for the other', async () => {
    expect(await wordsOf('sanctions')).toEqual(['Sanction stances', 'Stances on sanctions', 'Negative stances']);
    expect((await wordsOf('Russia sanctions')).slice(0, 2)).toEqual([
      'Sanction stances of or toward Russia',
      'Stances of or toward Russia on sanctions',
    ]);
  });

  it('of two actors asks for each, China before Russia', async () => {
    const words = await wordsOf('who sanctions China and Russia');
    expect(words).toContain('Sanction stances toward Russia');
    expect(words[0]).toBe('Sanction stances toward China');
  });
});

it('counts the actors that a begun name may be as often, however many are shown', async () => {
  for (const limit of [1, 2, 5]) expect((await queries.search({ q: 'ma', limit })).actors.total).toBe(2);
  expect((await queries.search({ q: 'China Russia', limit: 1 })).actors.total).toBe(2);
});
