import { describe, expect, it } from 'vitest';
import { csv } from '../../../server/export/csv.ts';
import { buildGraph } from '../../../server/graph/build-graph.ts';
import { serialize } from '../../../server/graph/stance-graph.ts';
import { china, france, stance } from '../../contract/store-samples.ts';
import { textOf } from './read-back.ts';

const rowOf = async (name: string): Promise<string> => {
  const outlined = {
    ...stance('1', 'chn', 'fra'),
    documentId: 'a',
    outlet: 'The Courier',
    date: null,
    issueGroup: null,
  };
  const actors = new Map([
    ['chn', { ...china, name }],
    ['fra', france],
  ]);
  return (await textOf(csv, serialize(buildGraph({ stances: [outlined], actors, name: 'all' })))).split('\r\n')[1]!;
};

describe('a cell of CSV', () => {
  it.each([...'=+-@＝＋－＠'])('does not begin with %s, which a spreadsheet takes for a formula', async (start) => {
    expect(await rowOf(`${start}SUM(A1)`)).toContain(`,'${start}SUM(A1),`);
    expect(await rowOf(` ${start}SUM(A1)`)).toContain(`,' ${start}SUM(A1),`);
  });

  it('keeps these signs elsewhere', async () => {
    expect(await rowOf('Franco-German @Council + 1=1')).toContain(',Franco-German @Council + 1=1,');
  });
});
