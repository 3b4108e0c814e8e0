import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PastedArticle } from '../../../shared/adding.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { inMebibytes, largestFile } from '../../ingest/files/source.ts';
import { isFullDisk } from '../upkeep/full-disk.ts';
import { type AddingInput, nameOf } from './input.ts';

/** An input that waits to be read. */
export interface Waiting {
  input: AddingInput;
  /** The corpus that its articles go to; the main one where it is undefined. */
  corpus: string | undefined;
  /** The file that says so, without its ending. */
  entry: string;
  bytes: number;
}

/** An input as it comes: a file is given by its name and its bytes. */
export type Coming =
  | { kind: 'file'; name: string; bytes: AsyncIterable<Uint8Array> }
  | { kind: 'article'; article: PastedArticle }
  | { kind: 'address'; address: string }
  | { kind: 'sample' };

/** Where inputs wait on the disk: they outlive the server that took them. */
export interface Inbox {
  /** @throws DemarcheError `too_large` for a file, and where so much waits already; `disk_full`, `unwritable_file`. */
  put(coming: Coming, corpus: string | undefined): Promise<Waiting>;
  /** What servers have left that did not come to read it, in the order in which it came. */
  takeOver(): Promise<Waiting[]>;
  remove(waiting: Waiting): Promise<void>;
  /** Leaves what waits to the next server. */
  close(): Promise<void>;
}

export interface InboxLimits {
  /** Of one file, in bytes. */
  file: number;
  /** Of all that waits. */
  bytes: number;
  inputs: number;
}

const usual: InboxLimits = { file: largestFile, bytes: 16 * largestFile, inputs: 10_000 };

const forbidden = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'];

/** Why something could not be kept in a folder. */
function inWords(error: unknown, folder: string): unknown {
  const { code = '' } = error as { code?: string };
  if (isFullDisk(error))
    return new DemarcheError(
      'disk_full',
      `The disk of ${folder} is full: free some space there and send it again. What was sent before is kept.`,
      { cause: error },
    );
  if (!forbidden.includes(code)) return error;
  const message = `What is sent waits in ${folder}, which cannot be written (${code}). Give the user of the server the right to, or keep it elsewhere with the variable XDG_STATE_HOME.`;
  return new DemarcheError('unwritable_file', message, { cause: error });
}

/**
 * Holds a file, made when missing, until this process lets go of it or ends; null where another holds it. Numbers of processes do not tell
 * who lives: another container, or another machine, has the same ones.
 */
export type Hold = (file: string) => Promise<(() => void) | null>;

/** The name of a server's folder; once those began with the number and start of its process. */
const ofServer = /^(?:\d+-\d+-)?[0-9a-f]{12}(?:\.\d+)?$/;

const lockEnding = '.lock';
const lockOf = (folder: string): string => folder + lockEnding;

const dataOf = (entry: string): string => `${entry}.data`;
const noFolder: string[] = [];
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => noFolder);

/** What is said of an input on the disk; files are beside it, wherever that is. */
interface Entry {
  corpus?: string;
  input: AddingInput;
}

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

function inputOf(coming: Coming, entry: string): AddingInput {
  if (coming.kind === 'file') return { kind: 'file', name: coming.name, file: dataOf(entry) };
  return coming.kind === 'article' ? { kind: 'article', file: dataOf(entry) } : coming;
}

function bytesOf(coming: Coming): Bytes {
  if (coming.kind === 'file') return coming.bytes;
  return coming.kind === 'article' ? [Buffer.from(`${JSON.stringify(coming.article)}\n`)] : [];
}

const inputAt = (entry: string, input: AddingInput): AddingInput =>
  'file' in input ? { ...input, file: dataOf(entry) } : input;

async function readEntry(entry: string): Promise<Waiting | null> {
  try {
    const { corpus, input } = JSON.parse(await readFile(`${entry}.json`, 'utf8')) as Entry;
    const bytes = 'file' in input ? (await stat(dataOf(entry))).size : 0;
    return { input: inputAt(entry, input), corpus, entry, bytes };
  } catch {
    return null;
  }
}

/** The inputs in a folder that its server has left; what did not come to its end is taken away. */
async function entriesIn(folder: string): Promise<Waiting[]> {
  const found: Waiting[] = [];
  const names = (await namesIn(folder)).sort();
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const waiting = await readEntry(join(folder, name.slice(0, -'.json'.length)));
    if (waiting) found.push(waiting);
  }
  const kept = new Set(found.flatMap(({ entry }) => [`${entry}.json`, dataOf(entry)]));
  for (const name of names)
    if (!kept.has(join(folder, name))) await rm(join(folder, name), { recursive: true, force: true });
  return found;
}

