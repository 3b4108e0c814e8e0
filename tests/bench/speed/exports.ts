import { exportFormats } from '../../../shared/export-formats.ts';
import { cpuOfRequests, serve } from './api.ts';
import type { Bench } from './bench.ts';
import { inTurns } from './measure.ts';
import { runPython } from './process.ts';
import type { Row } from './rows.ts';

const written = ['gexf', 'graphml', 'json', 'csv', 'dot', ...exportFormats.filter((format) => format === 'parquet')];

/** What it costs the server to write the graph, beside networkx, which writes the same one from its memory. */
export async function measureExports(bench: Bench): Promise<Row[]> {
  const served = await serve(bench, bench.stances[0]!);
  try {
    const fetched = (format: string) => async () => {
      const response = await fetch(`${served.url}/api/export/${format}`);
      const text = await response.text();
      if (!response.ok) throw new Error(`the export as ${format} fails: ${text}`);
      return text;
    };
    const works = Object.fromEntries(written.map((format) => [format, fetched(format)]));
    const taken = await inTurns(works, 3, (work) => cpuOfRequests(served, bench.quick ? 3 : 5, work));
    const networkx = await runPython<Record<string, number>>('networkx-writers.py', await fetched('graphml')());
    if (!networkx) bench.notMeasured('the writers of networkx (apt-get install python3-networkx)');
    return written.map((format) => ({
      ...{ group: 'exports', what: format, value: taken[format]!, unit: 'CPU ms' },
      ...(networkx?.[format] === undefined
        ? { against: null, ratio: null }
        : { against: "networkx's writer", ratio: networkx[format] / taken[format]! }),
    }));
  } finally {
    served.child.kill();
  }
}
