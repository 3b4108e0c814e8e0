import type { SerializedStanceGraph } from '../../shared/graph.ts';
import type { ExportFormat } from '../../shared/routes.ts';
import { csv } from './csv.ts';
import { dot } from './dot.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';

/** A file format that the graph can be written in. */
export interface Format {
  id: ExportFormat;
  name: string;
  /** What it is good for, in one sentence. */
  description: string;
  mediaType: string;
  /** Of the file's name, without the dot. */
  extension: string;
  /** Writes the graph; equal graphs give equal text. */
  write(graph: SerializedStanceGraph): string;
}

/** All export formats, in the order in which they are offered. */
export const formats: readonly Format[] = [gexf, graphml, json, csv, dot];
