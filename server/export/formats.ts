import { type ExportFormatId, type ExportFormatInfo, exportFormatTable } from '../../shared/export-formats.ts';
import type { Writer } from './format.ts';
import type { ExportSource, Piece } from './source.ts';

/** Where the writer of each format is; it is loaded when it is first used. */
const writers: Readonly<Record<ExportFormatId, () => Promise<Writer>>> = {
  gexf: async () => (await import('./gexf.ts')).gexf,
  graphml: async () => (await import('./graphml.ts')).graphml,
  json: async () => (await import('./json.ts')).json,
  csv: async () => (await import('./csv.ts')).csv,
  dot: async () => (await import('./dot.ts')).dot,
  statements: async () => (await import('./statements.ts')).statements,
  parquet: async () => (await import('./parquet.ts')).parquet,
  html: async () => (await import('./html/html.ts')).html,
  svg: async () => (await import('./svg.ts')).svg,
  'gexf-days': async () => (await import('./gexf-days.ts')).gexfDays,
  'node-link': async () => (await import('./node-link.ts')).nodeLink,
  cytoscape: async () => (await import('./cytoscape.ts')).cytoscape,
  pajek: async () => (await import('./pajek.ts')).pajek,
  obsidian: async () => (await import('./obsidian.ts')).obsidian,
  cypher: async () => (await import('./cypher.ts')).cypher,
  neo4j: async () => (await import('./neo4j.ts')).neo4j,
  turtle: async () => (await import('./turtle.ts')).turtle,
  jsonld: async () => (await import('./json-ld.ts')).jsonLd,
  ftm: async () => (await import('./follow-the-money.ts')).followTheMoney,
  stix: async () => (await import('./stix.ts')).stix,
  dna: async () => (await import('./dna.ts')).dna,
  visone: async () => (await import('./visone.ts')).visone,
};

async function* write(id: ExportFormatId, source: ExportSource): AsyncGenerator<Piece> {
  const writer = await writers[id]();
  yield* writer.write(source);
}

/** A file format with its writer. */
export type Format = Writer & ExportFormatInfo & { id: ExportFormatId };

/** All export formats, in the order in which they are offered. */
export const formats: readonly Format[] = exportFormatTable.map((info) => ({
  ...info,
  write: (source) => write(info.id, source),
}));
