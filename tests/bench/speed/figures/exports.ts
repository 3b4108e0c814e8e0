import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { inTurns, median, timesAsGood } from '../measure.ts';
import { type Python, startPython } from '../process.ts';
import type { Row } from '../rows.ts';
import { cpuOfRequests, type Served, serve } from './api.ts';

/** What networkx writes, too, and how many times as fast ours has to be on stores of 10,000 stances and more. */
const least: Readonly<Record<string, number | undefined>> = { gexf: 6, graphml: 10, json: undefined };
const compared = Object.keys(least);
const others = ['csv', 'dot', 'parquet'];

async function fetched({ url }: Served, format: string): Promise<string> {
  // Networkx compresses nothing either.
  const response = await fetch(`${url}/api/export/${format}`, { headers: { 'accept-encoding': 'identity' } });
  const text = await response.text();
  if (!response.ok) throw new Error(`the export as ${format} fails: ${text}`);
  return text;
}

/** Networkx with the same graph in its memory, where it is installed. */
async function networkxOf(served: Served, { folder, notMeasured }: Bench): Promise<Python | null> {
  const file = join(folder, 'exported.graphml');
  writeFileSync(file, await fetched(served, 'graphml'));
  const networkx = await startPython('networkx-writers.py', [file]);
  if (!networkx) notMeasured('the writers of networkx (apt-get install python3-networkx)');
  return networkx;
}

async function measureFormat(served: Served, quick: boolean, networkx: Python | null, format: string): Promise<Row> {
  const works: Record<string, () => Promise<number>> = {
    ours: () => cpuOfRequests(served, quick ? 2 : 5, () => fetched(served, format)),
  };
  if (networkx && compared.includes(format)) works.theirs = () => networkx.ask<number>(format);
  for (const work of Object.values(works)) await work();
  const { ours, theirs } = await inTurns(works, 5, (work) => work());
  return {
    ...{ group: 'exports', what: format, value: median(ours!), unit: 'CPU ms' },
    ...(theirs ? { against: "networkx's writer", ratio: timesAsGood(theirs, ours!) } : { against: null, ratio: null }),
    ...(!quick && least[format] !== undefined && { least: least[format] }),
  };
}

/** What it costs the server to write the graph, beside networkx, which writes the same one from its memory. */
export async function measureExports(bench: Bench): Promise<Row[]> {
  const served = await serve(bench, bench.stances[0]!);
  const networkx = await networkxOf(served, bench);
  try {
    const rows: Row[] = [];
    for (const format of bench.quick ? compared : [...compared, ...others])
      rows.push(await measureFormat(served, bench.quick, networkx, format));
    return rows;
  } finally {
    networkx?.end();
    served.child.kill();
  }
}
