import {
  ColumnDefinitionNode,
  type DataTypeNode,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryCompiler,
} from 'kysely';
import { types } from 'pg';

/** Types of columns as the schema names them -> here: text is ordered by code point whatever the database's language, numbers are doubles. */
const columnTypes: Readonly<Record<string, string>> = { text: 'text collate "C"', real: 'double precision' };

class Compiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    const isColumn = this.parentNode !== undefined && ColumnDefinitionNode.is(this.parentNode);
    const type = isColumn && typeof node.dataType === 'string' ? columnTypes[node.dataType] : undefined;
    if (type) this.append(type);
    else super.visitDataType(node);
  }

  /** No text here holds NUL, so that one in a question stands for nothing that is stored. */
  protected override addParameter(parameter: unknown): void {
    super.addParameter(typeof parameter === 'string' ? parameter.replaceAll('\0', '\ufffd') : parameter);
  }
}

/** PostgreSQL, made to answer as the other engines do. */
export class Dialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new Compiler();
  }
}

const { BOOL, INT8, NUMERIC } = types.builtins;

/** Values that other engines give as numbers: counts and sums, and comparisons as 0 and 1. */
const parsers: Readonly<Record<number, (value: string) => unknown>> = {
  [BOOL]: (value) => Number(value === 't'),
  [INT8]: Number,
  [NUMERIC]: Number,
};

/** How the values of answers are read, as the driver asks for it. */
export const answerTypes = {
  getTypeParser: ((oid: number, format: 'text') =>
    parsers[oid] ?? types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};
