import { openStore } from '../../server/store/open-store.ts';
import type { StorePlace } from '../contract/store-contract.ts';
import { cluster, freshSchema } from './cluster.ts';

/** A schema for one test. */
export async function createPlace(): Promise<StorePlace> {
  const address = await freshSchema();
  const schema = new URL(address).searchParams.get('schema');
  return {
    open: () => openStore(address),
    remove: async () => {
      await (await cluster()).query(`drop schema ${schema} cascade`);
    },
  };
}
