import { createReadStream } from 'node:fs';
import { fileSource } from '../../ingest/files/source.ts';
import { readAll, readJsonLines, readOne } from '../../ingest/read.ts';
import type { ReadItem } from '../../ingest/reader.ts';
import { type Fetcher, fetchArticles } from '../ingest/fetch-articles.ts';
import { sampleFolder } from '../ingest/sample-folder.ts';
import { type AddingInput, pasted } from './input.ts';

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** A file under the name that its user gave it: the place where it lies is nobody's business. */
const namedFile = (name: string, file: string) => ({ ...fileSource(file), place: { file: name }, name, path: null });

/** The articles of one input. */
export async function* readInput(
  input: AddingInput,
  settings: { fetcher: Fetcher; signal: AbortSignal },
): AsyncGenerator<ReadItem> {
  if (input.kind === 'file') yield* readOne(namedFile(input.name, input.file));
  else if (input.kind === 'sample') yield* readAll([sampleFolder()], nothing());
  else if (input.kind === 'address') yield* fetchArticles([input.address], settings);
  else
    for await (const item of readJsonLines(pasted, createReadStream(input.file)))
      yield { ...item, place: { file: pasted } };
}
