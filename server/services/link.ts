import { groupIssues } from '../linking/group-issues.ts';
import { linkActors } from '../linking/link-actors.ts';
import { lexiconOf, type PipelineSettings } from '../pipeline/default-pipeline.ts';
import type { DatedActor, Store } from '../store/store.ts';

/** Finds out which actors of all documents are the same and which phrases are one issue, and stores both corpus-wide. */
export async function linkCorpus(store: Store, settings: PipelineSettings): Promise<void> {
  const occurrences: DatedActor[] = [];
  for await (const actor of store.documentActors()) occurrences.push(actor);
  await store.saveLinks(linkActors(occurrences, lexiconOf(settings)));
  await store.saveIssueGroups(groupIssues(await store.issuePhrases()));
}
