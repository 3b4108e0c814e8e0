import type { PastedArticle } from '../../../shared/adding.ts';
import { fileSource } from '../../ingest/files/source.ts';
import { readAll, readJsonLines, readOne } from '../../ingest/read.ts';
import type { ReadItem } from '../../ingest/reader.ts';
import { type Fetcher, fetchArticles } from '../fetch-articles.ts';
import { sampleFolder } from '../sample-folder.ts';

/** Something that a user gave to be read; a file lies on the disk of the server for as long as it takes. */
export type AddingInput =
  | { kind: 'file'; name: string; file: string }
  | { kind: 'address'; address: string }
  | { kind: 'article'; article: PastedArticle }
  | { kind: 'sample' };

/** What a pasted text is called. */
const pasted = 'pasted text';

async function* linesOf(article: PastedArticle | null): AsyncGenerator<Uint8Array> {
  if (article) yield Buffer.from(`${JSON.stringify(article)}\n`);
}

/** A file under the name that its user gave it: the place where it lies is nobody's business. */
const namedFile = (name: string, file: string) => ({ ...fileSource(file), place: { file: name }, name, path: null });

/** The articles of one input. */
export async function* readInput(
  input: AddingInput,
  settings: { fetcher: Fetcher; signal: AbortSignal },
): AsyncGenerator<ReadItem> {
  if (input.kind === 'file') yield* readOne(namedFile(input.name, input.file));
  else if (input.kind === 'sample') yield* readAll([sampleFolder()], linesOf(null));
  else if (input.kind === 'address') yield* fetchArticles([input.address], settings);
  else
    for await (const item of readJsonLines(pasted, linesOf(input.article))) yield { ...item, place: { file: pasted } };
}
