import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { featureFingerprint, staleness } from '../../../../server/evaluation/stances/fingerprint.ts';

const root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('changes with what a rule or table says, not with comments or the way it is laid out', () => {
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const withRule = (text: string) => {
    write('server/pipeline/stages/rule.ts', text);
    return featureFingerprint(root);
  };
  expect(featureFingerprint(root)).toBeNull();
  write('server/pipeline/dependency-graph/tree.ts', '');
  write('server/lexicon/frames.tsv', '# a comment\nsee\tverb\n');
  write('server/models/forms.ts', '');
  write('server/models/links.ts', '');
  write('server/models/links.json', '{"constant": 1}');
  write('server/models/parser/parser.ts', '');
  write('server/models/syntax.bin', 'weights');
  const first = withRule('/** Why. */\nconst a = 1;\n');
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  expect(withRule('const a =\n  1;\n')).toBe(first);
  expect(withRule('const a = 2;\n')).not.toBe(first);
  withRule('const a = 1;\n');
  write('server/lexicon/frames.tsv', 'see\tverb\n');
  expect(featureFingerprint(root)).toBe(first);
  write('server/lexicon/frames.tsv', 'see\tnoun\n');
  expect(featureFingerprint(root)).not.toBe(first);
  write('server/lexicon/frames.tsv', 'see\tverb\n');
  write('server/models/links.json', '{"constant": 2}');
  expect(featureFingerprint(root)).not.toBe(first);
});

it('tells stale weights from those that fit, and does not judge without the sources', () => {
  expect(staleness({ fingerprint: 'a' }, 'a')).toBeNull();
  expect(staleness({ fingerprint: 'a' }, null)).toBeNull();
  expect(staleness({ fingerprint: 'a' }, 'b')).toMatch(/train:stances/);
  expect(staleness({}, 'b')).toMatch(/unknown/);
});
