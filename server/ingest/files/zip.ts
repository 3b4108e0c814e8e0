import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { unreadable } from '../unreadable.ts';
import { inMebibytes, largestFile, readWhole, type Source } from './source.ts';

/** A file in a ZIP archive. */
export interface Member {
  readonly name: string;
  readonly isFolder: boolean;
  /** @throws DemarcheError `unreadable_input` when it cannot be unpacked, or becomes larger than it should. */
  read(limit?: number): Promise<Buffer>;
}

/** Text shrinks to a tenth, tables of one word to a hundredth; what shrinks more is made to fill memories and disks. */
const mostGrowth = 200;
const growthMattersFrom = 16 * 1024 * 1024;
const mostMembers = 100_000;

// The directory is checked by us: one odd name in an archive that is never unpacked to disk costs nobody anything.
const options = { lazyEntries: true, autoClose: false, decodeStrings: false };

/** Loaded where there is an archive: most files are none. */
const loadYauzl = () => import('yauzl');
type Yauzl = Awaited<ReturnType<typeof loadYauzl>>;

async function open({ openPromise, fromBufferPromise }: Yauzl, source: Source): Promise<ZipFile> {
  try {
    return source.disk
      ? await openPromise(source.disk, options)
      : await fromBufferPromise(await readWhole(source), options);
  } catch (error) {
    if ((error as { code?: string }).code) throw error;
    throw unreadable('is no whole ZIP archive: its directory is missing; it was cut off, copy or download it again');
  }
}

const nameOf = ({ getFileNameLowLevel }: Yauzl, entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);

const isBomb = (unpacked: number, packed: number): boolean =>
  unpacked > growthMattersFrom && unpacked > packed * mostGrowth;

const bomb = (unpacked: number) =>
  unreadable(
    `would unpack to ${inMebibytes(unpacked)}, more than ${mostGrowth} times its size, and was left packed; unpack it yourself if you trust it`,
  );

async function unpack(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  const { uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) throw unreadable('is protected by a password; unpack it first');
  if (isBomb(uncompressedSize, compressedSize)) throw bomb(uncompressedSize);
  if (uncompressedSize > limit)
    throw unreadable(
      `is ${inMebibytes(uncompressedSize)}, and files of more than ${inMebibytes(limit)} are not read; split it`,
    );
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  } catch (error) {
    throw unreadable(
      `cannot be unpacked (${(error as Error).message}); the archive is damaged, make or download it again`,
    );
  }
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32)
    throw unreadable('is damaged in the archive (its checksum is wrong); make it again');
  return bytes;
}

/**
 * The files of a ZIP archive in its order, each unpacked when it is asked for.
 * @throws DemarcheError `unreadable_input` when the directory cannot be read, or tells of a bomb.
 */
export async function* membersOf(source: Source): AsyncGenerator<Member> {
  const yauzl = await loadYauzl();
  const zip = await open(yauzl, source);
  let [count, size] = [0, 0];
  try {
    for await (const entry of zip.eachEntry()) {
      count += 1;
      size += entry.uncompressedSize;
      if (count > mostMembers) throw unreadable(`holds more than ${mostMembers} files; unpack it and give the folder`);
      if (isBomb(size, zip.fileSize)) throw bomb(size);
      const name = nameOf(yauzl, entry);
      yield { name, isFolder: /[/\\]$/.test(name), read: (limit = largestFile) => unpack(zip, entry, limit) };
    }
  } finally {
    zip.close();
  }
}

/** Names of the files in an archive; none when it is damaged, which reading it will tell. */
export async function memberNames(source: Source): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of membersOf(source)) names.push(name);
  } catch {
    return names;
  }
  return names;
}

/**
 * The wanted files of an archive that is a document, such as a .docx, by name.
 * @throws DemarcheError `unreadable_input` when one cannot be unpacked.
 */
export async function readMembers(source: Source, wanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for await (const member of membersOf(source)) if (wanted(member.name)) found.set(member.name, await member.read());
  return found;
}
