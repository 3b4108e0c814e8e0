import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectTour, travel } from '../tour.ts';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const nodes = (process.env.DEMARCHE_NODES ?? '').split(delimiter).filter(Boolean);
/** The program in the document of the library. */
const example = /^```js\n([\s\S]*?)^```$/m.exec(readFileSync(join(root, '.docs/library.md'), 'utf8'))![1]!;
const isBuilt = existsSync(join(root, 'dist/server/cli.js'));

/** In an empty folder, by one Node.js: nothing of this clone, and nothing to compile with. */
const surroundings = (node: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [dirname(node), process.env.PATH].join(delimiter),
  ...{ ONNXRUNTIME_NODE_INSTALL: 'skip', npm_config_python: '/nonexistent', CC: 'false', CXX: 'false' },
});

/** DEMARCHE_NODES names programs of Node.js, separated by colons. */
describe.skipIf(!nodes.length || !isBuilt)('the tarball (needs npm run build, and DEMARCHE_NODES)', () => {
  let folder: string;
  let tarball: string;
  const files = new Map<string, string>();
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-tarball-'));
    const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const packed = execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    tarball = join(folder, (JSON.parse(packed) as [{ filename: string }])[0].filename);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(nodes)(
    'is installed, and takes the tour of the README, and gives the same, with %s',
    { timeout: 600_000 },
    async (node) => {
      const place = mkdtempSync(join(folder, 'empty-'));
      const options = { cwd: place, env: surroundings(node), maxBuffer: 1 << 28 };
      await run('npm', ['install', '--no-audit', '--no-fund', tarball], options);
      const bin = join(place, 'node_modules/.bin/demarche');
      const demarche = async (...argv: string[]) => (await run(bin, argv, options)).stdout;
      expect(await demarche('--version')).toBe(
        `${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`,
      );

      const taken = await travel({ cwd: place, program: [bin], env: options.env, postgres: null });
      expectTour(taken, false);
      for (const format of ['gexf', 'statements']) {
        const text = await demarche('export', '--db', 'news.db', '--format', format);
        expect(text).toBe(files.get(format) ?? text);
        files.set(format, text);
      }
      writeFileSync(join(place, 'example.mjs'), example);
      expect((await run(node, ['example.mjs'], options)).stdout).toContain('4 actors, 2 edges');
    },
  );
});
