import { describe, expect, it } from 'vitest';
import { asMarkdown, asTable, type Row } from './rows.ts';

const row = (what: string, value: number, ratio: number | null, most?: number): Row => ({
  ...{ group: 'reading', what, value, unit: 'ms', against: ratio === null ? null : 'a yardstick', ratio },
  ...(most === undefined ? {} : { most }),
});

describe('the table of the bench', () => {
  const rows = [row('a text', 12.3456, 0.5), row('a slope', 1.2, null, 1.4)];
  const report = { date: '2026-01-02T03:04:05Z', machine: 'a machine', revision: 'abc', skipped: ['spaCy'], rows };

  it('has a line for each row, three digits each, and says what was left out', () => {
    expect(asTable(report)).toMatch(/^reading {2}a text +12\.3 {2}ms +a yardstick +0\.5$/m);
    expect(asMarkdown(report)).toContain('| reading | a text | 12.3 | ms | a yardstick | 0.5 |');
    expect(asMarkdown(report)).toContain('Measured 2026-01-02 at revision abc on a machine.');
    expect(asTable(report)).toMatch(/^reading {2}a slope +1\.2 {2}ms +1\.4 at most$/m);
    for (const text of [asTable(report), asMarkdown(report)]) expect(text).toMatch(/[Ss]kipped: spaCy/);
  });
});
