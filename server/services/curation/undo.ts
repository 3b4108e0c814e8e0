import type { CurationEntry } from '../../../shared/curation.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { inForce, isMark, marksOf } from '../../curation/in-force.ts';

const invalid = (message: string): DemarcheError => new DemarcheError('invalid_request', message);

/** @throws DemarcheError `unknown_curation` for an id that no correction has. */
function known(log: readonly CurationEntry[], id: string): string {
  if (log.some((entry) => entry.id === id && !isMark(entry))) return id;
  throw new DemarcheError('unknown_curation', `No correction has the id "${id}". demarche curate log lists them.`);
}

/** The correction to take back: the one that is named, else the author's last that is in force. */
export function entryToUndo(log: readonly CurationEntry[], id: string | undefined, author: string): string {
  const forced = inForce(log);
  const last = forced.findLast((entry) => entry.author === author);
  if (id === undefined && !last) throw invalid(`${author} has made no correction that is in force.`);
  const wanted = id === undefined ? last!.id : known(log, id);
  if (!forced.some((entry) => entry.id === wanted)) throw invalid(`The correction "${wanted}" is undone already.`);
  return wanted;
}

/** The correction to bring back: the one that is named, else the one that the author undid last. */
export function entryToRedo(log: readonly CurationEntry[], id: string | undefined, author: string): string {
  const undone = [...marksOf(log).values()].map((marks) => marks.at(-1)!).filter(({ op }) => op === 'undo');
  const last = undone
    .filter((mark) => mark.author === author)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  if (id === undefined && !last) throw invalid(`${author} has undone nothing.`);
  const wanted = id === undefined ? last!.entry : known(log, id);
  if (!undone.some(({ entry }) => entry === wanted)) throw invalid(`The correction "${wanted}" is not undone.`);
  return wanted;
}
