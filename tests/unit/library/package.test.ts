import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** Packages of which modules of a folder load more than types; zod alone is left out of the page. */
const importedBy = (folder: string): Set<string> =>
  new Set(
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/(^vite\.config|^licences)\.ts$/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(root, folder, file), 'utf8').matchAll(
          /^import (?!type\b)[^;]*?'((?:@[^/']+\/)?[a-z][^/']*)/gm,
        ),
      ])
      .map(([, name]) => name!)
      .filter((name) => name !== 'zod'),
  );

describe.skipIf(!existsSync(join(root, 'dist/server/index.js')))('the package (needs npm run build)', () => {
  let files: string[];
  beforeAll(() => {
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const packed = execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const [{ files: listed }] = JSON.parse(packed) as [{ files: { path: string }[] }];
    files = listed.map(({ path }) => path);
  });

  it('holds what runs and its types, and nothing else', () => {
    const kinds: readonly RegExp[] = [
      /^(package\.json|README\.md|LICENSE)$/,
      /^dist\/(server|shared)\/(?!evaluation\/).*\.(js|d\.ts)$/,
      /^dist\/client\/(index\.html|licences\.txt|assets\/[^/]+\.(js|css|woff2|svg))$/,
      /^dist\/server\/licences\.txt$/,
      /^server\/lexicon\/[\w-]+\.tsv$/,
      /^dist\/server\/lexicon\/packaged-words\.json$/,
      /^server\/models\/[\w-]+\.(bin|json|onnx|md)$/,
      /^seeds\/[\w.-]+$/,
    ];
    expect(files.filter((file) => !kinds.some((kind) => kind.test(file)))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['dist/server/cli.js', 'dist/server/index.d.ts', 'server/models/stances.bin']),
    );
  });

  it('holds what the programs look for by name', () => {
    const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      imports: Record<string, string>;
    };
    const fileOf = (name: string) => {
      const [folder, file] = name.split('/');
      return (imports[name] ?? imports[`${folder}/*`]!).replace('*', file ?? '').slice('./'.length);
    };
    const named = readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('evaluation'))
      .flatMap((file) => [...readFileSync(join(root, 'server', file), 'utf8').matchAll(/resolve\('(#[^']+)'\)/g)])
      .map(([, name]) => fileOf(name!));
    expect(named).toEqual(expect.arrayContaining(['seeds/README.md', 'dist/client/index.html']));
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('has the licence of every package and font of which it holds a copy', () => {
    const shipped = files.filter((file) => file.endsWith('licences.txt')).sort();
    expect(shipped).toEqual(['dist/client/licences.txt', 'dist/server/licences.txt']);
    const [page, programs] = shipped.map((file) => readFileSync(join(root, file), 'utf8'));
    const part = (text: string, name: string) =>
      text.split(/^## /m).find((one) => one.startsWith(`${name} `)) ?? `no ${name}`;

    const fonts = files
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => /(inter|source-serif-4)/.exec(file)?.[0]);
    expect([...new Set(fonts)].sort()).toEqual(['inter', 'source-serif-4']);
    for (const font of new Set(fonts))
      expect(part(page!, `@fontsource-variable/${font}`)).toMatch(/SIL Open Font License/);
    for (const name of importedBy('client')) expect(part(page!, name)).toMatch(/Copyright|Apache License/);
    for (const name of ['kysely', 'zod']) expect(part(programs!, name)).toMatch(/Copyright/);
    expect(readFileSync(join(root, 'server/models/encoder.md'), 'utf8')).toContain('Copyright (c) Microsoft');
    expect(files).toContain('server/models/encoder.md');
  });

  it('has entries that publint and attw find no fault with', async () => {
    const { publint } = await import('publint');
    const { messages } = await publint({ pkgDir: root, pack: false, strict: true });
    expect(messages.filter(({ type }) => type !== 'suggestion')).toEqual([]);
    const { checkPackage, Package } = await import('@arethetypeswrong/core');
    const typed = files.filter((file) => /package\.json$|\.d\.ts$|index\.js$/.test(file));
    const contents = typed.map((file) => [`/node_modules/demarche/${file}`, readFileSync(join(root, file), 'utf8')]);
    const packed = new Package(Object.fromEntries(contents), 'demarche', '0.1.0');
    const { problems, types } = (await checkPackage(packed)) as { problems: { kind: string }[]; types: unknown };
    expect(types).toMatchObject({ kind: 'included' });
    // Demarche is ESM: who requires it gets a promise by import().
    expect(problems.filter(({ kind }) => kind !== 'CJSResolvesToESM')).toEqual([]);
  });
});
