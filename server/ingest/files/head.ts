import { utf16Of } from './encoding.ts';
import { inMemory, type Source, startOf, unpacked } from './source.ts';
import { memberNames } from './zip.ts';

/** The start of a file, by which its format is recognized. */
export interface Head {
  readonly bytes: Buffer;
  /** The same as text, without leading white space; signs of another encoding look odd in it. */
  readonly text: string;
  /** Extension in lower case without the dot, '' when there is none. */
  readonly extension: string;
  /** Names of the files in it when it is a ZIP archive, else none. */
  readonly members: readonly string[];
}

const headSize = 65_536;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Gzip in gzip in gzip is nothing that people have. */
const mostLayers = 3;

export const isZip = (bytes: Buffer): boolean => ['PK\x03\x04', 'PK\x05\x06'].includes(bytes.toString('latin1', 0, 4));

function textOf(bytes: Buffer): string {
  return new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes).trimStart();
}

/** The extension of the file itself when it is packed. */
const extensionOf = (name: string): string =>
  /\.([^./\\]+)$/.exec(name.replace(/\.gz$/i, ''))?.[1]?.toLowerCase() ?? '';

/** The start of a source, gzip taken off, and the source that gives everything again. */
export async function peek(packed: Source): Promise<{ head: Head; source: Source }> {
  let { start, source } = await startOf(packed, headSize);
  for (let layer = 0; isGzip(start) && layer < mostLayers; layer += 1)
    ({ start, source } = await startOf(unpacked(source), headSize));
  if (isZip(start) && !source.disk) source = await inMemory(source);
  const members = isZip(start) ? await memberNames(source) : [];
  return { source, head: { bytes: start, text: textOf(start), extension: extensionOf(source.name), members } };
}
