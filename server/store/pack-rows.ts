import type { RawBuilder } from 'kysely';

/**
 * An aggregate that puts these columns of all rows of a group into one JSON text, a list for each row: a row costs
 * drivers many times what it costs as a part of a text. Engines write it each in its own way.
 */
export type PackRows = (columns: readonly string[]) => RawBuilder<string>;
