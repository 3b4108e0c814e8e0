import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { constructionColumns } from '../../../../server/lexicon/constructions.ts';
import { parseTable, type Row, readTable } from '../../../../server/lexicon/table.ts';
import { stancesOf } from './stances-of.ts';

const columns = ['rule', 'pos', 'words', 'act', 'pattern', 'hit', 'stance', 'miss'];
const fixture = new URL('../../../fixtures/constructions.tsv', import.meta.url);
const examples = parseTable('constructions.tsv', readFileSync(fixture, 'utf8'), columns);
const rows = readTable('constructions.tsv', constructionColumns);

const keyOf = ({ cells }: Row) => [cells.rule, cells.pos, cells.words, cells.act, cells.pattern].join(' ');

describe('every row of the table of constructions', () => {
  it('has a text that it reads and a near miss', () => {
    expect(examples.map(keyOf).sort()).toEqual(rows.map(keyOf).sort());
  });

  it.each(examples.map(({ cells }) => cells))('$hit | $miss', ({ hit, stance, miss }) => {
    expect(stancesOf(hit!)).toContain(stance);
    expect(stancesOf(miss!)).not.toContain(stance);
  });
});
