import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inputsOf, readItems, remarksOf } from './read-items.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/ingest/formats');
const fixture = (name: string) => readFile(join(fixtures, name));
const good = 'Ghana praised Togo.';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-hostile-'));
  await writeFile(join(folder, 'z-good.txt'), good);
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, bytes: string | Uint8Array) => writeFile(join(folder, name), bytes);

/** Reads the folder: the good file always comes through, beside what is told of the others. */
async function readFolder(): Promise<[string, string, string][]> {
  const items = await readItems([folder]);
  expect(inputsOf(items).map(({ text }) => text)).toContain(good);
  return remarksOf(items, folder);
}

interface Member {
  name: string;
  content: Buffer;
  /** Size that the directory states, the true one when left out. */
  stated?: number;
}

/** A ZIP archive as its format says, of which the directory may lie. */
function zipOf(members: readonly Member[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, stated = content.length } of members) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(stated, 18);
    fields.writeUInt16LE(name.length, 22);
    files.push(Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), fields, tail, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

describe('a file that is cut off', () => {
  it.each([
    ['word.docx', 'no whole ZIP archive'],
    ['writer.odt', 'no whole ZIP archive'],
    ['magazine.epub', 'no whole ZIP archive'],
    ['table.xlsx', 'no whole ZIP archive'],
    ['nexis.zip', 'no whole ZIP archive'],
    ['writer.pdf', 'no whole PDF'],
    ['eventregistry.json', 'no JSON'],
    ['feed.atom', 'feed'],
    ['crawl.warc.gz', 'gzip file ends too early'],
  ])('%s is a failure that names it and the mend', async (name, message) => {
    const bytes = await fixture(name);
    await put(`cut-${name}`, bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    const failures = (await readFolder()).filter(([kind]) => kind === 'failure');
    expect(failures).toEqual([['failure', expect.stringContaining(`cut-${name}`), expect.stringContaining(message)]]);
  });
});

describe('an empty file', () => {
  it.each(['a.txt', 'a.docx', 'a.pdf', 'a.csv', 'a.jsonl', 'a.html', 'a.zip', 'a.eml', 'a.json.gz'])(
    '%s says so',
    async (name) => {
      await put(name, name.endsWith('gz') ? gzipSync('') : '');
      await put('blank.md', ' \n\n');
      expect(await readFolder()).toEqual([
        ['failure', name, 'is empty'],
        ['failure', 'blank.md', 'is empty'],
      ]);
    },
  );

  it('that only has a header, a rule or an empty list is told as well', async () => {
    await put('a.csv', 'text,title\n');
    await put('b.json', '[]');
    await put('c.rss', '<rss version="2.0"><channel><title>x</title></channel></rss>');
    await put('d.zip', zipOf([]));
    expect(await readFolder()).toEqual([
      ['failure', 'a.csv', 'holds no article'],
      ['failure', 'b.json', 'holds an empty list, no article'],
      ['failure', 'c.rss', 'the feed has no entries'],
      ['failure', 'd.zip', 'holds no article'],
    ]);
  });
});

describe('a file with a password', () => {
  it('is refused', async () => {
    await put('a.pdf', await fixture('locked.pdf'));
    await put('b.zip', await fixture('locked.zip'));
    await put(
      'c.docx',
      Buffer.from(`\xd0\xcf\x11\xe0${'\0'.repeat(600)}${[...'EncryptedPackage'].join('\0')}`, 'latin1'),
    );
    const failures = (await readFolder()).map(([, place, message]) => [place, message]);
    expect(failures).toEqual([
      ['a.pdf', expect.stringContaining('protected by a password')],
      ['b.zip, nexis-german.txt', expect.stringContaining('protected by a password')],
      ['c.docx', expect.stringContaining('protected by a password')],
    ]);
  });
});

describe('an archive that would fill the memory', () => {
  const zeros = Buffer.alloc(40_000_000);

  it('is left packed, and the others are read', async () => {
    await put('bomb.zip', zipOf([{ name: 'a.txt', content: zeros }]));
    await put('bomb.docx', zipOf([{ name: 'word/document.xml', content: zeros }]));
    await put('bomb.xlsx', zipOf([{ name: 'xl/workbook.xml', content: zeros }]));
    await put('lying.zip', zipOf([{ name: 'a.txt', content: zeros, stated: 1000 }]));
    await put(
      'many.zip',
      zipOf(Array.from({ length: 30 }, (_, n) => ({ name: `${n}.txt`, content: Buffer.alloc(4_000_000) }))),
    );
    const told = await readFolder();
    expect(
      told.filter(([, , message]) => /times its size/.test(message)).map(([, place]) => place.split(',')[0]),
    ).toEqual(['bomb.docx', 'bomb.xlsx', 'bomb.zip', 'many.zip']);
    expect(told).toContainEqual(['failure', 'lying.zip, a.txt', expect.stringContaining('cannot be unpacked')]);
  });

  it('in archives in archives is not followed', async () => {
    let inner = zipOf([{ name: 'a.txt', content: Buffer.from(good) }]);
    for (let depth = 0; depth < 6; depth += 1) inner = zipOf([{ name: `level${depth}.zip`, content: inner }]);
    await put('deep.zip', inner);
    expect(await readFolder()).toEqual([
      ['failure', expect.stringContaining('deep.zip'), expect.stringContaining('unpack the outer ones')],
    ]);
  });

  it('of gzip ends at a limit', async () => {
    await put('bomb.txt.gz', gzipSync(Buffer.alloc(80_000_000, 'a ')));
    expect(await readFolder()).toEqual([['failure', 'bomb.txt.gz', expect.stringContaining('larger than 64 MB')]]);
  });
});

describe('a file of 200 MB', () => {
  const sparse = async (name: string, start: string) => {
    const file = await open(join(folder, name), 'w');
    await file.write(start);
    await file.truncate(200 * 1024 * 1024);
    await file.close();
  };

  it.each([
    ['a.txt', ''],
    ['a.txt', `${good} `],
    ['a.pdf', '%PDF-1.7\n'],
    ['a.html', '<html><body>'],
    ['a.rtf', '{\\rtf1 '],
    ['a.docx', 'PK\x03\x04'],
    ['a.eml', 'From: a@b.example\nTo: c@d.example\nSubject: x\n\n'],
    ['a.jsonl', '{"text": "'],
    ['a.csv', 'title,text\n'],
  ])(
    '%s is refused within seconds: %j',
    async (name, start) => {
      await sparse(name, start);
      const told = await readFolder();
      expect(told[0]).toEqual(['failure', expect.stringContaining(name), expect.stringMatching(/; |is empty/)]);
    },
    30_000,
  );
});

describe('what is no file of articles', () => {
  it('does not hang: pipes and devices', async () => {
    execFileSync('mkfifo', [join(folder, 'a.txt')]);
    await symlink('/dev/zero', join(folder, 'b.txt'));
    expect(await readFolder()).toEqual([
      ['skipped', 'a.txt', expect.stringContaining('is a pipe or a device')],
      ['skipped', 'b.txt', expect.stringContaining('is a pipe or a device')],
    ]);
    expect(remarksOf(await readItems([join(folder, 'a.txt')]), folder)).toEqual([
      ['failure', 'a.txt', expect.stringContaining('demarche ingest - <')],
    ]);
  });

  it('does not go round: links', async () => {
    await symlink(folder, join(folder, 'round'));
    await symlink('nowhere', join(folder, 'broken.txt'));
    await symlink('z-good.txt', join(folder, 'linked.txt'));
    expect(await readFolder()).toEqual([
      ['failure', 'broken.txt', expect.stringContaining('no such file')],
      ['skipped', 'round', expect.stringContaining('lies in')],
    ]);
  });

  it('is named with what it is: pictures, old Office files, other archives, other XML', async () => {
    await put('a.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'));
    await put('b.doc', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'));
    await put('c.7z', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'));
    await put('d.xml', '<?xml version="1.0"?><nitf><body>x</body></nitf>');
    await put('e.log', 'GET /');
    expect(await readFolder()).toEqual([
      ['failure', 'a.txt', expect.stringContaining('a picture')],
      ['skipped', 'b.doc', expect.stringContaining('an old Office file')],
      ['skipped', 'c.7z', expect.stringContaining('a 7z archive')],
      ['failure', 'd.xml', expect.stringContaining('XML of a kind that is not known')],
      ['skipped', 'e.log', 'the format is not known'],
    ]);
  });

  it('costs only itself: a folder that may not be read', async () => {
    await mkdir(join(folder, 'locked'));
    const fs = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
    vi.resetModules();
    vi.doMock('node:fs/promises', () => ({
      ...fs,
      readdir: (path: string, options: object) =>
        path.endsWith('locked')
          ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
          : fs.readdir(path, options as never),
    }));
    const { readAll } = await import('../../../server/ingest/read.ts');
    const told: unknown[] = [];
    for await (const item of readAll([folder], (async function* () {})()))
      told.push([
        item.kind,
        item.place.file.slice(folder.length + 1),
        'message' in item ? item.message : item.input.text,
      ]);
    vi.doUnmock('node:fs/promises');
    expect(told).toEqual([
      ['failure', 'locked', 'the folder may not be read; check its permissions'],
      ['document', 'z-good.txt', good],
    ]);
  });
});

describe('a text', () => {
  it('longer than an article is refused', async () => {
    await put('a.txt', `${good} `.repeat(150_000));
    expect(await readFolder()).toEqual([
      ['failure', 'a.txt', expect.stringContaining('characters, more than an article')],
    ]);
  });

  it('of scripts is not taken for the article', async () => {
    await put('a.txt', await fixture('page.html'));
    const texts = inputsOf(await readItems([folder])).map(({ text }) => text);
    expect(texts[0]).toContain('Norway thanked Sweden');
    expect(texts[0]).not.toMatch(/tracker|Denmark|Ten soups|Subscribe/);
  });

  it('that is no text is told in our words', async () => {
    await put(
      'a.jsonl',
      '{"text": 5}\n{"text": {"a": 1}}\n["x"]\n7\n{"title": "x"}\n{"text": "x", "mentions": [{"start": 0}]}\n',
    );
    const messages = (await readFolder()).map(([, , message]) => message);
    expect(messages).toHaveLength(6);
    expect(messages.join('\n')).not.toMatch(/Invalid|received|undefined/);
    expect(messages[0]).toBe('its text is no text but a number; give it as a string');
    expect(messages[4]).toContain('--map text=FIELD');
  });
});

describe('a text made to keep a pattern busy is read within seconds', () => {
  const shapes: Record<string, string> = {
    blanks: `Ghana praised Togo.${' '.repeat(160_000)}x`,
    lines: `Ghana praised Togo.${'\n'.repeat(160_000)}x`,
    comments: `${'<!-- x -->'.repeat(6000)}x`,
    headings: `<html><body>${'<h1>'.repeat(20_000)}x`,
    nested: `<html><body>${'<div>'.repeat(200_000)}x`,
    groups: `{\\rtf1 ${'{\\b '.repeat(50_000)}x`,
    separators: `From ${'x 2024'.repeat(30_000)}x\n`,
    headers: `From: a\nTo: b\nSubject: c\n${'X-A: '.repeat(30_000)}\n\nx`,
    rules: `---\n${'a: b\n---\n'.repeat(20_000)}x`,
    underscores: `${'_'.repeat(160_000)} x\nPublication title: x\nFull text: y`,
    quotes: `text,title\n${'"'.repeat(160_001)}\n`,
    brackets: `${'['.repeat(100_000)}`,
    counters: `${'1 of 2 DOCUMENTS\nLENGTH: 2 words\n'.repeat(10_000)}`,
    cuts: `{"text": "${'[+1 chars] '.repeat(20_000)}x"}\n`,
  };
  it.each(Object.entries(shapes))(
    '%s',
    async (_, text) => {
      for (const extension of ['txt', 'md', 'html', 'rtf', 'eml', 'mbox', 'csv', 'jsonl', 'xml'])
        await put(`a.${extension}`, text);
      const start = Date.now();
      await readFolder();
      expect(Date.now() - start).toBeLessThan(30_000);
    },
    60_000,
  );
});
