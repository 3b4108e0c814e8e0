import { expect, it } from 'vitest';
import { createAdding } from '../../../server/services/adding/adding.ts';
import type { AddingJob, ReadElsewhere } from '../../../server/services/adding/run.ts';

const article = (text: string) => ({ articles: [{ text }] });
const texts = ({ inputs }: AddingJob) => inputs.map((input) => (input.kind === 'article' ? input.article.text : ''));

/** A reader that reads on until it is told to stop or let go, and remembers what it was given. */
function slowReader() {
  const read: string[] = [];
  let letGo = () => {};
  const reader: ReadElsewhere = (job, { signal }) => {
    read.push(...texts(job));
    return new Promise((resolve) => {
      letGo = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  };
  return { read, reader, letGo: () => letGo() };
}

it('reads what is added after a stop, and nothing of what waited at it', async () => {
  const { read, reader } = slowReader();
  const adding = createAdding(reader);
  adding.add(article('first'));
  await expect.poll(() => read).toEqual(['first']);
  adding.add(article('waits'));
  adding.stop();
  expect(adding.add(article('later')).waiting).toBe(1);
  await expect.poll(() => read).toEqual(['first', 'later']);
  expect(adding.state()).toMatchObject({ running: true, waiting: 0, stopped: false });
  await adding.close();
});

it('goes on with the other corpora where the reading of one breaks off', async () => {
  const read: string[] = [];
  const adding = createAdding(async (job) => {
    read.push(...texts(job));
    if (job.corpus === 'east') throw new Error('The reading broke off.');
  });
  adding.add({ ...article('one'), corpus: 'east' });
  adding.add({ ...article('two'), corpus: 'west' });
  await expect.poll(() => adding.state().running).toBe(false);
  expect(read).toEqual(['one', 'two']);
  expect(adding.state().error).toBe('The reading broke off.');
  await adding.close();
});
