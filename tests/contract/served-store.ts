import type { Express } from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { createApp } from '../../server/api/app.ts';
import { createQueries } from '../../server/services/queries.ts';
import type { Store } from '../../server/store/store.ts';
import type { StorePlace } from './store-contract.ts';

export type StorePlaces = () => Promise<StorePlace>;

/** Serves a store for all tests of a suite, filled once; gives the way to the application, which is there when they run. */
export function appForAll(createPlace: StorePlaces, fill: (store: Store) => Promise<void>): () => Express {
  let place: StorePlace;
  let store: Store;
  let app: Express;
  beforeAll(async () => {
    place = await createPlace();
    store = await place.open();
    await fill(store);
    const logger = pino({ level: 'silent' });
    app = createApp({ queries: createQueries(store), host: '127.0.0.1', clientFolder: null, logger });
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });
  return () => app;
}
