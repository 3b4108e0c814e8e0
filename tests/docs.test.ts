import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../server/cli/program.ts';
import { errorCatalogue } from '../shared/errors.ts';
import { inputFormats } from '../shared/input-formats.ts';
import { stanceTypes } from '../shared/plover.ts';
import { exportFormats, removals, routes, writes } from '../shared/routes.ts';

const root = resolve(import.meta.dirname, '..');
const textOf = (file: string) => readFileSync(resolve(root, file), 'utf8');
const readme = textOf('README.md');
const api = textOf('.docs/api.md');
const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts);
const all = (pattern: RegExp, text = readme) => [...text.matchAll(pattern)].map((match) => match[1]!);

const unused = () => Promise.reject(new Error('not called'));
const nowhere = new Writable();
const commands = createProgram(
  {
    stdin: process.stdin,
    stdout: nowhere,
    stderr: nowhere,
    interruption: () => new AbortController().signal,
    openStore: unused,
    fetcher: () => ({ get: unused }),
    hasQueue: () => false,
    openQueue: unused,
    serve: unused,
  },
  () => {},
).commands.map((command) => command.name());

describe('README and .docs', () => {
  it('names scripts that exist', () => {
    const named = all(/npm run (?:--silent )?([\w:]+)/g);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
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

  it('lists every error code and no other', () => {
    expect(all(/`(\w+)`/g, api.slice(api.indexOf('and these codes:')))).toEqual(Object.keys(errorCatalogue));
  });

  it('shows every format that is read, as the list of formats has it', () => {
    const rows = [...readme.matchAll(/^\| (\S[^|]*?) +\| (\S[^|]*?) +\| `(\w+)` +\| (\S[^|]*?) +\|$/gm)];
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
});
