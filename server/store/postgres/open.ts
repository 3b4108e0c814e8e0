import { Kysely, sql } from 'kysely';
import { DemarcheError } from '../../../shared/errors.ts';
import type { Engine } from '../engine.ts';
import { migrate } from '../migrations/migrate.ts';
import { missingStore } from '../missing.ts';
import type { Schema } from '../schema.ts';
import { createSqlStore, openSnapshot } from '../sql-store.ts';
import type { Store } from '../store.ts';
import { createPool } from './connection.ts';
import { cursor } from './cursor.ts';
import { answerTypes, Dialect } from './dialect.ts';
import { guarded, unusable } from './errors.ts';
import { firstWordIndex } from './first-word-index.ts';
import { type Location, readLocation } from './location.ts';
import { packRows } from './pack-rows.ts';
import { wordIndex } from './word-index.ts';

interface Surroundings {
  encoding: string;
  /** Where tables are made; null when the schema does not exist. */
  schema: string | null;
  /** Whether it takes no changes, as a standby does. */
  isReadOnly: boolean;
}

async function surroundings(db: Kysely<Schema>): Promise<Surroundings> {
  const { rows } = await sql<Surroundings>`
    select current_setting('server_encoding') as encoding, current_schema() as schema,
      current_setting('transaction_read_only') = 'on' as "isReadOnly"`.execute(db);
  return { ...rows[0]!, isReadOnly: Boolean(rows[0]!.isReadOnly) };
}

/** The schema that the tables are in, made when it is missing and may be. */
async function schemaOf(db: Kysely<Schema>, { shown, schema: wanted }: Location, create: boolean): Promise<string> {
  const { encoding, schema } = await surroundings(db);
  if (encoding !== 'UTF8')
    throw new DemarcheError(
      'unusable_store',
      `${shown} keeps text as ${encoding}. Make a database for UTF-8: createdb --encoding=UTF8 --template=template0 NAME.`,
    );
  if (schema !== null) return schema;
  if (!create) throw missingStore(shown);
  if (wanted === null)
    throw new DemarcheError('unusable_store', `${shown} has no schema to make tables in. Name one with ?schema=NAME.`);
  await db.schema.createSchema(wanted).ifNotExists().execute();
  return wanted;
}

async function prepare(db: Kysely<Schema>, location: Location, create: boolean): Promise<void> {
  const { shown } = location;
  const schema = await schemaOf(db, location, create);
  const otherChoice = 'Choose another database, or a schema with ?schema=NAME.';
  await migrate(db, { shown, schema, create, otherChoice, firstWordIndex });
}

/** Lets one process at a time make or change tables: an advisory lock, which a killed process leaves free. */
async function alone(db: Kysely<Schema>, work: () => Promise<void>): Promise<void> {
  const lock = sql`hashtext('demarche'), hashtext('migration')`;
  await sql`select pg_advisory_lock(${lock})`.execute(db);
  try {
    await work();
  } finally {
    await sql`select pg_advisory_unlock(${lock})`.execute(db);
  }
}

/** The server's own programs copy a database while it is in use, and watch over its pages. */
const ofServer = ({ shown }: Location): Pick<Store, 'backUp' | 'damage'> => ({
  backUp: async () => {
    throw new DemarcheError('invalid_request', `${shown} is backed up by the server's own program: pg_dump.`);
  },
  damage: async () => [],
});

const parts = { wordIndex, cursor, packRows };

async function open(address: string, create: boolean): Promise<Store> {
  const location = readLocation(address);
  let db: Kysely<Schema> | undefined;
  try {
    db = new Kysely<Schema>({ dialect: new Dialect({ pool: guarded(createPool(location, answerTypes), location) }) });
    await db.connection().execute((one) => alone(one, () => prepare(one, location, create)));
    const opened = db;
    const { isReadOnly } = await surroundings(db);
    const snapshot = () => openSnapshot(opened, parts);
    return { ...createSqlStore(db, parts), isReadOnly, snapshot, ...ofServer(location) };
  } catch (error) {
    await db?.destroy();
    throw error instanceof DemarcheError ? error : unusable(location, error);
  }
}

/** Stores in PostgreSQL databases, each in one schema; several processes and machines may write at once. */
export const postgres: Engine = {
  open: (location, { create }) => open(location, create),
};
