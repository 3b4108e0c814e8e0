import { describe, expect, it } from 'vitest';
import { escapeXml, inLines } from '../../../server/export/xml.ts';
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
