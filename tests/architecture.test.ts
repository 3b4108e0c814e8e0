import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Which folder may import which; a folder may always import itself. The first entry that a path starts with decides. */
const mayImport: Record<string, readonly string[]> = {
  shared: [],
  'server/lexicon': ['shared'],
  'server/models': ['shared'],
  'server/curation': ['shared'],
  'server/store': ['shared', 'server/curation', 'server/stories'],
  'server/jobs': [
    'shared',
    'server/store/postgres/connection.ts',
    'server/store/postgres/errors.ts',
    'server/store/postgres/location.ts',
  ],
  'server/graph': ['shared'],
  'server/analysis': ['shared', 'server/graph'],
  'server/ingest': ['shared'],
  'server/stories': ['shared'],
  'server/encoder': ['shared', 'server/models'],
  'server/pipeline': ['shared', 'server/lexicon', 'server/models', 'server/encoder'],
  'server/linking': ['shared', 'server/lexicon', 'server/models'],
  'server/search': ['shared', 'server/lexicon'],
  'server/export': ['shared', 'server/graph'],
  'server/services': [
    'shared',
    'server/ingest',
    'server/stories',
    'server/pipeline',
    'server/encoder',
    'server/linking',
    'server/graph',
    'server/analysis',
    'server/search',
    'server/export',
    'server/curation',
    'server/store/store.ts',
    'server/jobs/queue.ts',
  ],
  'server/evaluation': ['shared', 'server/pipeline', 'server/lexicon', 'server/models', 'server/encoder'],
  'server/security': ['shared'],
  'server/api': ['shared', 'server/services', 'server/security'],
  'server/mcp': ['shared', 'server/services', 'server/security'],
  'server/cli': ['shared', 'server/services', 'server/evaluation'],
  'server/main.ts': ['shared', 'server'],
  'server/index.ts': ['shared', 'server'],
  'server/cli.ts': ['shared', 'server'],
  'server/add.ts': ['shared', 'server'],
  'server/ask.ts': ['shared', 'server'],
  'server/export-file.ts': ['shared', 'server'],
  'client/core': ['shared'],
  'client/sigma': ['shared', 'client/core'],
  'client/views': ['shared', 'client/core'],
  'client/main.ts': ['shared', 'client'],
  'client/first-answer.ts': ['shared', 'client'],
  'client/first-drawing.ts': ['shared', 'client'],
  'client/app.tsx': ['shared', 'client'],
  'client/licences.ts': [],
  'client/vite.config.ts': ['client/licences.ts'],
};

const folders = Object.keys(mayImport);
const folderOf = (path: string) => folders.find((folder) => path === folder || path.startsWith(`${folder}/`));
const isWithin = (path: string, allowed: string) => path === allowed || path.startsWith(`${allowed}/`);

