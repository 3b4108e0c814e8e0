import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What a fenced block of the document is: a change of a file, a command, or what the command before it prints. */
type Block =
  | { kind: 'file' | 'line'; file: string; text: string }
  | { kind: 'after'; file: string; anchor: string; text: string }
  | { kind: 'command'; words: string[] }
  | { kind: 'prints'; text: string };

const fence = /^(?:([^\n]*):?\n\n)?```(\w+)\n([\s\S]*?)^```$/gm;

function blockOf(lead: string, language: string, text: string): Block {
  const [, file = '', anchor] = /`([^`]+)`(?:, after `([^`]+)`)?/.exec(lead) ?? [];
  if (language === 'sh') {
    const words = [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
    return { kind: 'command', words: words.slice(2) };
  }
  if (lead.startsWith('A new file')) return { kind: 'file', file, text };
  if (anchor !== undefined) return { kind: 'after', file, anchor, text };
  if (lead.includes('one more line')) return { kind: 'line', file, text };
  if (lead.startsWith('then prints')) return { kind: 'prints', text };
  throw new Error(`no kind of block is told by "${lead}"`);
}

const blocks = [...readFileSync(join(root, '.docs/contributing.md'), 'utf8').matchAll(fence)].map(
  ([, lead = '', language, text]) => blockOf(lead, language!, text!),
);

/** The text with lines behind the one that begins with the anchor. */
function inserted(text: string, anchor: string, lines: string): string {
  const at = text.startsWith(anchor) ? 0 : text.indexOf(`\n${anchor}`) + 1;
  if (!at && !text.startsWith(anchor)) throw new Error(`no line begins with "${anchor}"`);
  const end = text.indexOf('\n', at) + 1;
  return text.slice(0, end) + lines + text.slice(end);
}

describe('the examples of .docs/contributing.md', { timeout: 300_000 }, () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'demarche-contributing-'));
    for (const part of [
      'package.json',
      '.tsconfig.base.json',
      '.programs.config.ts',
      'client',
      'shared',
      'server',
      'dist',
    ])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it('build together and print what they say', () => {
    for (const block of blocks) {
      if (!('file' in block)) continue;
      const path = join(copy, block.file);
      mkdirSync(dirname(path), { recursive: true });
      const before = block.kind === 'file' ? '' : readFileSync(path, 'utf8');
      writeFileSync(path, block.kind === 'after' ? inserted(before, block.anchor, block.text) : before + block.text);
    }
    const build = spawnSync('npm', ['run', 'build:programs'], { cwd: copy, encoding: 'utf8' });
    expect(build, build.stdout).toMatchObject({ status: 0 });
    const outcomes = blocks.flatMap((block, index) => {
      const printed = blocks[index + 1];
      if (block.kind !== 'command' || printed?.kind !== 'prints') return [];
      const argv = [join(copy, 'dist/server/cli.js'), ...block.words];
      return [
        {
          expected: printed.text.trimEnd(),
          output: execFileSync(process.execPath, argv, { cwd: copy, encoding: 'utf8' }),
        },
      ];
    });
    expect(outcomes.length).toBe(6);
    for (const { output, expected } of outcomes) expect.soft(output).toContain(expected);
  });
});
