import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeColumns, edgeLines, valueLines } from '../../../server/export/columns.ts';
import { escapeXml, inLines } from '../../../server/export/xml.ts';
import type { EdgeAttributes } from '../../../shared/graph.ts';
import { stanceTypes } from '../../../shared/plover.ts';
import { portions } from '../../../shared/portions.ts';

async function pieces(elements: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const piece of inLines(portions(elements, 7))) found.push(piece);
  return found;
}

describe('elements in lines', () => {
  it('come together, each once and in their order, however many there are', async () => {
    const elements = Array.from({ length: 20_000 }, (_, number) => `<edge id="${number}"/>`);
    const found = await pieces(elements);
    expect(found.join('')).toBe(elements.map((element) => `${element}\n`).join(''));
    expect(found.length).toBeLessThan(20);
    expect(found.length).toBeGreaterThan(1);
  });

  it('are nothing where there is none', async () => {
    expect(await pieces([])).toEqual([]);
  });
});

describe('the values of an edge in lines', () => {
  const line = { before: (name: string) => `${name}=`, value: String, after: ';\n' };
  const edge: EdgeAttributes = {
    ...{ count: 3, balance: -1, polarity: 'negative', intensity: -3.5, documents: 2, outlets: [] },
    ...{ firstDate: null, lastDate: '2024-02-03', byPolarity: { positive: 0, negative: 3, neutral: 0 }, byType: {} },
  };

  it('are those of each column, whatever types it has and in whatever order', () => {
    const [together, oneByOne] = [edgeLines([], line), valueLines(edgeColumns, line)];
    fc.assert(
      fc.property(fc.shuffledSubarray([...stanceTypes]), fc.nat(), (types, count) => {
        const byType = Object.fromEntries(types.map((type, index) => [type, count + index]));
        expect(together({ ...edge, byType })).toBe(oneByOne({ ...edge, byType }));
      }),
    );
  });

  it('leave out what it has not', () => {
    const written = edgeLines([{ name: 'weight', type: 'double', value: ({ count }) => count }], line)(edge);
    expect(written).toMatch(
      /^weight=3;\ncount=3;\n[\s\S]*intensity=-3.5;\nlast_date=2024-02-03;\ndocuments=2;\nAGREE=0;\n/,
    );
    expect(written).toMatch(/\nASSAULT=0;\n$/);
  });
});

describe('what stands as it is', () => {
  it.each([...Array.from({ length: 256 }, (_, code) => code), 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xfffd, 0xfffe, 0xffff])(
    'is no mark and no character that XML forbids: %i',
    (code) => {
      const isForbidden =
        (code < 0x20 && ![9, 10, 13].includes(code)) || (code >= 0xd800 && code < 0xe000) || code > 0xfffd;
      const isMark = [...'&<>"\t\n\r'].includes(String.fromCharCode(code));
      const written = escapeXml(`a${String.fromCharCode(code)}b`);
      if (isForbidden) expect(written).toBe('a\ufffdb');
      else if (isMark) expect(written).toMatch(/^a&[#\w]+;b$/);
      else expect(written).toBe(`a${String.fromCharCode(code)}b`);
    },
  );
});