/**
 * An inbox in a folder, which may serve several servers at a time: each has a folder of its own in there, with a file beside it that it
 * holds. What an ended one has left goes to the next that opens the inbox.
 */
export function openInbox(folder: string, hold: Hold, limits: InboxLimits = usual): Inbox {
  const own = join(folder, randomBytes(6).toString('hex'));
  /** The folders that this server holds, with what lets go of each. */
  const held = new Map<string, () => void>();
  let [count, inputs, bytes] = [0, 0, 0];

  const take = async (path: string): Promise<boolean> => {
    const letGo = await hold(lockOf(path));
    if (letGo) held.set(path, letGo);
    return letGo !== null;
  };

  /** Lets go of a folder, which goes where it is empty: as long as it is there, so is the file that tells who has it. */
  const leave = async (path: string): Promise<void> => {
    const isGone = await rmdir(path).then(
      () => true,
      ({ code }) => code === 'ENOENT',
    );
    if (isGone) await rm(lockOf(path), { force: true });
    held.get(path)?.();
    held.delete(path);
  };

  let taken: Promise<unknown> | null = null;
  /** Holds the folder of this server, also where somebody has removed all of it. */
  const takeOwn = (): Promise<unknown> => {
    if (taken && existsSync(lockOf(own))) return taken;
    held.get(own)?.();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(lockOf(own), '', { flag: 'a', mode: 0o600 });
    taken = take(own).catch((error) => {
      taken = null;
      throw error;
    });
    return taken;
  };

  const full = (): DemarcheError =>
    new DemarcheError(
      'too_large',
      `${inputs} files, texts and addresses (${inMebibytes(bytes)}) wait to be read already. Send more when some are read, or read large collections with demarche ingest.`,
    );

  async function* counted(waiting: Waiting, given: Bytes): AsyncGenerator<Uint8Array> {
    for await (const chunk of given) {
      waiting.bytes += chunk.length;
      bytes += chunk.length;
      if (waiting.bytes > limits.file)
        throw new DemarcheError(
          'too_large',
          `${nameOf(waiting.input)} is larger than ${inMebibytes(limits.file)}; split it, or read it with demarche ingest.`,
        );
      if (bytes > limits.bytes) throw full();
      yield chunk;
    }
  }

  async function write(waiting: Waiting, given: Bytes): Promise<void> {
    const { input, corpus, entry } = waiting;
    await takeOwn();
    await mkdir(own, { recursive: true, mode: 0o700 });
    if ('file' in input) await pipeline(counted(waiting, given), createWriteStream(input.file, { mode: 0o600 }));
    // It is there whole, or not at all.
    await writeFile(`${entry}.part`, JSON.stringify({ corpus, input } satisfies Entry), { mode: 0o600 });
    await rename(`${entry}.part`, `${entry}.json`);
  }

  const erase = async (entry: string): Promise<void> => {
    for (const ending of ['json', 'part', 'data']) await rm(`${entry}.${ending}`, { force: true });
  };

  return {
    async put(coming, corpus) {
      if (inputs >= limits.inputs || bytes > limits.bytes) throw full();
      inputs += 1;
      count += 1;
      const entry = join(own, `${Date.now()}-${String(count).padStart(8, '0')}`);
      const waiting: Waiting = { input: inputOf(coming, entry), corpus, entry, bytes: 0 };
      try {
        await write(waiting, bytesOf(coming));
        return waiting;
      } catch (error) {
        inputs -= 1;
        bytes -= waiting.bytes;
        await erase(entry);
        throw inWords(error, folder);
      }
    },
    async takeOver() {
      const found: Waiting[] = [];
      const names = (await namesIn(folder)).map((name) => name.replace(lockEnding, ''));
      for (const name of new Set(names.filter((each) => ofServer.test(each)))) {
        const path = join(folder, name);
        // One that cannot be held here is left to a server that can.
        if (held.has(path) || !(await take(path).catch(() => false))) continue;
        const left = await entriesIn(path);
        if (!left.length) await leave(path);
        found.push(...left);
      }
      inputs += found.length;
      bytes += found.reduce((sum, waiting) => sum + waiting.bytes, 0);
      const place = ({ entry }: Waiting) => entry.slice(dirname(entry).length);
      return found.sort((a, b) => (place(a) < place(b) ? -1 : 1));
    },
    async remove(waiting) {
      inputs -= 1;
      bytes -= waiting.bytes;
      await erase(waiting.entry);
      const path = dirname(waiting.entry);
      if (path !== own && !(await namesIn(path)).length) await leave(path);
    },
    async close() {
      for (const path of [own, ...held.keys()]) await leave(path);
      await rmdir(folder).catch(() => undefined);
    },
  };
}
