import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const seeds = resolve(import.meta.dirname, '../../../seeds');

/** One of the sample articles, as a path for the command line. */
export const oneArticle = join(seeds, 'blinken-after-the-balloon.md');

/** The sample articles without their header, in the order of their names. */
export const sampleTexts = (): string[] =>
  readdirSync(seeds)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => readFileSync(join(seeds, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));

/** As many articles as asked for; after the last one the first comes again, with another number in it. */
export function articles(count: number): { id: string; text: string }[] {
  const texts = sampleTexts();
  return Array.from({ length: count }, (_, n) => ({
    id: `a${n}`,
    text: `${texts[n % texts.length]}\n\nThis is report number ${n}.`,
  }));
}

/** Words of a text, as white space tells them. */
export const wordsOf = (text: string): number => text.match(/\S+/g)?.length ?? 0;
