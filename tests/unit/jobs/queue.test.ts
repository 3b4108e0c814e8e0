import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJobs } from '../../../server/jobs/open-jobs.ts';
import type { DocumentJob, JobQueue, Tasks } from '../../../server/jobs/queue.ts';
import { openStore } from '../../../server/store/open-store.ts';
import { document } from '../../contract/store-samples.ts';
import { cluster, freshSchema } from '../../postgres/cluster.ts';
import { postgresPrograms, postgresSuite } from '../../postgres/programs.ts';

const job = (id: string, text = `Text ${id}`): DocumentJob => ({
  ...{
    document: document(id, { text }),
    annotation: null,
    hash: `hash-${text}`,
    path: null,
    origin: null,
    place: `${id}.txt`,
    corpus: 'main',
  },
});
const page = { limit: 100, offset: 0 };

describe('the queue of a file', () => {
  it('is none, and that is said', async () => {
    await expect(openJobs('news.db')).rejects.toMatchObject({
      code: 'no_queue',
      message: expect.stringContaining('--db postgres://'),
    });
  });
});

describe.skipIf(!postgresPrograms)(postgresSuite('the queue in PostgreSQL'), () => {
  let address: string;
  let queue: JobQueue;
  const open: JobQueue[] = [];
  const another = async (): Promise<JobQueue> => {
    open.push(await openJobs(address));
    return open.at(-1)!;
  };

  beforeEach(async () => {
    address = await freshSchema();
    await (await openStore(address)).close();
    queue = await another();
  });
  afterEach(() => Promise.all(open.splice(0).map((each) => each.close())));

  /** Works until nothing is left, and tells what was done in which order. */
  async function workOff(tasks: Partial<Tasks> = {}, on = queue, lanes = 1): Promise<string[]> {
    const done: string[] = [];
    const noted: Tasks = {
      document: async (each) => {
        await tasks.document?.(each);
        done.push(each.document.text);
      },
      corpus: async () => {
        await tasks.corpus?.();
        done.push('corpus');
      },
    };
    await on.work(noted, { lanes, signal: new AbortController().signal, untilEmpty: true });
    return done;
  }

  it('is empty until something is added, and making it takes nobody who only asks', async () => {
    expect(await queue.counts()).toEqual({ waiting: 0, running: 0, dead: 0, linking: false });
    expect(await queue.dead(page)).toEqual({ total: 0, jobs: [], next: null });
    const { query } = await cluster();
    const schema = new URL(address).searchParams.get('schema');
    expect(await query(`select 1 from pg_namespace where nspname = '${schema}_jobs'`)).toEqual([]);
  });

  it('hands out every document as it was added, and then the work over all of them, once', async () => {
    const odd = {
      ...job('a', 'x \u{1f600} "\\u0000" \u2028 \r\n'),
      annotation: { mentions: [{ start: 0, end: 1, actor: 'x' }] },
    };
    const seen: DocumentJob[] = [];
    await queue.add([odd, job('b'), job('c')]);
    expect(await queue.counts()).toEqual({ waiting: 3, running: 0, dead: 0, linking: false });
    const done = await workOff({ document: async (each) => void seen.push(each) });
    expect(done).toEqual([odd.document.text, 'Text b', 'Text c', 'corpus']);
    expect(seen[0]).toEqual(odd);
    expect(await queue.counts()).toEqual({ waiting: 0, running: 0, dead: 0, linking: false });
  });

  it('has one job for a document: the newest', async () => {
    await queue.add([job('a', 'old'), job('b')]);
    await queue.add([job('a', 'new')]);
    expect((await queue.counts()).waiting).toBe(2);
    expect((await workOff()).sort()).toEqual(['Text b', 'corpus', 'new']);
  });

  it('forgets the jobs of documents that are removed, waiting and dead, for some corpora or all', async () => {
    const fail = () => Promise.reject(new Error('no'));
    await queue.add([job('a'), { ...job('a'), corpus: 'wire' }, job('a b'), { ...job('c'), corpus: 'wire' }]);
    expect(await queue.forget(['a'], ['wire'])).toBe(1);
    expect(await queue.forget(['a'], ['wire'])).toBe(0);
    expect(await queue.forget(['a', 'c', 'nobody'])).toBe(2);
    expect((await queue.counts()).waiting).toBe(1);
    await (await cluster()).query(
      `select "${new URL(address).searchParams.get('schema')}_jobs".permanently_fail_jobs(array(
        select id from "${new URL(address).searchParams.get('schema')}_jobs".jobs), 'no')`,
    );
    expect(await queue.counts()).toMatchObject({ waiting: 0, dead: 1 });
    expect(await queue.forget(['a b'])).toBe(1);
    expect(await queue.dead(page)).toEqual({ total: 0, jobs: [], next: null });
    expect(await workOff({ document: fail })).toEqual([]);
  });

  it('gives each job to one of several workers', async () => {
    await queue.add(Array.from({ length: 60 }, (_, n) => job(`d${n}`)));
    const document = () => wait(5);
    const done = await Promise.all([workOff({ document }), workOff({ document }, await another(), 3)]);
    expect(Math.min(...done.map(({ length }) => length))).toBeGreaterThan(5);
    const documents = done.flat().filter((text) => text !== 'corpus');
    expect(new Set(documents).size).toBe(60);
    expect(documents).toHaveLength(60);
    expect(done.flat().filter((text) => text === 'corpus').length).toBeGreaterThanOrEqual(1);
  });

  it('keeps queues of other schemas apart', async () => {
    const elsewhere = await freshSchema();
    await (await openStore(elsewhere)).close();
    const other = await openJobs(elsewhere);
    open.push(other);
    await queue.add([job('a')]);
    await other.add([job('b')]);
    expect(await workOff({}, other)).toEqual(['Text b', 'corpus']);
    expect((await queue.counts()).waiting).toBe(1);
  });

  it('tries a job again after a while when it fails', async () => {
    let tries = 0;
    await queue.add([job('a')]);
    const started = performance.now();
    const done = await workOff({
      document: async () => {
        tries += 1;
        if (tries === 1) throw new Error('the disk is full');
      },
    });
    expect(done).toEqual(['Text a', 'corpus']);
    expect(tries).toBe(2);
    expect(performance.now() - started).toBeGreaterThan(1500);
  });

  it('gives a job up after several tries, lists it with the reason, and tries it again when asked', async () => {
    await queue.add([job('bad'), job('worse')]);
    const { query } = await cluster();
    const schema = new URL(address).searchParams.get('schema');
    await query(`update ${schema}_jobs._private_jobs set max_attempts = 1`);
    const failing = async ({ document: { id } }: DocumentJob) => {
      throw new Error(`${id}.txt: the analysis failed`);
    };
    expect(await workOff({ document: failing })).toEqual([]);
    expect(await queue.counts()).toEqual({ waiting: 0, running: 0, dead: 2, linking: false });
    const { total, jobs } = await queue.dead(page);
    expect(total).toBe(2);
    expect(jobs[0]).toMatchObject({ documentId: 'bad', error: 'bad.txt: the analysis failed', attempts: 1 });
    expect(Date.parse(jobs[0]!.failedAt)).toBeGreaterThan(Date.now() - 60_000);
    expect((await queue.dead({ limit: 1, offset: 1 })).jobs.map(({ documentId }) => documentId)).toEqual(['worse']);
    const first = await queue.dead({ limit: 1, offset: 0 });
    const second = await queue.dead({ limit: 1, offset: 0, after: first.next! });
    expect([...first.jobs, ...second.jobs]).toEqual(jobs);
    expect(second.next).toBe(null);

    expect(await queue.retry(['worse', 'unknown'])).toBe(1);
    expect(await workOff()).toEqual(['Text worse', 'corpus']);
    expect(await queue.retry()).toBe(1);
    expect(await workOff()).toEqual(['Text bad', 'corpus']);
    expect(await queue.retry()).toBe(0);
  });

  it('stops when told to, after the jobs that have begun, and leaves the others', async () => {
    await queue.add([job('a'), job('b'), job('c')]);
    const stop = new AbortController();
    const done: string[] = [];
    const document = async (each: DocumentJob) => {
      stop.abort();
      await wait(300);
      done.push(each.document.id);
    };
    await queue.work({ document, corpus: async () => undefined }, { lanes: 1, signal: stop.signal });
    expect(done).toEqual(['a']);
    expect(await queue.counts()).toMatchObject({ waiting: 2, running: 0 });
  });

  it('takes jobs that are added while it waits, at once', async () => {
    const stop = new AbortController();
    let taken = 0;
    const document = async () => {
      taken = performance.now();
      stop.abort();
    };
    const working = queue.work({ document, corpus: async () => undefined }, { lanes: 1, signal: stop.signal });
    await wait(1000);
    const added = performance.now();
    await (await another()).add([job('a')]);
    await working;
    expect(taken - added).toBeLessThan(1000);
  });

  it('is given up, with the reason, when it stays away', async () => {
    await queue.add([job('a')]);
    await workOff();
    const { query } = await cluster();
    const jobs = `${new URL(address).searchParams.get('schema')}_jobs`;
    const tasks = { document: async () => {}, corpus: async () => {} };
    const working = queue.work(tasks, { lanes: 1, signal: new AbortController().signal, outage: 500 });
    const ended = expect(working).rejects.toMatchObject({ code: 'unusable_store' });
    await wait(1000);
    await query(`alter schema ${jobs} rename to ${jobs}_away`);
    await ended;
    await query(`alter schema ${jobs}_away rename to ${jobs}`);
  }, 60_000);

  it('frees the jobs of a worker whose connections are gone, and leaves those of one that lives', async () => {
    const { query } = await cluster();
    const schema = new URL(address).searchParams.get('schema');
    const stop = new AbortController();
    await queue.add([job('long')]);
    let begun = 0;
    const document = async () => {
      begun += 1;
      await wait(14_000);
    };
    const working = queue.work({ document, corpus: async () => undefined }, { lanes: 1, signal: stop.signal });
    while (!begun) await wait(20);
    const lost = job('lost');
    await queue.add([lost]);
    await query(
      `update ${schema}_jobs._private_jobs set locked_by = 'pool-gone', locked_at = now() - interval '11 s', attempts = 1 where key = 'lost'`,
    );
    const second = await another();
    expect((await workOff({}, second))[0]).toBe('Text lost');
    expect(begun).toBe(1);
    stop.abort();
    await working;
  });
});
