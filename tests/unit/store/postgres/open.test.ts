import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../../server/store/open-store.ts';
import { analysis, document } from '../../../contract/store-samples.ts';
import { cluster, createDatabase, freshSchema } from '../../../postgres/cluster.ts';
import { postgresPrograms, postgresSuite } from '../../../postgres/programs.ts';
import { demarche } from '../../cli/in-process.ts';

/** What is said of a location, which must never be the password. */
async function complaint(address: string, options?: { create: boolean }): Promise<string> {
  const error = await openStore(address, options).then(
    () => expect.fail('it was opened'),
    (reason) => reason,
  );
  expect(error).toMatchObject({ code: 'unusable_store' });
  const { password } = await cluster();
  expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(password);
  return error.message;
}

describe.skipIf(!postgresPrograms)(postgresSuite('a store in PostgreSQL'), () => {
  it('says so when no server answers', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    server.close();
    const said = await complaint(`postgres://ann:secret@127.0.0.1:${port}/news`);
    expect(said).toContain(`postgres://ann@127.0.0.1:${port}/news cannot be used: connect ECONNREFUSED`);
    expect(said).toContain('Start the server');
    expect(said).not.toContain('secret');
    expect(await complaint(`postgres://ann:secret@localhost:${port}/news`)).toContain('ECONNREFUSED');
    expect(await complaint('postgres://db.invalid/news')).toContain('correct host and port');
  });

  it('says so when the password is wrong or missing', async () => {
    const { address, password } = await cluster();
    expect(await complaint(address().replace(password, 'wrong'))).toMatch(/password authentication failed.*PGPASSWORD/);
    expect(await complaint(address().replace(`:${password}`, ''))).toMatch(/asks for a password.*PGPASSWORD/);
  });

  it('says so when the database is missing', async () => {
    const { address } = await cluster();
    expect(await complaint(address('nowhere'))).toMatch(
      /database "nowhere" does not exist\. Make the database with createdb/,
    );
  });

  it('says so when the user may not make tables', async () => {
    const { query, address, password } = await cluster();
    await query(`create role reader login password '${password}'`);
    const asReader = address().replace('tester', 'reader');
    expect(await complaint(asReader)).toMatch(/permission denied for schema public\. Let the user/);
    expect(await complaint(`${asReader}?schema=mine`)).toMatch(
      /permission denied for database postgres\. Let the user/,
    );
  });

  it('says so when it keeps text in another encoding', async () => {
    const { query, address } = await cluster();
    await query(`create database latin encoding 'LATIN1' locale 'C' locale_provider libc template template0`);
    expect(await complaint(address('latin'))).toContain('createdb --encoding=UTF8');
  });

  it('says so when no schema of the search path is there', async () => {
    const { address } = await cluster();
    expect(await complaint(`${address()}?options=-csearch_path%3Dnone`)).toContain('?schema=NAME');
  });

  it('leaves the tables of another program alone, and takes a schema beside them', async () => {
    const address = await createDatabase();
    const { query } = await cluster();
    await query('create table bookmarks (url text)', new URL(address).pathname.slice(1));
    expect(await complaint(address)).toMatch(
      /another program\. Choose another database, or a schema with \?schema=NAME/,
    );
    await (await openStore(`${address}?schema=news`)).close();
    await (await openStore(`${address}?schema=news`)).close();
  });

  it('refuses the tables of a newer version', async () => {
    const address = await createDatabase();
    await (await openStore(address)).close();
    const { query } = await cluster();
    await query(
      "insert into kysely_migration values ('9999-future', '2030-01-01')",
      new URL(address).pathname.slice(1),
    );
    expect(await complaint(address)).toContain('newer version');
  });

  it('is not made by who only asks', async () => {
    const address = await createDatabase();
    expect(await complaint(address, { create: false })).toContain('demarche ingest PATH --db postgres://tester@');
    expect(await complaint(`${address}?schema=later`, { create: false })).toContain('?schema=later');
    await (await openStore(address)).close();
    await (await openStore(address, { create: false })).close();
  });

  it('is one in each schema, whatever the schema is called, by name or by search path', async () => {
    const address = await createDatabase();
    const names = ['alpha', 'Two words', 'quo"te'];
    for (const name of names) {
      const store = await openStore(`${address}?schema=${encodeURIComponent(name)}`);
      await store.saveDocument(document(name), 'hash', analysis(name));
      await store.close();
    }
    for (const name of names) {
      const store = await openStore(`${address}?schema=${encodeURIComponent(name)}`, { create: false });
      expect((await store.documents({ limit: 9, offset: 0 })).documents.map(({ id }) => id)).toEqual([name]);
      await store.close();
    }
    const store = await openStore(`${address}?options=-csearch_path%3Dalpha,public`, { create: false });
    expect(await store.document('alpha')).not.toBeNull();
    await store.close();
  });

  it('has no more connections than it may have, however many ask', async () => {
    const address = `${await freshSchema()}&pool=2&application_name=counted`;
    const store = await openStore(address);
    const { query } = await cluster();
    const most = async () => {
      const rows = await query<{ n: string }>(
        "select count(*) as n from pg_stat_activity where application_name = 'counted'",
      );
      return Number(rows[0]!.n);
    };
    const asked = Array.from({ length: 40 }, () => store.counts());
    const seen = await most();
    expect(await Promise.all(asked)).toHaveLength(40);
    expect(Math.max(seen, await most())).toBeLessThanOrEqual(2);
    await store.close();
  });

  it('says so where it may only be read, and keeps no connection of an export that could not begin', async () => {
    const address = `${await freshSchema()}&pool=1`;
    const writable = await openStore(address);
    const store = await openStore(`${address}&options=-cdefault_transaction_read_only%3Don`, { create: false });
    expect([writable.isReadOnly, store.isReadOnly]).toEqual([false, true]);
    await writable.close();
    const schema = new URL(address).searchParams.get('schema');
    const { query } = await cluster();
    await query(`alter table "${schema}".revisions rename to gone`);
    await expect(store.snapshot()).rejects.toThrow('revisions');
    await query(`alter table "${schema}".gone rename to revisions`);
    await (await store.snapshot()).close();
    await store.close();
  });

  it('says which database may not be written, and what helps, when articles are to be stored', async () => {
    const address = await freshSchema();
    await (await openStore(address)).close();
    const schema = new URL(address).searchParams.get('schema');
    const { query, password } = await cluster();
    await query(`create role asker login password '${password}'; grant usage on schema "${schema}" to asker;
      grant select on all tables in schema "${schema}" to asker`);
    const ingest = async (db: string) => {
      const stdin = '{"id":"a","text":"Ghana praised Togo."}\n{"id":"b","text":"Togo praised Ghana."}\n';
      const { code, stdout, stderr } = await demarche(['ingest', '-', '--fast', '--workers', '1', '--db', db], stdin);
      expect([code, stdout]).toEqual([1, expect.stringMatching(/^0 articles stored, 1 not read: .*Stopped early/)]);
      expect(stderr).not.toContain(password);
      return stderr;
    };
    const shown = `/postgres?schema=${schema} cannot be used: `;
    const forbidden = await ingest(address.replace('tester', 'asker'));
    expect(forbidden).toContain(`${shown}permission denied for table`);
    expect(forbidden.match(/GRANT SELECT, INSERT, UPDATE, DELETE/g)).toHaveLength(1);
    const closed = await ingest(`${address}&options=-cdefault_transaction_read_only%3Don`);
    expect(closed).toContain(`${shown}cannot execute`);
    expect(closed).toContain('have default_transaction_read_only off');
    expect((await query<{ n: string }>(`select count(*) as n from "${schema}".documents`))[0]!.n).toBe('0');
  });

  it('goes on when the server has cut its idle connections', async () => {
    const store = await openStore(`${await freshSchema()}&application_name=cut`);
    await store.counts();
    const { query } = await cluster();
    await query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cut'");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await store.counts()).toMatchObject({ documents: 0 });
    await store.close();
  });
});
