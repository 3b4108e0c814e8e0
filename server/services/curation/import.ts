import { CurationEntry } from '../../../shared/curation.ts';
import type { ImportAnswer } from '../../../shared/curation-requests.ts';
import { issueWords } from '../../../shared/issue-words.ts';
import { isSealed } from '../../curation/entry.ts';

/** A value as an entry of a log, or why it is none. */
function readEntry(value: unknown): CurationEntry | string {
  const parsed = CurationEntry.safeParse(value, { error: issueWords });
  if (parsed.success)
    return isSealed(parsed.data) ? parsed.data : 'it was changed after it was made: its id does not fit what it says';
  const [issue] = parsed.error.issues;
  return `it is no correction: ${issue!.path.length ? `${issue!.path.join('.')}: ` : ''}${issue!.message}`;
}

/** Tells the entries of a log from what is none. */
export function readEntries(values: readonly unknown[]): {
  entries: CurationEntry[];
  refused: ImportAnswer['refused'];
} {
  const entries: CurationEntry[] = [];
  const refused: ImportAnswer['refused'] = [];
  for (const [index, value] of values.entries()) {
    const entry = readEntry(value);
    if (typeof entry === 'string') refused.push({ number: index + 1, message: entry });
    else entries.push(entry);
  }
  return { entries, refused };
}

/** A line of a log file as a value; what is no JSON stays a text, which is no entry. */
export function valueOfLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
