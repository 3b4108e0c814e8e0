import { isAddress } from '../../ingest/fetch/address.ts';
import { readAll } from '../../ingest/read.ts';
import { failure, type ReadItem, type ReadSettings } from '../../ingest/reader.ts';
import { type Fetcher, fetchArticles } from './fetch-articles.ts';

export interface InputSettings {
  stdin: AsyncIterable<Uint8Array>;
  reading: ReadSettings;
  /** Fetches addresses; without it they are failures. */
  fetcher?: Fetcher | undefined;
  signal?: AbortSignal | undefined;
}

/** Paths and addresses, apart. */
export const addressesIn = (inputs: readonly string[]): string[] => inputs.filter(isAddress);
export const pathsIn = (inputs: readonly string[]): string[] => inputs.filter((input) => !isAddress(input));

/** Documents of files, folders and standard input (`-`), and then of addresses. */
export async function* readInputs(
  inputs: readonly string[],
  { stdin, reading, fetcher, signal }: InputSettings,
): AsyncGenerator<ReadItem> {
  const addresses = addressesIn(inputs);
  yield* readAll(pathsIn(inputs), stdin, reading);
  if (fetcher) yield* fetchArticles(addresses, { fetcher, reading, ...(signal && { signal }) });
  else for (const address of addresses) yield failure({ file: address }, 'is an address; demarche ingest fetches it');
}
