import type { DeadJob, JobCounts } from '../../../shared/jobs.ts';
import type { KeyOfJob, PageOfJobs } from '../queue.ts';
import { type Connections, viewOf } from './connections.ts';
import { corpusOfKey, corpusTask, documentOfKey, documentTask } from './tasks.ts';

/** Whether a queue was ever made. */
export async function hasTables(connections: Connections): Promise<boolean> {
  const { rows } = await connections.pool.query<{ name: string | null }>('select to_regclass($1) as name', [
    viewOf(connections),
  ]);
  return rows[0]!.name !== null;
}

const isDead = 'attempts >= max_attempts and locked_at is null';

export async function countJobs(connections: Connections): Promise<JobCounts> {
  if (!(await hasTables(connections))) return { waiting: 0, running: 0, dead: 0, linking: false };
  const { rows } = await connections.pool.query<Record<keyof JobCounts, string>>(
    `select
      count(*) filter (where task_identifier = $1 and attempts < max_attempts and locked_at is null) as waiting,
      count(*) filter (where task_identifier = $1 and locked_at is not null) as running,
      count(*) filter (where task_identifier = $1 and ${isDead}) as dead,
      count(*) filter (where task_identifier = $2 and not (${isDead})) as linking
    from ${viewOf(connections)}`,
    [documentTask, corpusTask],
  );
  const { waiting, running, dead, linking } = rows[0]!;
  return { waiting: Number(waiting), running: Number(running), dead: Number(dead), linking: linking !== '0' };
}

/** What is said of a job whose workers never came to say why. */
const unknownError = 'its workers ended before they were done with it (killed, or out of memory)';

type Row = {
  id: string;
  key: string;
  last_error: string | null;
  attempts: number;
  updated_at: Date;
  /** With all its digits, as the order has it. */
  moment: string;
};

const deadJob = ({ id, key, last_error, attempts, updated_at }: Row): DeadJob & { id: string } => ({
  id,
  documentId: documentOfKey(key),
  error: last_error ?? unknownError,
  attempts,
  failedAt: updated_at.toISOString(),
});

/** Dead jobs of documents, oldest first, all of them without a page. */
export async function deadJobs(
  connections: Connections,
  page: PageOfJobs | null,
): Promise<{ total: number; jobs: (DeadJob & { id: string })[]; next: KeyOfJob | null }> {
  if (!(await hasTables(connections))) return { total: 0, jobs: [], next: null };
  const [moment, id] = page?.after ?? [null, null];
  const { rows } = await connections.pool.query<Row>(
    `select id, key, last_error, attempts, updated_at, updated_at::text as moment from ${viewOf(connections)}
    where task_identifier = $1 and ${isDead} and ($4::text is null or (updated_at, id) > ($4::timestamptz, $5::bigint))
    order by updated_at, id limit $2 offset $3`,
    [documentTask, page ? page.limit + 1 : null, page?.offset ?? 0, moment, id],
  );
  const shown = page ? rows.slice(0, page.limit) : rows;
  const last = shown.at(-1);
  const next = last && rows.length > shown.length ? ([last.moment, last.id] as const) : null;
  return { total: (await countJobs(connections)).dead, jobs: shown.map(deadJob), next };
}

/** The keys of the jobs of documents: of those for some corpora, or all. */
export async function keysOfDocuments(
  connections: Connections,
  documents: ReadonlySet<string>,
  corpora?: ReadonlySet<string>,
): Promise<string[]> {
  if (!(await hasTables(connections))) return [];
  const { rows } = await connections.pool.query<{ key: string }>(
    `select key from ${viewOf(connections)} where task_identifier = $1 and key is not null`,
    [documentTask],
  );
  return rows
    .map(({ key }) => key)
    .filter((key) => documents.has(documentOfKey(key)) && (!corpora || corpora.has(corpusOfKey(key))));
}
