import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const root = resolve(import.meta.dirname, '../../..');
export const cli = join(root, 'dist/server/cli.js');

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end, whatever that is. */
export async function ended(program: string, argv: readonly string[], options = {}): Promise<Ended> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, argv, { maxBuffer: 1 << 28, ...options });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

/** Whom permissions bind: the user of the tests, or nobody where the tests run as root. */
const bound = isRoot ? { uid: nobody, gid: nobody } : {};

/** Runs the command line as somebody whom permissions bind. */
export const demarcheAsNobody = (...argv: string[]): Promise<Ended> => ended(process.execPath, [cli, ...argv], bound);

/** A folder that everybody may look into. */
export function openFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  chmodSync(folder, 0o755);
  return folder;
}

/** Why nobody cannot run the program here; null when they can. */
export async function whyNotAsNobody(): Promise<string | null> {
  if (process.platform === 'win32') return 'permissions of files are other ones here';
  const { code } = await ended(
    process.execPath,
    ['-e', `require('node:fs').readFileSync(${JSON.stringify(cli)})`],
    bound,
  );
  return code === 0 ? null : 'user nobody cannot read dist/';
}

/** Why no file system of one's own can be mounted here; null when it can. */
export async function whyNoMounts(): Promise<string | null> {
  const { code } = await ended('unshare', ['-m', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', tmpdir()]);
  return code === 0 ? null : 'no file system can be mounted here';
}

const quoted = (argument: string): string => `'${argument.replaceAll("'", "'\\''")}'`;

/** Runs a shell line with a file system of its own mounted over a folder: `size` bytes that are its alone. */
export const onSmallDisk = (folder: string, size: string, line: string): Promise<Ended> =>
  ended('unshare', ['-m', 'sh', '-c', `mount -t tmpfs -o size=${size} tmpfs ${quoted(folder)} && ${line}`]);

/** Runs a shell line while a folder lies on a disk that may only be read. */
export const onReadOnlyDisk = (folder: string, line: string): Promise<Ended> =>
  ended('unshare', [
    ...['-m', 'sh', '-c'],
    `mount --bind ${quoted(folder)} ${quoted(folder)} && mount -o remount,bind,ro ${quoted(folder)} && ${line}`,
  ]);

/** The command line as a part of a shell line. */
export const shellDemarche = (...argv: string[]): string => [process.execPath, cli, ...argv].map(quoted).join(' ');
