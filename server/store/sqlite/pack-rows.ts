import { sql } from 'kysely';
import type { PackRows } from '../pack-rows.ts';

export const packRows: PackRows = (columns) =>
  sql<string>`json_group_array(json_array(${sql.join(columns.map((column) => sql.ref(column)))}))`;
