import { createHash } from 'node:crypto';
import type { CurationDraft, CurationEntry } from '../../shared/curation.ts';

/** JSON with the keys of every object in order, so that equal values have equal texts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const ordered = fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${ordered.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}

const idOf = (draft: CurationDraft): string => createHash('sha256').update(canonical(draft)).digest('hex').slice(0, 24);

/** The entry with its id: the start of the SHA-256 of all that it says. */
export const sealed = (draft: CurationDraft): CurationEntry => ({ ...draft, id: idOf(draft) }) as CurationEntry;

/** False for an entry that was changed after it got its id. */
export function isSealed({ id, ...draft }: CurationEntry): boolean {
  return id === idOf(draft as CurationDraft);
}

/** The entry as a line of a log file, its fields always in one order. */
export const entryLine = ({ id, at, author, op, ...rest }: CurationEntry): string =>
  canonical({ id, at, author, op, ...rest });
