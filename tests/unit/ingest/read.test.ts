import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePlace } from '../../../server/ingest/place.ts';
import { readAll } from '../../../server/ingest/read.ts';
import type { ReadItem } from '../../../server/ingest/reader.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/ingest');
const fixture = (name: string) => join(fixtures, name);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(paths: string[], ...stdin: string[]): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readAll(paths, Readable.from(stdin.map((piece) => Buffer.from(piece))))) items.push(item);
  return items;
}

async function readBytes(name: string, bytes: string | Uint8Array): Promise<ReadItem[]> {
  await writeFile(join(folder, name), bytes);
  return read([join(folder, name)]);
}

/** Place without its folder, and the text or what is wrong. */
const brief = (items: ReadItem[]) =>
  items.map((item) => [
    describePlace(item.place).replace(`${fixtures}/`, '').replace(`${folder}/`, ''),
    item.kind === 'document' ? item.input.text : item.message,
  ]);

const inputs = (items: ReadItem[]) => items.flatMap((item) => (item.kind === 'document' ? [item.input] : []));

describe('a folder', () => {
  it('is read by name, folders included; hidden files, README.md and unknown formats are listed as skipped', async () => {
    const items = await read([fixture('folder')]);
    expect(brief(items.filter(({ kind }) => kind === 'document')).map(([place]) => place)).toEqual([
      'folder/deeper/a.jsonl, line 1',
      'folder/plain.txt',
      'folder/talks.md',
    ]);
    expect(brief(items.filter(({ kind }) => kind === 'skipped'))).toEqual([
      ['folder/.no.txt', 'is hidden'],
      ['folder/README.md', 'tells about the folder'],
      ['folder/deeper/.hidden', 'is hidden'],
      ['folder/picture.png', 'the format is not known'],
    ]);
  });

  it('without articles is a failure, like a path that does not exist; the others are read', async () => {
    expect(brief(await read([folder, fixture('nowhere'), fixture('folder/talks.md')]))).toEqual([
      [expect.any(String), 'the folder holds nothing that can be read'],
      ['nowhere', 'there is no such file or folder; check the path'],
      ['folder/talks.md', '# Talks\n\nKenya and Uganda resumed talks.\n'],
    ]);
  });
});

describe('plain text', () => {
  it('stays as it is, line ends and all, and gives its headline as title', async () => {
    const [input] = inputs(await read([fixture('folder/plain.txt')]));
    expect(input?.title).toBe('Minister thanks neighbours for help');
    expect(input?.text).toMatch(/^Minister thanks neighbours for help\n\nThe .* search\.\r\nHe/);
  });

  it.each([
    ['a sentence', 'Norway thanked Sweden.\n\nIt did so on Monday, in a long letter.\n'],
    ['no blank line', 'Norway thanks Sweden\nIt did so on Monday, in a long letter.\n'],
    ['a date', 'Friday, September 22, 2023\n\nNorway thanked Sweden on Monday.\n'],
    ['a byline', 'By Kari Nordmann in Oslo\n\nNorway thanked Sweden on Monday.\n'],
    ['one line', 'Norway thanks Sweden'],
    ['a temperature', '19.3 C\n\nNorway thanked Sweden on Monday.\n'],
  ])('has no title when the first line is %s', async (_, text) => {
    expect(inputs(await readBytes('a.txt', text))[0]).toMatchObject({ text, title: null });
  });

  it('may be UTF-16 or an old encoding; a binary file is a failure', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Türkiye', 'utf16le')]);
    expect(brief(await readBytes('b.txt', utf16))).toEqual([['b.txt', 'Türkiye']]);
    expect(await readBytes('c.txt', Buffer.from('T\xfcrkiye\x92s', 'latin1'))).toMatchObject([
      { input: { text: 'Türkiye’s' }, notes: [expect.stringContaining('windows-1252')] },
    ]);
    expect(brief(await readBytes('d.txt', 'PK\0\0'))[0]![1]).toContain('binary');
  });
});

describe('Markdown', () => {
  it('takes its fields from the front matter', async () => {
    expect(inputs(await read([fixture('folder/talks.md')]))).toEqual([
      {
        text: '# Talks\n\nKenya and Uganda resumed talks.\n',
        title: 'Talks resume',
        date: '2024-04-25',
        source: 'The Courier',
        url: 'https://example.org/talks',
        language: null,
      },
    ]);
  });

  it('without front matter is all text, titled by its heading', async () => {
    const text = '# Talks resume\n\nKenya met Uganda.\n\n---\n\nMore: later.\n---\n';
    expect(inputs(await readBytes('a.md', text))[0]).toMatchObject({ text, title: 'Talks resume' });
    expect(inputs(await readBytes('b.md', '---\nA rule above.\n---\n'))[0]?.text).toBe('---\nA rule above.\n---\n');
  });

  it('with broken front matter is a failure that says where', async () => {
    expect(brief(await readBytes('c.md', '---\ntitle: "open\n---\nText.\n'))[0]![1]).toContain(
      'the front matter is no YAML',
    );
  });
});

