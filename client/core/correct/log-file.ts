import type { ImportAnswer } from '../../../shared/curation-requests.ts';
import { counted, number } from '../words/words.ts';

/** The lines of an exported log as values; a line that is no JSON stays a text, which the server refuses by its number. */
export const entriesOf = (text: string): unknown[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      try {
        return JSON.parse(line) as unknown;
      } catch {
        return line;
      }
    });

/** What became of a log: `55 corrections added, 3 were here already. Line 7 was refused: it is no correction.` */
export function takenInWords({ added, known, refused }: ImportAnswer): string {
  const first = `${counted(added, 'correction')} added${known ? `, ${number(known)} ${known === 1 ? 'was' : 'were'} here already` : ''}.`;
  const [bad] = refused;
  if (!bad) return first;
  const more = refused.length > 1 ? ` So were ${number(refused.length - 1)} more.` : '';
  return `${first} Entry ${bad.number} was refused: ${bad.message}.${more}`;
}
