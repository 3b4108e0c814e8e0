import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../server/store/store.ts';
import { saveLinks } from '../../../contract/save-links.ts';
import { actor, analysis, china, document, france, stance } from '../../../contract/store-samples.ts';
import { storesForEach } from '../../../contract/stores-in-tests.ts';
import { createPlace } from '../../../postgres/place.ts';
import { postgresPrograms, postgresSuite } from '../../../postgres/programs.ts';

describe.skipIf(!postgresPrograms)(postgresSuite('a store in PostgreSQL that several use'), () => {
  let open: () => Promise<Store>;
  storesForEach(createPlace, (opened) => {
    open = opened;
  });

  it('is made once by several who open it at the same time', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 6 }, open));
    await first!.saveDocument(document('a'), 'hash', analysis('a'));
    for (const other of others) expect(await other.counts()).toMatchObject({ documents: 1, stances: 1 });
  });

  it('loses nothing when several write at the same time', async () => {
    const writers = [await open(), await open(), await open()];
    const numbers = Array.from({ length: 8 }, (_, n) => n);
    await Promise.all(
      writers.map(async (store, w) => {
        for (const n of numbers) {
          const own = actor(`actor-${w}-${n}`, `Actor ${n}`);
          const stances = [stance('1', own.id, 'chn'), stance('2', 'fra', own.id)];
          const id = `${w}-${n}`;
          await store.saveDocument(
            document(id),
            id,
            analysis(id, { actors: [own, china, france], mentions: [], stances }),
          );
        }
      }),
    );
    expect(await writers[0]!.counts()).toEqual({ documents: 24, stories: 24, actors: 26, stances: 48 });
    const { actors } = await writers[1]!.searchActors('', { limit: 2, offset: 0 });
    expect(actors.map(({ id }) => id)).toEqual(['chn', 'fra']);
  });

  it('links all documents while others are stored', async () => {
    const [linker, writer] = [await open(), await open()];
    for (let n = 0; n < 5; n++) await writer.saveDocument(document(`a${n}`), `a${n}`, analysis(`a${n}`));
    const links = new Map([['a0', new Map([['wang-yi', 'chn']])]]);
    const saving = Array.from({ length: 5 }, (_, n) =>
      writer.saveDocument(document(`b${n}`), `b${n}`, analysis(`b${n}`)),
    );
    await Promise.all([saveLinks(linker, { actors: [china, france], links }), ...saving]);
    expect(await linker.counts()).toEqual({ documents: 10, stories: 10, actors: 3, stances: 10 });
    expect((await linker.stances({ source: 'wang-yi' })).length).toBe(9);
  });
});
