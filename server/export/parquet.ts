import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Writer } from './format.ts';
import { plainText } from './plain-text.ts';
import type { ExportedStance, ExportSource } from './source.ts';
import { type StatementColumn, statementColumns } from './statement-columns.ts';

/** Rows that are compressed together: as many as are held in memory. */
const rowsOfGroup = 10_000;

const types = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  double: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const;

const schema = [
  { name: 'root', num_children: statementColumns.length },
  ...statementColumns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...types[type] })),
];

/** The same table as {@link statements}, typed and compressed (https://parquet.apache.org/docs/file-format/). */
export const parquet: Writer = { id: 'parquet', write };

function typed({ type, value }: StatementColumn, stance: ExportedStance): unknown {
  const given = value(stance);
  if (typeof given !== 'string') return given;
  return type === 'date' ? new Date(`${given}T00:00:00Z`) : plainText(given);
}

/** What was written since the last time. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

async function* write({ stances }: ExportSource): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema, createdBy: 'Demarche' });
  for await (const group of groupsOf(stances())) {
    const columnData = statementColumns.map((column) => ({
      name: column.name,
      data: group.map((stance) => typed(column, stance)),
    }));
    await file.write({ columnData, rowGroupSize: rowsOfGroup });
    yield taken(writer);
  }
  await file.finish();
  yield taken(writer);
}

async function* groupsOf(stances: AsyncIterable<ExportedStance>): AsyncGenerator<ExportedStance[]> {
  let group: ExportedStance[] = [];
  for await (const stance of stances) {
    group.push(stance);
    if (group.length < rowsOfGroup) continue;
    yield group;
    group = [];
  }
  if (group.length) yield group;
}
