import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formats } from '../../../server/export/formats.ts';
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

/** Writes every graph in every format and lets other programs read the files; keys are `0.gexf`, `0.graphml igraph` ... */
export function readBack(graphs: readonly SerializedStanceGraph[]): Record<string, Seen & SeenRows> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-export-'));
  try {
    for (const [index, graph] of graphs.entries()) {
      for (const { extension, write } of formats) writeFileSync(join(folder, `${index}.${extension}`), write(graph));
    }
    const script = resolve(import.meta.dirname, 'read_exports.py');
    return JSON.parse(execFileSync(python, [script, folder], { encoding: 'utf8', maxBuffer: 1e9 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
