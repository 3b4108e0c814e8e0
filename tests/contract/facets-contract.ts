import { describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { Stance } from '../../shared/stance.ts';
import type { StorePlace } from './store-contract.ts';
import { analysis, document, stance } from './store-samples.ts';
import { storesForEach } from './stores-in-tests.ts';

/** What every store counts for the legend, whatever its engine. */
export function describeFacets(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`facets on ${engine}`, () => {
    let store: Store;
    storesForEach(createPlace, async (open) => {
      store = await open();
    });

    it('count outlets and issues with most stances first, days in order, a negated stance nowhere', async () => {
      const save = (id: string, rest: object, ...stances: Stance[]) =>
        store.saveDocument(
          document(id, { text: `${id} `.repeat(99), ...rest }),
          id,
          analysis(id, { mentions: [], stances }),
        );
      await save(
        'a',
        { source: 'B', date: '2024-04-27T09:00:00Z' },
        stance('1', 'chn', 'fra', { polarity: 'negative' }),
      );
      await save(
        'b',
        { source: 'A', date: '2024-04-26' },
        stance('1', 'chn', 'fra', { issue: 'tariffs', polarity: 'negative' }),
      );
      await save(
        'c',
        { source: 'A', date: '2024-04-27' },
        stance('1', 'chn', 'fra'),
        stance('2', 'chn', 'fra', { modality: 'negated' }),
      );
      await save('d', { source: null, date: null }, stance('1', 'wang-yi', 'fra'));
      const copies = true;
      expect(await store.facets({ copies }, 100)).toEqual({
        outlets: [
          { name: 'A', stances: 2 },
          { name: 'B', stances: 1 },
        ],
        issues: [{ name: 'tariffs', stances: 1 }],
        days: [
          { date: '2024-04-26', counts: { positive: 0, negative: 1, neutral: 0 } },
          { date: '2024-04-27', counts: { positive: 1, negative: 1, neutral: 0 } },
        ],
        undated: 1,
      });
      expect((await store.facets({ copies, minCount: 2 }, 100)).undated).toBe(0);
      expect((await store.facets({ copies, minCount: 4 }, 100)).outlets).toEqual([]);
    });
  });
}
