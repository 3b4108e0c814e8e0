import type { JobQueue } from '../services/ingest/work.ts';
import { checkCorpora } from '../services/upkeep/corpora.ts';
import { type DocumentSelection, findRemoval, type Removal, removeDocuments } from '../services/upkeep/remove.ts';
import type { Context, ExitCode } from './context.ts';
import { withQueue, withStoreAt } from './database.ts';
import { counted, print, printLine } from './output.ts';

interface Options {
  db: string;
  lexicon?: string;
  yes?: true;
}

/** "3 articles, 14 stances, 2 corrections; 1 of them stays in another corpus". */
function summarize({ ids, kept, stances, corrections }: Removal): string {
  const noted = corrections ? `, ${counted(corrections, 'correction')}` : '';
  const staying = kept ? `; ${kept} of them ${kept === 1 ? 'stays' : 'stay'} in another corpus` : '';
  return `${counted(ids.length, 'article')}, ${counted(stances, 'stance')}${noted}${staying}`;
}

async function show(removal: Removal, stderr: Context['stderr']): Promise<void> {
  for (const { id, title, date, source } of removal.documents)
    await printLine(stderr, [id, date?.slice(0, 10), source, title].filter(Boolean).join('  '));
  const rest = removal.ids.length - removal.documents.length;
  if (rest > 0) await printLine(stderr, `... and ${counted(rest, 'more article')}`);
}

/** Whether the user says yes; the end of the input says no. */
async function isAgreed(removal: Removal, { stdin, stderr }: Context): Promise<boolean> {
  await print(stderr, `Remove these (${summarize(removal)}) for good? [y/N] `);
  let answer = '';
  for await (const chunk of stdin) {
    answer += Buffer.from(chunk).toString();
    if (answer.includes('\n')) break;
  }
  return /^y(es)?\s*$/i.test(answer.split('\n')[0]!);
}

/** Shows what the selection would remove, asks, and removes it. */
export const removeSelected = (
  selection: DocumentSelection,
  { db, lexicon, yes }: Options,
  context: Context,
): Promise<ExitCode> =>
  withStoreAt(context, db, async (store) => {
    await checkCorpora(store, selection.corpus);
    const removal = await findRemoval(store, selection);
    if (!removal.ids.length) {
      await printLine(context.stdout, 'No article meets all of these conditions; nothing was removed.');
      return 0;
    }
    await show(removal, context.stderr);
    if (!yes && !(await isAgreed(removal, context))) {
      await printLine(context.stdout, 'Nothing was removed; --yes removes without asking.');
      return 1;
    }
    const remove = (queue: JobQueue | null) =>
      removeDocuments(store, removal.ids, { lexiconFile: lexicon }, { corpora: selection.corpus, queue });
    await (context.hasQueue(db) ? withQueue(context, db, remove) : remove(null));
    await printLine(context.stdout, `Removed: ${summarize(removal)}.`);
    return 0;
  });
