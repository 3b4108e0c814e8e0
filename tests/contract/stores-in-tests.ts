import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { StorePlace } from './store-contract.ts';

/** Gives each test a fresh place, and a way to open stores there; afterwards they are closed and the place is gone. */
export function storesForEach(
  createPlace: () => Promise<StorePlace>,
  use: (open: () => Promise<Store>) => Promise<void> | void,
): void {
  let place: StorePlace;
  let stores: Store[];
  beforeEach(async () => {
    stores = [];
    place = await createPlace();
    await use(async () => {
      const store = await place.open();
      stores.push(store);
      return store;
    });
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await place.remove();
  });
}
