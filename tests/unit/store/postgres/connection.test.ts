import type { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { createPool } from '../../../../server/store/postgres/connection.ts';
import { readLocation } from '../../../../server/store/postgres/location.ts';
import { cluster } from '../../../postgres/cluster.ts';
import { postgresPrograms, postgresSuite } from '../../../postgres/programs.ts';

/** The connection under a client, which its types leave out. */
const streamOf = (client: unknown) =>
  (client as Client & { connection: { stream: { destroy(): void } } }).connection.stream;

describe.skipIf(!postgresPrograms)(postgresSuite('a connection to PostgreSQL'), () => {
  it('takes its question along when it breaks: the server does not go on with what nobody waits for', async () => {
    const { address, query } = await cluster();
    const pool = createPool(readLocation(address()));
    const client = await pool.connect();
    const answer = client.query('select pg_sleep(300)').then(
      () => 'an answer',
      () => 'none',
    );
    const asking = () => query(`select 1 from pg_stat_activity where query = 'select pg_sleep(300)'`);
    await expect.poll(async () => (await asking()).length).toBe(1);
    streamOf(client).destroy();
    expect(await answer).toBe('none');
    await expect.poll(async () => (await asking()).length).toBe(0);
    client.release(true);
    await pool.end();
  });
});
