import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

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
      /^dist\/client\/(index\.html|assets\/[^/]+\.(js|css|woff2|svg))$/,
      /^server\/lexicon\/[\w-]+\.tsv$/,
      /^dist\/server\/lexicon\/packaged-words\.json$/,
      /^server\/models\/[\w-]+\.(bin|json|onnx)$/,
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
