import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encodingNote } from '../../../server/ingest/files/encoding.ts';
import { linesOf } from '../../../server/ingest/files/lines.ts';

const sentence = '“We won’t go,” said Zoë – and the café’s owner agreed.';
const utf8 = Buffer.from(sentence);

describe('UTF-8 with damaged bytes', () => {
  it('keeps its other characters', () => {
    const cut = Buffer.concat([utf8, utf8.subarray(0, 2)]);
    expect(decode(cut)).toEqual({ text: `${sentence}\ufffd`, guessed: 'utf-8' });
    expect(decode(cut, 'utf-8').text).toBe(`${sentence}\ufffd`);
    expect(encodingNote('utf-8', 'utf-8')).toEqual([expect.stringContaining('bytes that are no UTF-8')]);
    expect(encodingNote('windows-1252', 'utf-8')).toEqual([expect.stringContaining('read as windows-1252')]);
    expect(encodingNote('windows-1252', 'latin1')).toEqual([]);
  });

  it('in one line leaves that line readable, and is said', async () => {
    async function* bytes() {
      yield Buffer.concat([utf8, Buffer.from([0xe2, 0x80, 0x0a]), utf8]);
    }
    const { lines, notes } = linesOf(bytes());
    const read: string[] = [];
    for await (const line of lines) read.push(line);
    expect(read).toEqual([`${sentence}\ufffd\n`, sentence]);
    expect(notes()).toEqual([expect.stringContaining('bytes that are no UTF-8')]);
  });

  it('is told from text of other encodings, also where that is said to be UTF-8', () => {
    const latin1 = Buffer.from('A naïve café in Zürich', 'latin1');
    for (const stated of [undefined, 'utf-8', 'windows-1252'])
      expect(decode(latin1, stated)).toEqual({ text: 'A naïve café in Zürich', guessed: 'windows-1252' });
    expect(decode(Buffer.from([0xc5, 0xf5]), 'iso-8859-7').text).toBe('Ευ');
  });

  it('anywhere costs only the characters that it hits', () => {
    fc.assert(
      fc.property(fc.nat(utf8.length), (at) => {
        const damaged = Buffer.concat([utf8.subarray(0, at), Buffer.from([0xff]), utf8.subarray(at)]);
        const { text, guessed } = decode(damaged);
        expect(guessed).toBe('utf-8');
        expect([...text.replaceAll('\ufffd', '')].length).toBeGreaterThanOrEqual([...sentence].length - 1);
      }),
    );
  });
});