describe('RTF', () => {
  it('shows nothing for control words that it does not know, whatever they are called', async () => {
    const text = '{\\rtf1\\constructor Ghana\\emdash praised\\toString  Togo.}';
    expect(brief(await readBytes('a.rtf', text))).toEqual([['a.rtf', 'Ghana—praised Togo.']]);
  });
});

describe('CSV', () => {
  it('reads any order and case of columns, a byte order mark, quotes and line ends in texts', async () => {
    const items = await read([fixture('table.csv')]);
    expect(brief(items)).toEqual([
      ['table.csv, row 2', 'Ghana praised Togo.\n\nIt said "thank you".'],
      ['table.csv, row 3', 'Mali accused Niger.'],
      ['table.csv, row 4', expect.stringContaining('more fields than the header')],
      ['table.csv, row 5', 'Benin backed Ghana.'],
      ['table.csv', 'left out, as no field of an article: Extra'],
    ]);
    expect(inputs(items)[0]).toMatchObject({ title: 'One, two', date: '2024-04-25', url: 'https://example.org/1' });
    expect(inputs(items)[2]).toMatchObject({ text: 'Benin backed Ghana.', date: null });
  });

  it('notes a date that is not clear and leaves it out', async () => {
    const [, second] = await read([fixture('table.csv')]);
    expect(second).toMatchObject({ input: { date: null }, notes: [expect.stringContaining('05/04/2024')] });
  });

  it('takes the delimiter of the header', async () => {
    const items = await readBytes('semicolons.csv', 'title;text\nOne;Ghana, of all countries, praised Togo.\n');
    expect(inputs(items)).toMatchObject([{ title: 'One', text: 'Ghana, of all countries, praised Togo.' }]);
  });

  it('without a column for the text is a failure that lists its columns', async () => {
    expect(brief(await readBytes('b.csv', 'title,words\na,b\n'))).toEqual([
      ['b.csv', expect.stringMatching(/no column for the text \(it has title, words\).*--map text=COLUMN/)],
    ]);
  });

  it('keeps the rows before a quotation mark that is never closed, numbered with the blank ones', async () => {
    expect(brief(await readBytes('c.csv', 'text\n\n\nGhana praised Togo.\n"Mali accused Niger.\n'))).toEqual([
      ['c.csv, row 4', 'Ghana praised Togo.'],
      ['c.csv, row 5', expect.stringMatching(/quot/i)],
    ]);
  });
});

describe.each(['lines.jsonl', 'packed.jsonl.gz'])('JSON lines: %s', (name) => {
  it('gives documents with given mentions, and failures with their line', async () => {
    const items = await read([fixture(name)]);
    expect(brief(items)).toEqual([
      [`${name}, line 1`, 'Oman met Qatar.'],
      [`${name}, line 2`, expect.stringContaining('no JSON')],
      [`${name}, line 4`, expect.stringContaining('text')],
      [`${name}, line 5`, expect.stringContaining('the mention of irn at 2-9')],
      [`${name}, line 6`, 'Laos thanked Japan.'],
    ]);
    expect(inputs(items)[0]).toMatchObject({
      id: '7',
      date: '2024-04-26',
      mentions: [{ start: 0, end: 4, actor: 'oman' }],
    });
  });
});

describe('gzip', () => {
  it('that ends too early keeps what came before and is a failure', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => `{"text": "Article ${n} ${Math.sin(n)}"}`).join('\n');
    const items = await readBytes('cut.jsonl.gz', gzipSync(lines).subarray(0, 200_000));
    expect(items.length).toBeGreaterThan(100);
    expect(brief(items).at(-1)).toEqual(['cut.jsonl.gz', expect.stringContaining('ends too early')]);
  });

  it('is told by what a file holds, not by its name', async () => {
    expect(brief(await readBytes('false.jsonl.gz', '{"text": "x"}'))).toEqual([['false.jsonl.gz, line 1', 'x']]);
    expect(brief(await readBytes('packed.jsonl', gzipSync('{"text": "x"}\n')))).toEqual([
      ['packed.jsonl, line 1', 'x'],
    ]);
  });
});

describe('a file of an unknown format', () => {
  it('is a failure that lists the known ones', async () => {
    expect(brief(await read([fixture('folder/picture.png')]))).toEqual([
      ['folder/picture.png', expect.stringContaining('.csv')],
    ]);
  });
});

describe('standard input', () => {
  it('is JSON lines when it starts with a brace', async () => {
    expect(brief(await read(['-'], '\n ', ' \n{"text": "Ghana ', 'praised Togo."}\nbad\n'))).toEqual([
      ['standard input, line 3', 'Ghana praised Togo.'],
      ['standard input, line 4', expect.stringContaining('no JSON')],
    ]);
  });

  it('is one text otherwise', async () => {
    expect(brief(await read(['-'], 'Ghana praised Togo. ', 'Mali did not.\n'))).toEqual([
      ['standard input', 'Ghana praised Togo. Mali did not.\n'],
    ]);
  });
});
