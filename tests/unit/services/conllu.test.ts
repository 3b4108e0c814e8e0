import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../server/pipeline/annotated-document.ts';
import { createPipeline } from '../../../server/pipeline/pipeline.ts';
import { syntaxStage } from '../../../server/pipeline/stages/syntax/syntax-stage.ts';
import { tokensStage } from '../../../server/pipeline/stages/tokens/tokens-stage.ts';
import { toConllu } from '../../../server/services/analyze/conllu.ts';

const pipeline = createPipeline([tokensStage, syntaxStage]);
const write = (text: string): string =>
  toConllu(
    pipeline.run(annotate({ id: 'doc 1', text, title: null, date: null, source: null, url: null, language: null })),
  );

const meanings: Record<string, string> = { s: ' ', n: '\n', r: '\r', t: '\t', p: '|', '\\': '\\' };
const plain = (text: string): string => text.replace(/\\([snrtp\\])/g, (_, letter: string) => meanings[letter]!);

/** The text that CoNLL-U stands for, by the meaning of its MISC column. */
function textOf(conllu: string): string {
  const rows = conllu
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t'));
  return rows
    .map((row) => {
      const misc = row[9]!;
      const before = /SpacesBefore=([^|]*)/.exec(misc)?.[1] ?? '';
      const after = /SpacesAfter=([^|]*)/.exec(misc)?.[1];
      const gap = misc.includes('SpaceAfter=No') ? '' : after === undefined ? ' ' : plain(after);
      return plain(before) + row[1] + gap;
    })
    .join('');
}

describe('CoNLL-U', () => {
  it('has ten columns, heads in range and one root per sentence', () => {
    const blocks = write("Iran's envoy left. He didn't return.\n\nThe end").trim().split('\n\n');
    expect(blocks).toHaveLength(3);
    for (const block of blocks) {
      const rows = block
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .map((line) => line.split('\t'));
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => 10));
      expect(rows.map((row) => Number(row[0]))).toEqual(rows.map((_, i) => i + 1));
      expect(rows.every((row) => Number(row[6]) >= 0 && Number(row[6]) <= rows.length)).toBe(true);
      expect(rows.filter((row) => row[6] === '0').map((row) => row[7])).toEqual(['root']);
    }
    expect(blocks[0]).toContain("# text = Iran's envoy left.");
  });

  it('gives the text back exactly', () => {
    const pieces = fc.constantFrom(
      'Iran',
      "didn't",
      ' ',
      '  ',
      '\t',
      '\n\n',
      '\r\n',
      '|',
      '\\',
      '“Yes.”',
      '🇺🇦',
      '.',
      '_',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (string) => {
        fc.pre(/[\p{L}\p{N}]/u.test(string));
        expect(textOf(write(string))).toBe(string);
      }),
    );
  });
});
