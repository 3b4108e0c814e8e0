import { fileSource, type Source, streamSource } from './files/source.ts';
import { type Met, walk } from './files/walk.ts';
import { languageOf } from './language.ts';
import { readSource } from './read-source.ts';
import { failure, type ReadItem, type ReadSettings } from './reader.ts';

/** The path that stands for standard input. */
export const standardInput = '-';

/** No article is longer; a text of this length is a book, or many articles without a mark between them. */
const longestText = 2_000_000;

/** A document with the language that its text is in, unless it is longer than a document can be. */
async function finished(item: ReadItem): Promise<ReadItem> {
  if (item.kind !== 'document') return item;
  const { input, notes, place } = item;
  const length = input.text.length;
  if (length > longestText)
    return failure(
      place,
      `has ${length.toLocaleString('en')} characters, more than an article; split it into its articles`,
    );
  const found = await languageOf(input);
  return { ...item, input: { ...input, language: found.language }, notes: [...notes, ...found.notes] };
}

/** Documents of one source, such as a page that was fetched, as `readAll` gives them. */
export async function* readOne(source: Source, settings: ReadSettings = {}): AsyncGenerator<ReadItem> {
  for await (const item of readSource(source, settings, true)) yield finished(item);
}

async function* readMet({ path, kind, reason, named }: Met, settings: ReadSettings): AsyncGenerator<ReadItem> {
  const place = { file: path };
  if (kind === 'file') yield* readSource(fileSource(path), settings, named);
  else yield kind === 'skipped' ? { kind, place, message: reason } : failure(place, reason);
}

/** Everything under a path; a folder in which nothing can be read is a failure. */
async function* readPath(path: string, settings: ReadSettings): AsyncGenerator<ReadItem> {
  let count = 0;
  for await (const met of walk(path))
    for await (const item of readMet(met, settings)) {
      count += Number(item.kind !== 'skipped');
      yield item;
    }
  if (!count) yield failure({ file: path }, 'the folder holds nothing that can be read');
}

/**
 * Documents of files, folders (with the folders in them) and standard input (`-`), in order, with what could not be read
 * and what was left aside. Each has the language of its text where that is certain.
 */
export async function* readAll(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  settings: ReadSettings = {},
): AsyncGenerator<ReadItem> {
  for (const path of paths) {
    const isStream = path === standardInput;
    const items = isStream
      ? readSource(streamSource('standard input', stdin), settings, true)
      : readPath(path, settings);
    for await (const item of items) yield finished(item);
  }
}

/** Documents of JSON lines on a stream. */
export async function* readJsonLines(
  name: string,
  stream: AsyncIterable<Uint8Array>,
  settings: ReadSettings = {},
): AsyncGenerator<ReadItem> {
  yield* readOne(streamSource(name, stream), { format: 'jsonl', ...settings });
}
