import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { actorAt } from '../../synthetic-corpus.ts';
import type { Bench } from '../bench.ts';
import { inTurns, median, timesAsGood } from '../measure.ts';
import { ask } from '../process.ts';
import type { Row } from '../rows.ts';
import { syntheticFile } from '../synthetic-store.ts';

/** A server of a store in a process of its own, whose processor time is its alone. */
export interface Served {
  url: string;
  /** Port of a plain Express application in the same process. */
  plain: number;
  child: ChildProcess;
}

/** Serves a synthetic store; to be ended by `child.kill()`. */
export async function serve(bench: Bench, stances: number): Promise<Served> {
  const db = await syntheticFile(bench, stances);
  const child = fork(join(import.meta.dirname, 'server.mjs'), [db], { execArgv: [] });
  const [{ url, plain }] = (await once(child, 'message')) as [{ url: string; plain: number }];
  return { url, plain, child };
}

/** Milliseconds of the server's processor time for each of some requests. */
export async function cpuOfRequests({ child }: Served, count: number, send: () => Promise<unknown>): Promise<number> {
  const before = await ask<{ cpu: number }>(child, { cpu: true });
  for (let sent = 0; sent < count; sent++) await send();
  return ((await ask<{ cpu: number }>(child, { cpu: true })).cpu - before.cpu) / count;
}

const [hub, second] = [actorAt(0).id, actorAt(1).id];
/** Each with how many times as much as the plain application it may take. */
const paths: Readonly<Record<string, readonly [path: string, most: number]>> = {
  'the whole graph': ['/api/graph?whole=true', 1.5],
  'neighbours of a hub': [`/api/actors/${hub}/neighbors`, 2],
  'an edge of two hubs': [`/api/edges/${hub}/${second}`, 4],
};

/** Milliseconds that may be spent on telling that nothing has changed. */
const mostUnchanged = 0.5;

const plainBytes = { 'accept-encoding': 'identity' };

/** Like a browser that keeps its connection; `fetch` would ask for a fresh answer whatever the tag says. */
const agent = new Agent({ keepAlive: true });

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

function get(url: string, headers: Record<string, string> = plainBytes): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const [status, bytes] = [response.statusCode!, Buffer.concat(chunks)];
      if (status < 400) resolve({ status, headers: response.headers, bytes });
      else reject(new Error(`${url} answers ${status}: ${bytes}`));
    })
      .on('error', reject)
      .end();
  });
}

async function measureRoute(
  served: Served,
  quick: boolean,
  what: string,
  [path, most]: readonly [path: string, most: number],
): Promise<Row[]> {
  const { url, plain, child } = served;
  const first = await get(url + path);
  const type = first.headers['content-type']!;
  await ask(child, { keep: { path, type, body: first.bytes.toString('base64') } });
  const unchanged = { ...plainBytes, 'if-none-match': first.headers.etag ?? '' };
  const { status } = await get(url + path, unchanged);
  if (status !== 304) throw new Error(`${path} answers ${status} to who has its answer`);
  const works = {
    ours: () => get(url + path),
    theirs: () => get(`http://127.0.0.1:${plain}${path}`),
    unchanged: () => get(url + path, unchanged),
  };
  const times = (work: () => Promise<unknown>) => cpuOfRequests(served, quick ? 60 : 200, work);
  for (const work of Object.values(works)) await times(work);
  const { ours, theirs, unchanged: told } = await inTurns(works, 5, times);
  const row = (name: string, taken: readonly number[]): Row => ({
    ...{ group: 'api', what: name, value: median(taken), unit: 'CPU ms' },
    ...{ against: 'Express with the same bytes', ratio: timesAsGood(theirs, taken) },
  });
  return [
    { ...row(what, ours), ...(!quick && { least: 1 / most }) },
    { ...row(`${what}, unchanged (304)`, told), ...(!quick && { most: mostUnchanged }) },
  ];
}

/** What requests cost the server, beside an application that has the answer ready. */
export async function measureApi(bench: Bench): Promise<Row[]> {
  const served = await serve(bench, bench.stances[0]!);
  try {
    const rows: Row[] = [];
    for (const [what, path] of Object.entries(paths))
      rows.push(...(await measureRoute(served, bench.quick, what, path)));
    return rows;
  } finally {
    served.child.kill();
  }
}