const sources = ['shared', 'server', 'client']
  .flatMap((top) => readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

const namedIn = (file: string, pattern: RegExp): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map((match) =>
    relative(root, resolve(root, dirname(file), match[1]!)),
  );

const importsOf = (file: string): string[] => namedIn(file, /(?:from\s+|import\s*\(?\s*|new URL\()\s*['"](\.[^'"?]*)/g);

/** Without those that wait for a call. */
const statedBy = (file: string): string[] => namedIn(file, /(?:from|import)\s+['"](\.[^'"?]*)/g);

/** What a module loads at once: its imports except those of types only and those that wait for a call. */
const loadedBy = (file: string): string[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /^(?:import|export)\s(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm,
    ),
  ]
    .filter(([statement]) => !/^\w+\s+\{(\s*type\s[^,}]+,?)+\s*\}/.test(statement))
    .map(([, name]) => (name!.startsWith('.') ? relative(root, resolve(root, dirname(file), name!)) : name!));

/** Modules of the sources and packages that are loaded with a module. */
function reachedFrom(entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached) if (sources.includes(file)) for (const name of loadedBy(file)) reached.add(name);
  return reached;
}

/** A phrase may hold a clause, and a clause a phrase. */
const knownCircle = ['clause', 'phrase'].map((name) => `server/pipeline/stages/stances/issues/${name}.ts`);

/** Files that reach each other by imports, each circle once (Tarjan, R. E. 1972: Depth-first search and linear graph algorithms). */
function circlesIn(importedBy: (file: string) => readonly string[]): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const other of importedBy(file)) {
      if (!sources.includes(other)) continue;
      if (!order.has(other)) visit(other);
      if (open.includes(other)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(other)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of sources) if (!order.has(file)) visit(file);
  return circles;
}

/** All files of folders and of those in them. */
const filesIn = (...tops: readonly string[]): string[] =>
  tops.flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(root, join(parentPath, name))),
  );

/** Lines that are neither empty nor a comment. */
const linesOfCode = (text: string): number =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() && !line.trim().startsWith('//')).length;

/** Folders of many files, with the one idea that each of their files is an instance of. */
const ideas: Readonly<Record<string, string>> = {
  shared: 'an idea of the contract',
  'server/lexicon': 'a word table, or what reads it',
  'server/models': 'weights, or their card',
  'server/pipeline/stages/stances/model': 'a kind of features',
  'server/ingest/readers': 'a format that is read',
  'server/ingest/fetch': 'a step from an address to an article',
  'server/export': 'a format that is written, or what formats share',
  'server/store/migrations': 'a migration',
  'server/store/queries': 'what is asked of the store',
  'server/cli/commands': 'a command',
  'server/evaluation': 'a score, or a report of scores',
  'server/evaluation/stances': 'a set of examples, or a step of the training on them',
  'server/evaluation/syntax': 'a step of the training of the parser',
  'client/sigma': 'a part of the drawing',
  'client/views/correct': 'a form or a list of corrections',
  'client/views/details': 'a part of the panel',
  'client/views/styles': 'the style of a view',
  'tests/api': 'what the server answers, or what serves it to a test',
  'tests/bench': 'a test of what is large or exact, or what it is made on',
  'tests/contract': 'what every engine keeps to, or what these contracts share',
  'tests/e2e': 'what users do on the page, or what lets a test do it',
  'tests/fixtures/ingest/formats': 'a file of a format',
  'tests/unit/export': 'the test of a format, or what reads it back',
  'tests/unit/pipeline/coreference': 'a kind of names or of phrases that mean somebody',
  'tests/unit/pipeline/stances': 'a kind of words that say a stance',
  'tests/unit/services': 'the test of a use case',
};

describe('architecture', () => {
  it('scans the sources', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(20);
  });

  it('is told in the documents, with every folder', () => {
    const told = readFileSync(join(root, '.docs/architecture.md'), 'utf8');
    const untold = folders.filter((folder) => !/\.tsx?$/.test(folder) && !told.includes(`\`${folder}/\``));
    expect(untold).toEqual([]);
  });

  it('gives every source file a folder of the table', () => {
    expect(sources.filter((file) => !folderOf(file))).toEqual([]);
  });

  it('lets no folder import what the table does not allow', () => {
    const broken = sources.flatMap((file) => {
      const folder = folderOf(file);
      if (!folder) return [];
      const allowed = [folder, ...mayImport[folder]!];
      return importsOf(file)
        .filter((target) => !allowed.some((entry) => isWithin(target, entry)))
        .map((target) => `${file} imports ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it('has no circles of imports: neither of what is loaded nor, beside the reader, of types', () => {
    const loading = circlesIn(loadedBy);
    expect(loading.filter((circle) => !circle.every((file) => knownCircle.includes(file)))).toEqual([]);
    const isReader = (file: string) => /^server\/(pipeline|lexicon)\//.test(file);
    expect(circlesIn(statedBy).filter((circle) => !circle.every(isReader))).toEqual([]);
  });

  it('loads what is heavy only where it is needed', () => {
    const reader = [
      'compromise/two',
      'server/lexicon/lexicon.ts',
      'server/pipeline/default-pipeline.ts',
      'onnxruntime-node',
    ];
    const store = ['kysely', 'libsql', 'pg', 'graphile-worker'];
    const unneeded: Record<string, readonly string[]> = {
      'server/cli.ts': [...reader, ...store, 'express', 'zod', 'server/services/queries.ts'],
      'server/main.ts': [...reader, ...store, 'express', 'linkedom', 'server/ingest/registry.ts'],
      'server/cli/commands/serve.ts': [...reader, ...store],
      'server/cli/commands/neighbors.ts': [...reader, 'express'],
      'server/cli/commands/analyze.ts': ['compromise/two', 'onnxruntime-node', ...store, 'htmlparser2', 'linkedom'],
      'server/api/run.ts': [...reader, ...store],
      'server/store/sqlite/open.ts': [...reader, 'pg', 'graphile-worker'],
      'server/services/ingest/ingest.ts': [...reader, 'linkedom', 'unpdf', 'feedsmith', 'mammoth', 'eld/small'],
    };
    const loaded = Object.entries(unneeded).flatMap(([entry, packages]) => {
      const reached = reachedFrom(entry);
      return packages.filter((name) => reached.has(name)).map((name) => `${entry} loads ${name}`);
    });
    expect(loaded).toEqual([]);
    expect([...reachedFrom('server/pipeline/default-pipeline.ts')]).toEqual(expect.arrayContaining(reader.slice(1, 3)));
  });

  it('names a database engine in its own store folder only', () => {
    const engines = /['"](libsql|pg|better-sqlite3|graphile-worker)['"]/;
    const named = sources.filter((file) => engines.test(readFileSync(join(root, file), 'utf8')));
    expect(named).toContain('server/store/postgres/connection.ts');
    expect(named.filter((file) => !/^server\/(store\/(sqlite|postgres)|jobs\/postgres)\//.test(file))).toEqual([]);
  });

  it('lets no migration depend on what may change: only types, the query builder and other migrations', () => {
    const migrations = sources.filter((file) =>
      /^server\/store\/(migrations\/[\w-]+|\w+\/first-[\w-]+)\.ts$/.test(file),
    );
    const own = migrations.filter((file) => !file.endsWith('/migrate.ts'));
    expect(own.length).toBeGreaterThan(20);
    const living = own.flatMap((file) =>
      loadedBy(file)
        .filter((name) => name !== 'kysely' && !own.includes(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(living).toEqual([]);
  });

  it('has no file of more than 300 lines of code, tests and styles among them', () => {
    const written = filesIn('shared', 'server', 'client', 'tests').filter((file) => /\.(tsx?|mjs|css|py)$/.test(file));
    const long = written.filter((file) => linesOfCode(readFileSync(join(root, file), 'utf8')) > 300);
    expect(written).toContain('client/views/styles/legend.css');
    expect(long).toEqual([]);
  });

  it('has no folder of more than 16 files without one idea of what each of them is', () => {
    const files = filesIn('shared', 'server', 'client', 'tests').map(dirname);
    const large = [...new Set(files)].filter((folder) => files.filter((one) => one === folder).length > 16);
    expect(large.sort()).toEqual(Object.keys(ideas).sort());
  });

  it('keeps the top level to what belongs there', () => {
    const visible = readdirSync(root).filter(
      (name) => !name.startsWith('.') && !['node_modules', 'dist'].includes(name),
    );
    expect(visible.sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        'client',
        'package-lock.json',
        'package.json',
        'seeds',
        'server',
        'shared',
        'tests',
        'tsconfig.json',
      ].sort(),
    );
  });
});
