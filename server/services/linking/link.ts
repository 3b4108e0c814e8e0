import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Lexicon, PipelineSettings } from '../../pipeline/default-pipeline.ts';
import type { LinkTables, Store } from '../../store/store.ts';
import { linkPortion } from './documents.ts';
import { groupChangedIssues } from './issues.ts';

/** To be raised when the rules of linking or grouping change, so that stored documents are linked anew. */
const RULES = 2;

/** Tells linkers apart that may link the same documents in different ways. */
const linkerOf = ({ entries }: Lexicon): string =>
  `${RULES} ${createHash('sha256')
    .update([...entries.keys()].sort().join('\n'))
    .digest('hex')}`;

/** Documents that are linked within one transaction: enough to share its cost, few enough that others need not wait long. */
const PORTION = 400;

async function step(tables: LinkTables, lexicon: Lexicon, portion: number): Promise<void> {
  if (!(await linkPortion(tables, lexicon, portion))) await groupChangedIssues(tables);
}

/**
 * Finds out which actors of the documents that are new, changed or gone since the last time are the same as others, and which of their
 * phrases are one issue. It touches what shares their names, and gives what linking all documents anew would give. Each portion is one
 * transaction; when it ends early, the next time goes on.
 */
export async function linkCorpus(store: Store, settings: PipelineSettings, portion = PORTION): Promise<void> {
  // What only asks never links, and does without the pipeline and its tables.
  const { lexiconOf } = await import('../../pipeline/default-pipeline.ts');
  const lexicon = lexiconOf(settings);
  const linker = linkerOf(lexicon);
  if ((await store.linker()) !== linker) await store.link((tables) => tables.restart(linker));
  while (await store.waitsForLinking()) {
    await store.link((tables) => step(tables, lexicon, portion));
    // Between portions a server in this process gets to hear of requests.
    await setImmediate();
  }
}
