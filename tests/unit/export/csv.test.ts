import { describe, expect, it } from 'vitest';
import { csv } from '../../../server/export/csv.ts';
import { buildGraph } from '../../../server/graph/build-graph.ts';
import { serialize } from '../../../server/graph/stance-graph.ts';
import { china, france, stance } from '../../contract/store-samples.ts';

const rowOf = (name: string): string => {
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
  return csv.write(serialize(buildGraph({ stances: [outlined], actors, name: 'all' }))).split('\r\n')[1]!;
};

describe('a cell of CSV', () => {
  it.each([...'=+-@＝＋－＠'])('does not begin with %s, which a spreadsheet takes for a formula', (start) => {
    expect(rowOf(`${start}SUM(A1)`)).toContain(`,'${start}SUM(A1),`);
    expect(rowOf(` ${start}SUM(A1)`)).toContain(`,' ${start}SUM(A1),`);
  });

  it('keeps these signs elsewhere', () => {
    expect(rowOf('Franco-German @Council + 1=1')).toContain(',Franco-German @Council + 1=1,');
  });
});
