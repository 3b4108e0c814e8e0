import type { CurationEntry } from '../../../shared/curation.ts';
import type { CurationAnswer, CurationRequest, ImportAnswer } from '../../../shared/curation-requests.ts';
import { sealed } from '../../curation/entry.ts';
import type { Store } from '../../store/store.ts';
import { groupChangedIssues } from '../linking/issues.ts';
import { defaultAuthor } from './author.ts';
import { draftOf } from './draft.ts';
import { readEntries } from './import.ts';
import { summaryOf } from './log.ts';

/** What changes the log of corrections. */
export interface Curation {
  /**
   * Adds one correction and shows the corpus with it.
   * @throws DemarcheError when what it names is not there, or it makes no sense.
   */
  curate(request: CurationRequest): Promise<CurationAnswer>;
  /** Adds the entries of another log; those that the log holds already stay, those that are none are told. */
  importEntries(entries: readonly unknown[]): Promise<ImportAnswer>;
}

/** A moment after the last entry, so that what one store takes in stays in its order whatever its clock says. */
async function nextMoment(store: Store): Promise<string> {
  const last = await store.lastCuration();
  return new Date(Math.max(Date.now(), last === null ? 0 : Date.parse(last) + 1)).toISOString();
}

export function createCuration(store: Store): Curation {
  const add = async (entries: readonly CurationEntry[]): Promise<CurationEntry[]> => {
    const added = await store.addCurations(entries);
    if (added.length) await store.link(groupChangedIssues);
    return added;
  };
  return {
    async curate(request) {
      const author = request.author ?? defaultAuthor();
      const entry = sealed(await draftOf(store, { ...request, author }, await nextMoment(store)));
      await add([entry]);
      const conflicts = await store.curationConflicts();
      const log = entry.op === 'undo' || entry.op === 'redo' ? await store.curations() : [];
      return {
        entry,
        summary: summaryOf(entry, (id) => log.find((other) => other.id === id)),
        conflicts: conflicts.filter((conflict) => conflict.entry === entry.id || conflict.winner === entry.id),
      };
    },
    async importEntries(given) {
      const { entries, refused } = readEntries(given);
      const { length } = await add(entries);
      return { added: length, known: entries.length - length, refused };
    },
  };
}
