import { readFile } from 'node:fs/promises';
import { decode } from '../files/encoding.ts';
import { inWords } from '../files/system-errors.ts';
import { unreadable } from '../reader.ts';

/**
 * The addresses in a list, one a line; empty lines and those that begin with # are left out.
 * @throws DemarcheError `unreadable_input` that names the file when it cannot be read.
 */
export async function readUrlList(file: string): Promise<string[]> {
  try {
    const { text } = decode(await readFile(file));
    const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
    return lines.filter((line) => line && !line.startsWith('#'));
  } catch (error) {
    throw unreadable(`${file}: ${(inWords(error) as Error).message}`);
  }
}
