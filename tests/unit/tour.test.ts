import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { freshSchema } from '../postgres/cluster.ts';
import { postgresPrograms } from '../postgres/programs.ts';
import { expectTour, travel } from '../tour.ts';

const cli = resolve(import.meta.dirname, '../../dist/server/cli.js');

it.skipIf(!existsSync(cli))(
  'the tour of the README goes as it stands there (needs npm run build)',
  { timeout: 600_000 },
  async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'demarche-tour-'));
    const postgres = postgresPrograms ? await freshSchema() : null;
    expectTour(await travel({ cwd, program: [process.execPath, cli], postgres }), postgres !== null);
    expect(readFileSync(join(cwd, 'news.gexf'), 'utf8')).toContain('<gexf ');
    rmSync(cwd, { recursive: true });
  },
);
