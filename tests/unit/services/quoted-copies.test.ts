import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueries, type Queries } from '../../../server/services/queries.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Stance } from '../../../shared/stance.ts';
import { analysis, document, stance } from '../../contract/store-samples.ts';

const charge =
  'China accused France of breaking a promise that both had made in writing before the last round of talks.';
const wire = `Ministers of seven countries met in Geneva on Thursday to discuss the war, and left without a statement. ${charge} Observers from Turkey and Brazil attended the closing session but did not speak, and the host thanked everybody.`;
const filler = (seed: string): string => Array.from({ length: 40 }, (_, index) => `${seed}w${index}`).join(' ');

const negative: Partial<Stance> = { type: 'ACCUSE', polarity: 'negative', intensity: -2 };

describe('sentences that are quoted where outlets or days are told apart', () => {
  let folder: string;
  let store: Store;
  let queries: Queries;

  const save = (id: string, source: string, date: string, text: string, sentence: string, rest: Partial<Stance>) => {
    const start = text.indexOf(sentence);
    const span = { start, end: start + sentence.length };
    const one = stance('0', 'chn', 'fra', { sentence: span, evidence: span, text: sentence, ...rest });
    const found = analysis(id, { mentions: [], stances: [one] });
    return store.saveDocument(document(id, { text, source, date }), `hash ${id}`, found);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-quoted-'));
    store = await openStore(join(folder, 'quoted.db'));
    queries = createQueries(store);
    await save('lead', 'Wire', '2024-04-01', wire, charge, { ...negative, score: 0.9 });
    await save('copy', 'Daily', '2024-06-15', `${wire} More follows.`, charge, { ...negative, score: 0.9 });
    for (let day = 10; day < 24; day++) {
      const [thanks, blame] = [`China thanked France for favour ${day}.`, `China blamed France for fault ${day}.`];
      await save(`april ${day}`, 'Wire', `2024-04-${day}`, `${thanks} ${filler(`a${day}`)}`, thanks, {});
      await save(`june ${day}`, 'Daily', `2024-06-${day}`, `${blame} ${filler(`j${day}`)}`, blame, negative);
    }
  });

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('are those that are counted for an outlet, not copies of what another told first', async () => {
    const { outlets } = await queries.outlets({ actor: 'chn', with: 'fra', direction: 'both', limit: 9, offset: 0 });
    const daily = outlets.find(({ outlet }) => outlet === 'Daily')!;
    expect([daily.stances, daily.sentences.length]).toEqual([14, 2]);
    expect(daily.sentences.map(({ documentId }) => documentId)).not.toContain('copy');
  });

  it('are those that are counted on the days of a change', async () => {
    const { changes } = await queries.changes({ actor: 'chn', with: 'fra', direction: 'both' });
    expect(changes).toHaveLength(1);
    const quoted = changes.map(({ after }) => after.sentences.map(({ documentId }) => documentId.slice(0, 4)));
    expect(quoted).toEqual([['june', 'june', 'june']]);
  });
});
