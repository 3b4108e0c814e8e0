import { beforeAll, describe, expect, it } from 'vitest';
import { statementColumns } from '../../../server/export/statement-columns.ts';
import { statements } from '../../../server/export/statements.ts';
import { pythonWith, readWith } from './other-programs.ts';
import { holdable, textOf } from './read-back.ts';
import { graphOf, newsStances, samples } from './sample-stances.ts';

type Values = Record<string, unknown>;
interface SeenGraph {
  nodes: Values[];
  edges: Values[];
  directed: boolean;
}

const held = (value: unknown) => (typeof value === 'string' ? holdable(value) : value);

describe('the statement table', () => {
  it('begins with the mark by which Excel knows UTF-8, and a header', async () => {
    const text = await textOf(statements, graphOf([]), []);
    expect(text).toMatch(/^\u{FEFF}event_id,event_date,event_type,quad_code,.*\r\n$/u);
  });

  it('holds one row for each stance, denied ones and those on an issue too', async () => {
    const lines = (await textOf(statements, graphOf(newsStances), [...newsStances])).trimEnd().split('\r\n');
    expect(lines.length).toBe(1 + newsStances.length);
    expect(lines[1]).toContain(
      '2024-04-26,ACCUSE,VERBAL CONFLICT,-3,negative,asserted,wang-yi,Wang Yi,person,CHN,usa,',
    );
    expect(lines[6]).toContain(',"\'=HYPERLINK(""http://x"")",');
  });
});

const tables = pythonWith('csv');
describe.skipIf('reason' in tables)(
  `Python reads the statement table${'reason' in tables ? ` (${tables.reason})` : ''}`,
  () => {
    it('with every value, one row for each stance', async () => {
      const { python } = tables as { python: string };
      const seen = await readWith<Values[]>(python, 'read_tables.py', ['statements'], samples);
      for (const [index, stances] of samples.entries()) {
        const rows = seen[`${index}.statements.csv`]!;
        expect(rows.length).toBe(stances.length);
        for (const [i, stance] of stances.entries())
          for (const { name, value } of statementColumns)
            expect(String(rows[i]![name]).replace(/^'/, '')).toBe(String(held(value(stance)) ?? '').replace(/^'/, ''));
      }
    });
  },
);

const arrow = pythonWith('pyarrow.parquet');
describe.skipIf('reason' in arrow)(`pyarrow reads Parquet${'reason' in arrow ? ` (${arrow.reason})` : ''}`, () => {
  it('with types, and every value', async () => {
    const { python } = arrow as { python: string };
    type Table = { types: Record<string, string>; rows: Values[] };
    const seen = await readWith<Table>(python, 'read_tables.py', ['parquet'], samples);
    expect(seen['0.parquet']!.types).toMatchObject({ event_date: 'date32[day]', intensity: 'double', copies: 'int32' });
    for (const [index, stances] of samples.entries()) {
      const { rows } = seen[`${index}.parquet`]!;
      expect(rows).toEqual(
        stances.map((stance) =>
          Object.fromEntries(statementColumns.map(({ name, value }) => [name, held(value(stance))])),
        ),
      );
    }
  });
});

const graphs = pythonWith('networkx', 'igraph');
describe.skipIf('reason' in graphs)(
  `networkx and igraph read${'reason' in graphs ? ` (${graphs.reason})` : ''}`,
  () => {
    const seen: Record<string, SeenGraph> = {};
    beforeAll(async () => {
      const { python } = graphs as { python: string };
      const formats = ['node-link', 'cytoscape', 'pajek', 'gexf-days'];
      Object.assign(seen, await readWith<SeenGraph>(python, 'read_tables.py', formats, samples));
    });

    it.each(['node-link.json', 'cyjs', 'days.gexf'])('%s: the same nodes and edges', (extension) => {
      for (const [index, stances] of samples.entries()) {
        const graph = graphOf(stances);
        const { nodes, edges, directed } = seen[`${index}.${extension}`]!;
        expect([nodes.length, edges.length, directed]).toEqual([graph.nodes.length, graph.edges.length, true]);
        expect(edges.map(({ count }) => count).sort()).toEqual(
          graph.edges.map(({ attributes }) => attributes.count).sort(),
        );
      }
    });

    it('pajek: the signs', () => {
      for (const [index, stances] of samples.entries()) {
        const graph = graphOf(stances);
        if (!graph.nodes.length) continue;
        const values = graph.edges.flatMap(({ attributes: { byPolarity: counts } }) => [
          ...(counts.positive ? [counts.positive] : []),
          ...(counts.negative ? [-counts.negative] : []),
          ...(counts.neutral ? [0] : []),
        ]);
        for (const { edges } of [seen[`${index}.net`]!, seen[`${index}.net igraph`]!])
          expect(edges.map(({ weight }) => Number(weight)).sort()).toEqual(values.sort());
        expect(seen[`${index}.net igraph`]!.nodes.length).toBe(graph.nodes.length);
      }
    });

    it('gexf by day: one spell for each day with stances, and what they say on it', () => {
      const edge = seen['0.days.gexf']!.edges.find(({ source, target }) => source === 'wang-yi' && target === 'usa')!;
      expect(edge.spells).toEqual([['2024-04-26', '2024-04-26']]);
      expect(edge.intensity_of_day).toEqual([[-0.25, '2024-04-26', '2024-04-26']]);
      expect(edge).not.toHaveProperty('start');
    });
  },
);
