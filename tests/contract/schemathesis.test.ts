import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../server/api/openapi.ts';
import { onEveryEngine, openOnPostgres } from '../api/engines.ts';

/** How many requests of a kind for each operation; DEMARCHE_FUZZ, the requests of the fuzz, takes more. */
const requests = Math.max(5, Math.round(Number(process.env.DEMARCHE_FUZZ || 0) / 1000));

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const found = isThere('schemathesis');
if (!found) console.warn('\nSKIPPED: schemathesis is not on the PATH (pip install schemathesis).\n');

/** Streams of events never end. */
const streams = '/events$';

/** What needs two different actors, one of several parameters or fields, or a table: no description says so, and it may be refused. */
const needing = [
  '/api/paths/{source}/{target}',
  '/api/changes',
  '/api/timeline',
  '/api/export/timeline/{format}',
  '/api/outlets/compare',
  '/api/export/outlets/{format}',
  '/api/export/paths/{source}/{target}/{format}',
  '/api/compare',
  '/api/curation',
];

/**
 * What it holds against answers, if not all. More articles may be sent than the server takes at once (413). A list of one text and a text are the same in a query string, and a parameter without a value counts as
 * left out: it takes both for wrong.
 */
const settings = `[checks]
positive_data_acceptance.expected-statuses = ["2xx", "3xx", 401, 403, 404, 409, 413, 429, "5xx"]
negative_data_rejection.enabled = false
allow_header_conformance.enabled = false
${needing.map((path) => `[[operations]]\ninclude-path = "${path}"\nchecks.positive_data_acceptance.enabled = false\n`).join('')}`;

/** The document with tuples as lists of any of their parts: version 4.32 takes their standard form for a fault. */
const withoutTuples = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(withoutTuples);
  if (typeof part !== 'object' || part === null) return part;
  const { prefixItems, ...rest } = part as Record<string, unknown>;
  const entries = Object.entries(prefixItems ? { ...rest, items: { anyOf: prefixItems } } : rest);
  return Object.fromEntries(entries.map(([name, value]) => [name, withoutTuples(value)]));
};

/** The document without cursors: only an answer gives one, and drawn ones are refused. */
const withoutCursors = (part: unknown): unknown => {
  if (Array.isArray(part))
    return part.filter((one) => !(one?.name === 'cursor' && one.in === 'query')).map(withoutCursors);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withoutCursors(value)]));
};

/** What schemathesis (https://schemathesis.readthedocs.io) finds wrong with the API at a port; empty where nothing is. */
async function faultsOf(port: number, phases: string): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'demarche-schemathesis-'));
  await writeFile(join(cwd, 'openapi.json'), JSON.stringify(withoutTuples(withoutCursors(openApiDocument()))));
  await writeFile(join(cwd, 'schemathesis.toml'), settings);
  const argv = ['run', 'openapi.json', '--url', `http://127.0.0.1:${port}`, '--exclude-path-regex', streams];
  const more = [
    '--warnings',
    'off',
    '--max-examples',
    String(phases === 'fuzzing' ? 2 : requests),
    '--seed',
    '11',
    '--phases',
    phases,
    '--no-color',
  ];
  try {
    return await new Promise((resolve) => {
      execFile('schemathesis', [...argv, ...more], { cwd, maxBuffer: 1 << 28 }, (error, stdout, stderr) =>
        resolve(error ? stdout + stderr : ''),
      );
    });
  } finally {
    await rm(cwd, { recursive: true });
  }
}

describe.skipIf(!found)(`schemathesis${found ? '' : ' (skipped: it is not on the PATH)'}`, () => {
  onEveryEngine((openSampleServer) => {
    // What is refused before a store is asked needs no second engine.
    const phases = openSampleServer === openOnPostgres ? 'fuzzing' : 'coverage,fuzzing';
    it('finds every answer as the OpenAPI document says', { timeout: 1_200_000 }, async () => {
      const { app, remove } = await openSampleServer();
      const server = createServer(app).listen(0, '127.0.0.1');
      await once(server, 'listening');
      try {
        expect(await faultsOf((server.address() as AddressInfo).port, phases)).toBe('');
      } finally {
        server.close();
        await remove();
      }
    });
  });
});
