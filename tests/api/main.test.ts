import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = resolve(import.meta.dirname, '../../dist/server/main.js');

interface Run {
  child: ChildProcess;
  output(): string;
  /** The address that it prints once it serves. */
  address: Promise<string>;
  exitCode: Promise<number | null>;
}

function start(folder: string, args: readonly string[]): Run {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, PORT: '' } });
  let output = '';
  const address = new Promise<string>((found) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk;
        const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
        if (url) found(url);
      });
    }
  });
  const exitCode = new Promise<number | null>((ended) => child.once('close', ended));
  return { child, output: () => output, address, exitCode };
}

describe.skipIf(!existsSync(program))('npm start (needs npm run build)', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-main-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads the sample articles the first time only, serves them and stops when told to', async () => {
    for (const time of ['first', 'second']) {
      const run = start(folder, ['--port', '0']);
      const stats = await (await fetch(`${await run.address}/api/stats`)).json();
      expect(stats.documents).toBe(5);
      expect(run.output().includes('seeds/')).toBe(time === 'first');
      run.child.kill('SIGTERM');
      expect(await run.exitCode).toBe(0);
    }
    expect(existsSync(join(folder, '.demarche/demarche.db'))).toBe(true);
  });

  it('says that a port is in use and how to take another', async () => {
    const first = start(folder, ['--port', '0']);
    const { port } = new URL(await first.address);
    const second = start(folder, ['--port', port]);
    expect(await second.exitCode).toBe(1);
    expect(second.output()).toMatch(new RegExp(`^Port ${port} .* in use .*--port ${Number(port) + 1}\\.\\n$`));
    first.child.kill('SIGINT');
    expect(await first.exitCode).toBe(0);
  });

  it('prints its options when it does not know one', async () => {
    const run = start(folder, ['--prot', '8080']);
    expect(await run.exitCode).toBe(2);
    expect(run.output()).toContain('--port N');
  });
});
