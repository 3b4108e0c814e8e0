import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Writable } from 'node:stream';
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../server/cli/program.ts';
import { errorCatalogue } from '../shared/errors.ts';
import { StanceFilter } from '../shared/filter.ts';
import { inputFormats } from '../shared/input-formats.ts';
import { stanceTypes } from '../shared/plover.ts';
import { exportFormats, exportFormatTable, Page, removals, routes, writes } from '../shared/routes.ts';

const root = resolve(import.meta.dirname, '..');
const textOf = (file: string) => readFileSync(resolve(root, file), 'utf8');
const readme = textOf('README.md');
const api = textOf('.docs/api.md');
const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts);
const all = (pattern: RegExp, text = readme) => [...text.matchAll(pattern)].map((match) => match[1]!);

const unused = () => Promise.reject(new Error('not called'));
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
const createCommands = () =>
  createProgram(
    {
      stdin: process.stdin,
      stdout: nowhere,
      stderr: nowhere,
      interruption: () => new AbortController().signal,
      openStore: unused,
      fetcher: async () => ({ get: unused }),
      hasQueue: () => false,
      openQueue: unused,
      openAdding: unused,
      answerApart: () => ({ threads: { ask: unused, close: unused }, exports: { write: unused, close: unused } }),
      serve: unused,
      serveMcp: unused,
      openBrowser: () => false,
    },
    () => {},
  );
const commands = (await createCommands()).commands.map((command) => command.name());

/** The words of a command line; words in double quotes are one. */
const wordsOf = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);

/** What is wrong with the use of a command line, or null; what it does is not done. */
async function misuseOf(line: string): Promise<string | null> {
  try {
    await (await createCommands()).parseAsync(wordsOf(line), { from: 'user' });
    return null;
  } catch (error) {
    return error instanceof CommanderError || (error as { code?: string }).code === 'invalid_request'
      ? `${line}: ${(error as Error).message}`
      : null;
  }
}

describe('README and .docs', () => {
  it('has a README of fewer than 200 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThan(200);
  });

  it('names scripts that exist', () => {
    const texts = [readme, ...['accuracy', 'contributing', 'release'].map((name) => textOf(`.docs/${name}.md`))];
    const named = texts.flatMap((text) => all(/npm run (?:--silent )?([\w:]+)/g, text));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('names the sets that accuracy is measured on', () => {
    const named = all(/^\| ((?:`[\w-]+`(?:, )?)+) \|/gm, textOf('.docs/accuracy.md')).flatMap((cell) =>
      all(/`([\w-]+)`/g, cell),
    );
    const sets = textOf('server/evaluation/sets.ts');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !sets.includes(`'${name}'`))).toEqual([]);
  });

  it('lists every command and no other', () => {
    const named = [...readme.matchAll(/`demarche (\w+)/g)].map((match) => match[1]!);
    expect(new Set(named)).toEqual(new Set(commands));
  });

  it('lists every route of the API and no other', () => {
    expect(new Set(all(/^\| `(\/api\/[^`]*)`/gm, api))).toEqual(
      new Set(
        [...Object.values(routes), ...Object.values(writes), ...Object.values(removals)].map((route) => route.path),
      ),
    );
  });

  it('lists the parameters that a route of the API has besides the filters', () => {
    const shared = [...Object.keys(StanceFilter.shape), ...Object.keys(Page.shape)];
    const named = [...api.matchAll(/^\| `(\/api\/[^`]*)` \| .* \|([^|]*)\|$/gm)].map(([, path, cell]) => [
      path,
      all(/`(\w+)`/g, cell),
    ]);
    const had = (path: unknown) => {
      const all = [...Object.values(routes), ...Object.values(writes), ...Object.values(removals)];
      const shapes = all.flatMap((one) => (one.path === path && 'query' in one ? Object.keys(one.query.shape) : []));
      return [...new Set(shapes)].filter((name) => !shared.includes(name));
    };
    expect(named.length).toBeGreaterThan(30);
    expect(named).toEqual(named.map(([path]) => [path, had(path)]));
  });

  it('lists every error code and no other', () => {
    expect(all(/`(\w+)`/g, api.slice(api.indexOf('and these codes:')))).toEqual(Object.keys(errorCatalogue));
  });

  it('uses commands as they are', async () => {
    const lines = [
      'README.md',
      ...['articles', 'annotation', 'curation', 'accuracy', 'compare'].map((name) => `.docs/${name}.md`),
    ].flatMap((file) => all(/^npx demarche (.+)$/gm, textOf(file)));
    expect(lines.length).toBeGreaterThan(6);
    expect((await Promise.all(lines.map(misuseOf))).filter((misuse) => misuse !== null)).toEqual([]);
  });

  it('names every format that is read, as the list of formats has it', () => {
    expect(readme.replaceAll(/\s+/g, ' ')).toContain(`Read are ${inputFormats.map(({ title }) => title).join(', ')}.`);
    const rows = [
      ...textOf('.docs/articles.md').matchAll(/^\| (\S[^|]*?) +\| (\S[^|]*?) +\| `(\w+)` +\| (\S[^|]*?) +\|$/gm),
    ];
    expect(rows.map(([, title, files, name, holds]) => ({ title, files, name, holds }))).toEqual(
      inputFormats.map(({ title, extensions, name, holds }) => {
        const files = extensions.map((extension) => `\`.${extension}\``).join(' ');
        return { title, files, name, holds };
      }),
    );
  });

  it('names documents that exist', () => {
    const named = all(/`(\.docs\/[\w.-]+)`/g);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
  });

  it('lists every export format and stance type', () => {
    for (const format of exportFormats) expect(readme).toContain(`\`${format}\``);
    for (const type of stanceTypes) expect(readme).toContain(type);
  });

  it('tells of every export format, as the list of formats has it', () => {
    const rows = [...textOf('.docs/exports.md').matchAll(/^\| `([\w-]+)` \| `\.([\w.-]+)` \| (\w+) \|/gm)];
    expect(rows.map(([, id, extension, holds]) => ({ id, extension, holds }))).toEqual(
      exportFormatTable.map(({ id, extension, holds }) => ({ id, extension, holds })),
    );
  });
});
