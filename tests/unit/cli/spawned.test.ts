import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleStore, type SampleStore } from '../../api/sample-corpus.ts';

const root = resolve(import.meta.dirname, '../../..');
const cli = join(root, 'dist/server/cli.js');

interface Run {
  argv: readonly string[];
  /** What standard output and error say together. */
  says: RegExp;
  stdin?: string;
  /** 0 when left out. */
  code?: number;
  /** It goes on for ever: once it has said what it says it is told to stop. */
  endless?: true;
}

const coded = 'document\tsource\ttarget\ttype\ntalks\twang-yi\tusa\tAID\n';
const hello = {
  ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
};

/** Every command as the README writes it, as it may be typed, on the sample store or on one that these fill. */
const runs: Readonly<Record<string, Run>> = {
  'demarche ingest PATH...': {
    argv: ['ingest', 'articles', '--fast', '--db', 'news.db'],
    says: /^2 articles stored/m,
  },
  'demarche reanalyze': { argv: ['reanalyze', '--all', '--fast', '--db', 'news.db'], says: /2 articles/ },
  'demarche check': { argv: ['check', '--db', 'news.db'], says: /2 articles, 4 actors/ },
  'demarche backup FILE': { argv: ['backup', 'copy.db', '--db', 'news.db'], says: /copy\.db/ },
  'demarche remove': { argv: ['remove', '--corpus', 'main', '--yes', '--db', 'news.db'], says: /2 articles/ },
  'demarche analyze': {
    argv: ['analyze', '--fast'],
    stdin: '{"id":"a","text":"Ghana praised Togo."}\n',
    says: /^\{"id":"a","actors":\[.*"type":"SUPPORT"/,
  },
  'demarche explain "TEXT"': { argv: ['explain', 'Ghana praised Togo.', '--fast'], says: /Ghana -> Togo: SUPPORT/ },
  'demarche parse': { argv: ['parse', 'articles/a.txt'], says: /\tpraised\tpraise\tVERB\t/ },
  'demarche watch FEED...': {
    argv: ['watch', 'http://127.0.0.1:9/feed', '--once', '--fast', '--db', 'news.db'],
    code: 2,
    says: /127\.0\.0\.1/,
  },
  'demarche serve': { argv: ['serve', '--port', '0'], says: /Demarche is at http:/, endless: true },
  'demarche open': { argv: ['open', '--port', '0'], says: /Demarche is at http:/, endless: true },
  'demarche mcp': { argv: ['mcp'], stdin: `${JSON.stringify(hello)}\n`, says: /"serverInfo":\{"name":"demarche"/ },
  'demarche stats': { argv: ['stats'], says: /^documents +3/m },
  'demarche search WORDS': { argv: ['search', 'wang'], says: /Wang Yi/ },
  'demarche ask [QUESTION]': { argv: ['ask', 'Wang Yi on the US'], says: /Wang Yi.*United States/ },
  'demarche actors [QUERY]': { argv: ['actors', 'wang', '--json'], says: /"id": "wang-yi"/ },
  'demarche actor NAME': { argv: ['actor', 'Beijing', '--json'], says: /"id": "chn"/ },
  'demarche neighbors NAME': { argv: ['neighbors', 'Wang Yi'], says: /United States/ },
  'demarche paths FROM TO': { argv: ['paths', 'Wang Yi', 'Russia'], says: /Wang Yi[\s\S]*United States[\s\S]*Russia/ },
  'demarche timeline [ACTOR] [WITH]': { argv: ['timeline', 'China', '--by', 'day'], says: /2024-05-02/ },
  'demarche changes [ACTOR] [WITH]': { argv: ['changes', 'China'], says: /no change|No change|tone/i },
  'demarche turns': { argv: ['turns'], says: /pair/i },
  'demarche balance': { argv: ['balance'], says: /three actors/ },
  'demarche outlets [ACTOR] [WITH]': { argv: ['outlets', 'Wang Yi'], says: /outlet/i },
  'demarche positions ISSUE': { argv: ['positions', 'climate'], says: /Borrell/ },
  'demarche speakers': { argv: ['speakers'], says: /Borrell.* on Russia: 1 claim/ },
  'demarche suggestions': { argv: ['suggestions', '--json'], says: /"reason": "alike"/ },
  'demarche occurrences ACTOR': { argv: ['occurrences', 'China', '--json'], says: /"documentId": "talks"/ },
  'demarche graph': {
    argv: ['graph', '--around', 'Wang Yi'],
    says: /^Around one actor: .*\nsource +target .*\n.*Wang Yi/m,
  },
  'demarche groups': { argv: ['groups'], says: /^There is nothing|^actors +of them/m },
  'demarche communities': { argv: ['communities', '--json'], says: /"communities": \[/ },
  'demarche edge SOURCE TARGET': { argv: ['edge', 'Wang Yi', 'Washington', '--json'], says: /"text": "/ },
  'demarche stances': { argv: ['stances', '--json', '--limit', '1'], says: /"total": 9/ },
  'demarche facets': { argv: ['facets', '--json'], says: /"name": "The Courier"/ },
  'demarche issues [QUERY]': { argv: ['issues', 'clim', '--json'], says: /"name": "climate"/ },
  'demarche documents [WORDS]': { argv: ['documents', '--json'], says: /"id": "talks"/ },
  'demarche document ID': { argv: ['document', 'talks', '--json'], says: /"title": "Talks"/ },
  'demarche export --format gexf -o graph.gexf': {
    argv: ['export', '--format', 'gexf', '-o', 'graph.gexf'],
    says: /^$/,
  },
  'demarche curate merge INTO FROM': {
    argv: ['curate', 'merge', 'China', 'Wang Wentao', '--author', 'ann'],
    says: /merge/i,
  },
  'demarche score': { argv: ['score'], says: /^precision/m },
  'demarche compare FILE': { argv: ['compare', 'coded.tsv'], says: /1 event compared/ },
  'demarche corpora': { argv: ['corpora'], says: /^main +3/m },
  'demarche worker': { argv: ['worker', '--until-empty'], code: 1, says: /queue/ },
  'demarche jobs': { argv: ['jobs'], code: 1, says: /queue/ },
  'demarche jobs --retry': { argv: ['jobs', '--retry'], code: 1, says: /queue/ },
  'demarche completion bash': { argv: ['completion', 'bash'], says: /complete .*demarche/ },
};

let folder: string;
let sample: SampleStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-spawned-'));
  sample = await openSampleStore();
  await sample.store.close();
  await promisify(execFile)('mkdir', [join(folder, 'articles')]);
  writeFileSync(join(folder, 'articles/a.txt'), 'Ghana praised Togo.\n');
  writeFileSync(join(folder, 'articles/b.txt'), 'Kenya accused Mali of breaking the agreement.\n');
  writeFileSync(join(folder, 'coded.tsv'), coded);
  const browser = join(folder, 'browser');
  writeFileSync(browser, `#!/bin/sh\nprintf %s "$1" > ${join(folder, 'opened')}\n`, { mode: 0o755 });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command in a process of its own: what it says, and how it ends. */
async function ended({ argv, stdin = '', says, endless }: Run): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, DEMARCHE_DB: sample.path, BROWSER: join(folder, 'browser') };
  const child = spawn(process.execPath, [cli, ...argv], { cwd: folder, env });
  let said = '';
  let isStopped = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
      if (!endless || isStopped || !says.test(said)) return;
      isStopped = true;
      const health = new URL('/api/health', /http:\S+/.exec(said)![0]);
      void fetch(health).then(() => child.kill('SIGTERM'));
    });
  child.stdin.end(stdin);
  const [code] = await once(child, 'close');
  return { code, said };
}

describe.skipIf(!existsSync(cli))(
  'every command, in a process of its own (needs npm run build)',
  { timeout: 120_000 },
  () => {
    it('is one of the README', () => {
      const readme = readFileSync(join(root, 'README.md'), 'utf8');
      const written = [...readme.matchAll(/`(demarche [^`]+)`/g)].map(([, command]) => command!);
      expect(written.length).toBeGreaterThan(40);
      expect(Object.keys(runs).sort()).toEqual([...new Set(written)].sort());
    });

    it.each(Object.entries(runs))('%s', async (_, run) => {
      const { code, said } = await ended(run);
      expect({ code, said }).toEqual({ code: run.code ?? 0, said: expect.stringMatching(run.says) });
    });

    it('opens a browser, and writes files', async () => {
      while (!existsSync(join(folder, 'opened'))) await wait(20);
      expect(readFileSync(join(folder, 'opened'), 'utf8')).toMatch(/^http:\/\/127\.0\.0\.1:\d+/);
      expect(readFileSync(join(folder, 'graph.gexf'), 'utf8')).toContain('<gexf ');
      expect(existsSync(join(folder, 'copy.db'))).toBe(true);
    });

    it('runs by its name in a clone', async () => {
      const { stdout } = await promisify(execFile)('npx', ['--no', '--', 'demarche', '--version'], { cwd: root });
      expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    });
  },
);
