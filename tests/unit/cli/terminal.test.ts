import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widthOf } from '../../../server/cli/text/terminal.ts';
import { openSampleStore } from '../../api/sample-corpus.ts';

const root = resolve(import.meta.dirname, '../../..');
const cli = join(root, 'dist/server/cli.js');
const timeout = 240_000;

/** Runs a command on a terminal of its own with so many columns, and prints what the terminal got. */
const onTerminal = `
import fcntl, os, pty, struct, sys, termios
pid, terminal = pty.fork()
if pid == 0:
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack('HHHH', 24, int(sys.argv[1]), 0, 0))
    os.execvp(sys.argv[2], sys.argv[2:])
while True:
    try:
        got = os.read(terminal, 65536)
    except OSError:
        break
    if not got:
        break
    sys.stdout.buffer.write(got)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

let sample: Awaited<ReturnType<typeof openSampleStore>>;
beforeAll(async () => {
  // What is run is what is built, so it has to be what stands in the sources; types are checked elsewhere.
  await promisify(execFile)('npm', ['run', 'build:programs'], { cwd: root }).catch(() => undefined);
  sample = await openSampleStore();
}, timeout);
afterAll(() => sample.remove());

const { FORCE_COLOR: _, NO_COLOR: __, ...environment } = process.env;

async function shown(columns: number, argv: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const command = [process.execPath, cli, ...argv, '--db', sample.path];
  const { stdout } = await promisify(execFile)('python3', ['-c', onTerminal, String(columns), ...command], {
    env: { ...environment, TERM: 'xterm-256color', ...env },
  });
  return stdout.replace(/\r+\n/g, '\n');
}

const piped = async (argv: readonly string[], env: Record<string, string> = {}): Promise<string> =>
  (
    await promisify(execFile)(process.execPath, [cli, ...argv, '--db', sample.path], {
      env: { ...environment, TERM: 'xterm-256color', ...env },
    })
  ).stdout;

const [red, off] = ['\x1b[31m', '\x1b[39m'];

const hasPython = process.env.PATH!.split(delimiter).some((folder) => existsSync(join(folder, 'python3')));

describe.skipIf(!hasPython)('on a terminal (needs python3)', { timeout }, () => {
  it.each([
    [['stances']],
    [['actors']],
    [['actor', 'chn']],
    [['edge', 'wang-yi', 'usa']],
    [['documents']],
    [['document', 'talks']],
    [['occurrences', 'chn']],
    [['issues']],
    [['communities']],
    [['suggestions']],
    [['facets']],
    [['graph']],
    [['groups']],
    [['neighbors', 'chn']],
    [['timeline', 'chn']],
    [['stats']],
  ])('%j prints tables that the terminal holds, and no JSON', async (argv) => {
    const text = await shown(60, argv);
    expect(text).not.toMatch(/^[[{]/);
    expect(text.trim()).not.toBe('');
    for (const line of stripVTControlCharacters(text).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(60);
  });

  it('shows more of the sentences the wider it is', async () => {
    const [narrow, wide] = [await shown(80, ['stances']), await shown(300, ['stances'])];
    expect(narrow).toContain('…');
    expect(wide).not.toContain('…');
    const { stances } = JSON.parse(await piped(['stances', '--json']));
    for (const { sentenceText } of stances) expect(wide).toContain(sentenceText.replace(/\s+/g, ' '));
  });

  it('has colours for signs, but where NO_COLOR is set', async () => {
    const coloured = await shown(120, ['stances']);
    expect(coloured).toContain(`${red}ACCUSE${off}`);
    expect(await shown(120, ['stances'], { NO_COLOR: '1' })).toBe(stripVTControlCharacters(coloured));
    expect(await shown(120, ['stances'], { TERM: 'dumb' })).not.toContain('\x1b');
  });

  it('prints JSON and CSV whole where they are asked for', async () => {
    for (const form of ['--json', '--csv']) {
      const argv = ['stances', form];
      expect(await shown(40, argv)).toBe((await piped(argv)).replaceAll('\r\n', '\n'));
    }
  });

  it('says how to see the rest of a list', async () => {
    expect(await shown(80, ['actors', '--limit', '2'])).toMatch(
      /^2 of \d+ rows; --limit, --offset and --cursor show others\.$/m,
    );
    expect(await shown(80, ['actors'])).not.toContain('--offset');
  });
});

describe('in a pipe', { timeout }, () => {
  it('is whole and without colours, but where FORCE_COLOR is set', async () => {
    const table = await piped(['timeline', 'wang-yi'], { COLUMNS: '20' });
    expect(table).not.toMatch(/…|\p{Cc}\[/u);
    const coloured = await piped(['timeline', 'wang-yi'], { FORCE_COLOR: '1' });
    expect(coloured).toContain(red);
    expect(stripVTControlCharacters(coloured)).toBe(table);
    expect(await piped(['stances'])).toMatch(/^date +source +stance /);
    expect(JSON.parse(await piped(['stances', '--json'], { FORCE_COLOR: '1' }))).toHaveProperty('stances');
  });
});
