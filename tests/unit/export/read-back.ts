import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Writer } from '../../../server/export/format.ts';
import { formats } from '../../../server/export/formats.ts';
import { sourceOfGraph } from '../../../server/services/library/source-of-graph.ts';
import type { SerializedStanceGraph } from '../../../shared/graph.ts';

type Values = Record<string, unknown>;

/** What another program saw in a file. */
export interface Seen {
  nodes: Values[];
  edges: Values[];
  name?: string | null;
  directed: boolean;
}

export interface SeenRows {
  header: string[];
  rows: string[][];
}

/** Debian's Python, which has networkx and igraph as packages. */
const python = '/usr/bin/python3';

/** Null where networkx, igraph and Graphviz are installed, else what is missing. */
export function missingReaders(): string | null {
  try {
    execFileSync(python, ['-c', 'import networkx, igraph'], { stdio: 'ignore' });
    execFileSync('dot', ['-V'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'needs python3-networkx, python3-igraph and graphviz';
  }
}

export async function bytesOf({ write }: Writer, ...graph: Parameters<typeof sourceOfGraph>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of write(sourceOfGraph(...graph))) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** The whole file. */
export const textOf = async (writer: Writer, ...graph: Parameters<typeof sourceOfGraph>): Promise<string> =>
  (await bytesOf(writer, ...graph)).toString();

/** The formats that this suite reads back. */
const read = formats.filter(({ id }) => ['gexf', 'graphml', 'json', 'csv', 'dot'].includes(id));

/** Writes every graph in every format and lets other programs read the files; keys are `0.gexf`, `0.graphml igraph` ... */
export async function readBack(graphs: readonly SerializedStanceGraph[]): Promise<Record<string, Seen & SeenRows>> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-export-'));
  try {
    for (const [index, graph] of graphs.entries()) {
      for (const format of read)
        writeFileSync(join(folder, `${index}.${format.extension}`), await bytesOf(format, graph));
    }
    const script = resolve(import.meta.dirname, 'read_exports.py');
    return JSON.parse(execFileSync(python, [script, folder], { encoding: 'utf8', maxBuffer: 1e9 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const isForbidden = (code: number) => (code < 32 && ![9, 10, 13].includes(code)) || code === 0xfffe || code === 0xffff;

/** What any text format can hold of a text. */
export const holdable = (text: string): string =>
  [...Buffer.from(text).toString()].map((mark) => (isForbidden(mark.codePointAt(0)!) ? '\ufffd' : mark)).join('');
