import { type CurationEntry, documentOfEntry } from '../../../shared/curation.ts';
import { isMark } from '../../curation/in-force.ts';
import type { LastCorrections } from '../../export/source.ts';
import type { Moment } from '../../store/store.ts';

/** What is shown otherwise by no entry of these. */
const changesNothing = new Set<CurationEntry['op']>(['note', 'read', 'apart']);

/** When actors, and the stances of each document, were corrected last: what was exported before may differ since then. */
export async function lastCorrections(store: Moment): Promise<LastCorrections> {
  const log = await store.curations();
  const byId = new Map(log.map((entry) => [entry.id, entry]));
  const idOf = await store.curatedDocuments();
  const documents = new Map<string, string>();
  let actors: string | null = null;
  for (const entry of log) {
    const meant = isMark(entry) ? (byId.get(entry.entry) ?? entry) : entry;
    const document = documentOfEntry(meant);
    if (changesNothing.has(meant.op)) continue;
    if (document) documents.set(idOf.get(document.id) ?? document.id, entry.at);
    else actors = entry.at;
  }
  return { actors, documents };
}
