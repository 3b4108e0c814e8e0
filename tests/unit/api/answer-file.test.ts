import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { openAnswerFile } from '../../../server/api/answer-file.ts';

it('an answer that is being written has no name, so that nothing is left of it where the server is killed', async () => {
  const [before, own] = [process.env.TMPDIR, mkdtempSync(join(tmpdir(), 'demarche-answers-'))];
  process.env.TMPDIR = own;
  try {
    const file = await openAnswerFile();
    for (const piece of ['Ghana ', 'praised ', Buffer.from('Togo.')]) await file.write(piece);
    expect(readdirSync(own)).toEqual([]);
    expect([file.size(), await text(file.read())]).toEqual([19, 'Ghana praised Togo.']);
    await file.remove();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(own, { recursive: true });
  }
});
