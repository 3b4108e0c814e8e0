import type { Compilable, Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Gives the rows of a query so many at a time; those that come later are not in memory, and others may be asked in between.
 * What is asked must be one moment. Engines do that each in its own way.
 */
export type Cursor = <Row>(moment: Kysely<Schema>, query: Compilable<Row>, atOnce: number) => AsyncGenerator<Row[]>;
