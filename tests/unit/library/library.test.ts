import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type AnalyzedDocument,
  analyze,
  buildGraph,
  createReader,
  type DemarcheError,
  exportGraph,
} from '../../../server/index.ts';

const root = resolve(import.meta.dirname, '../../..');
const articles = [
  { text: 'China criticised the United States.', date: '2024-04-26', source: 'The Courier' },
  { id: 'b', text: 'Japan praised France. China criticised the United States again.' },
];

const textOf = async (pieces: AsyncIterable<string | Uint8Array>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

describe('the library', () => {
  it('reads documents in their order, builds their graph and exports both', async () => {
    const read: AnalyzedDocument[] = [];
    for await (const one of analyze(articles, { fast: true, threads: 1 })) read.push(one);
    expect(read.map(({ document }) => document.id)).toEqual([expect.stringMatching(/^document-/), 'b']);
    const graph = buildGraph(read, { name: 'Two articles' });
    expect(graph.getEdgeAttributes('chn->usa')).toMatchObject({ count: 2, polarity: 'negative' });
    expect(await textOf(exportGraph(graph, 'graphml'))).toContain('Two articles');
    const table = await textOf(exportGraph(read, 'statements'));
    expect(table).toContain('China criticised the United States.');
    expect(table.trimEnd().split('\r\n').length).toBe(1 + read.flatMap(({ analysis }) => analysis.stances).length);
  });

  it('says what it cannot do', async () => {
    const reader = await createReader({ fast: true, threads: 1 });
    const codeOf = (work: Promise<unknown>) => work.then(String, ({ code }: DemarcheError) => code);
    expect(await codeOf(reader.read({ text: 'x', date: 'yesterday' }))).toBe('invalid_request');
    const graph = buildGraph([]);
    expect(await codeOf(textOf(exportGraph(graph, 'statements')))).toBe('invalid_request');
    expect(await codeOf(textOf(exportGraph(graph, 'json', { polarity: ['negative'] })))).toBe('invalid_request');
    expect(await codeOf(textOf(exportGraph(graph, 'docx' as 'dot')))).toBe('unknown_format');
    await reader.close();
  });
});

describe.skipIf(!existsSync(join(root, 'dist/server/index.js')))(
  'the example of .docs/library.md (needs npm run build)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-library-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('runs in a package that has Demarche', () => {
      const [, example] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, '.docs/library.md'), 'utf8'))!;
      const modules = join(folder, 'node_modules');
      execFileSync('mkdir', ['-p', modules]);
      symlinkSync(root, join(modules, 'demarche'));
      writeFileSync(join(folder, 'example.mjs'), example!);
      const output = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
      expect(output).toContain('chn ACCUSE usa');
      expect(output).toContain('4 actors, 2 edges');
      expect(readFileSync(join(folder, 'news.statements.csv'), 'utf8')).toContain('Japan praised France');
      expect(readFileSync(join(folder, 'news.gexf'), 'utf8')).toContain('<edges count="2">');
      expect(readFileSync(join(folder, 'news.html'), 'utf8')).toContain('polarity negative');
    });
  },
);
