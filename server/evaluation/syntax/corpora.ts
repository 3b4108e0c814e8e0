import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { annotate } from '../../pipeline/annotated-document.ts';
import { tokensStage } from '../../pipeline/stages/tokens/tokens-stage.ts';

const shortest = 6;
const longest = 40;
/** At least this share of a sentence's tokens has to be words: tables and quotations of prices teach no syntax. */
const smallestWordShare = 0.75;

/** The texts of a file of unlabelled articles: `.csv` with a column `text`, or `.jsonl.gz` with a field `text`. */
function textsOf(path: string): string[] {
  if (path.endsWith('.csv'))
    return (parse(readFileSync(path), { columns: true }) as { text: string }[]).map(({ text }) => text);
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

function sentencesOf(text: string): string[][] {
  const annotated = annotate({
    id: '',
    text,
    title: null,
    date: null,
    source: null,
    url: null,
    language: null,
  });
  tokensStage.run(annotated, { allPairs: false });
  return annotated.sentences.map(({ first, last }) => annotated.tokens.slice(first, last).map((token) => token.text));
}

/** Whole sentences of prose, of a length that is worth learning from. */
function isProse(words: readonly string[]): boolean {
  if (words.length < shortest || words.length > longest) return false;
  const plain = words.filter((word) => /^\p{L}/u.test(word)).length;
  return plain >= words.length * smallestWordShare && /^[.!?]$/.test(words.at(-1)!) && /^[\p{Lu}"“]/u.test(words[0]!);
}

/** Sentences of prose per file of a folder of unlabelled articles; none when there is no such folder. */
export function readCorpora(folder: string): string[][][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.csv') || file.endsWith('.jsonl.gz'))
    .sort()
    .map((file) => textsOf(join(folder, file)).flatMap(sentencesOf).filter(isProse));
}
