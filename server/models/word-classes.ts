import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

/** Packs classes of words: compressed lines, one per class in order, each the words of the class joined by blanks. */
export function packWordClasses(classes: ReadonlyMap<string, number>): Buffer {
  const members: string[][] = Array.from({ length: Math.max(...classes.values()) + 1 }, () => []);
  for (const [word, number] of classes) members[number]!.push(word);
  return brotliCompressSync(members.map((words) => words.sort().join(' ')).join('\n'));
}

/** Unpacks what `packWordClasses` made. */
export function unpackWordClasses(packed: Uint8Array): Map<string, number> {
  const classes = new Map<string, number>();
  for (const [number, line] of brotliDecompressSync(packed).toString('utf8').split('\n').entries())
    for (const word of line.split(' ')) if (word) classes.set(word, number);
  return classes;
}

/** Classes of frequent words, by lower-cased form: words of like use share a class, and classes of like use a number's upper bits. */
export function readWordClasses(): Map<string, number> {
  return unpackWordClasses(readFileSync(createRequire(import.meta.url).resolve('#models/word-classes.bin')));
}
