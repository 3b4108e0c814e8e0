import { type ExportFormatInfo, exportFormatTable } from '../../shared/export-formats.ts';
import type { ExportFormat } from '../../shared/routes.ts';
import { csv } from './csv.ts';
import { cytoscape } from './cytoscape.ts';
import { dot } from './dot.ts';
import type { Writer } from './format.ts';
import { gexf } from './gexf.ts';
import { gexfDays } from './gexf-days.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';
import { nodeLink } from './node-link.ts';
import { pajek } from './pajek.ts';
import { parquet } from './parquet.ts';
import { statements } from './statements.ts';

const writers: readonly Writer[] = [
  ...[gexf, graphml, json, csv, dot],
  ...[statements, parquet, gexfDays, nodeLink, cytoscape, pajek],
];

/** A file format with its writer. */
export type Format = Writer & ExportFormatInfo & { id: ExportFormat };

/** All export formats, in the order in which they are offered. */
export const formats: readonly Format[] = exportFormatTable.map((info) => ({
  ...info,
  ...writers.find(({ id }) => id === info.id)!,
}));
