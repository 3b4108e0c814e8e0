import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePlace } from '../../../server/ingest/place.ts';
import { inputFormatNames } from '../../../shared/input-formats.ts';
import { inputsOf, readItems, remarksOf } from './read-items.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/ingest/formats');

const thanks =
  'Norway thanked Sweden on Thursday for the ships that it sent to the harbour of Vardø after the storm, and promised to send engineers in return when the roads are open again.';
const help =
  '“We will not forget this help,” Foreign Minister Kari Nordli told reporters. Sweden’s government said that it would keep two ships in the north until the end of the month.';
const border =
  'Finland criticised both governments for closing the border road without warning, and asked for talks in May.';
const dank =
  'Norwegen hat Schweden am Donnerstag für die Schiffe gedankt, die es nach dem Sturm in den Hafen von Vardø geschickt hatte, und versprach, im Gegenzug Ingenieure zu schicken';
const merci =
  "La Norvège a remercié jeudi la Suède pour les navires envoyés dans le port de Vardø après la tempête, et a promis d'envoyer des ingénieurs en retour dès que les routes seront de nouveau ouvertes.";

const all = [thanks, help, border];
const url = 'https://courier.example/norway';

interface Expected {
  place?: string;
  /** Paragraphs, the whole text. */
  text: string[];
  title?: string | null;
  date?: string | null;
  source?: string | null;
  language?: string | null;
  url?: string;
}

const storm = (text: string[], rest: Partial<Expected> = {}): Expected => ({
  ...{ title: 'Norway thanks Sweden for ships after storm', date: '2024-04-25', source: 'The Northern Courier' },
  ...{ language: 'en', text },
  ...rest,
});
const finland = (rest: Partial<Expected> = {}): Expected => ({
  ...{ title: 'Finland asks for talks on closed border road', date: '2024-04-26', source: 'The Northern Courier' },
  text: [border],
  ...rest,
});
const german: Expected = {
  text: [`${dank}, sobald die Straßen wieder offen sind.`],
  title: 'Norwegen dankt Schweden für Schiffe nach dem Sturm',
  ...{ date: '2024-04-25', source: 'Nordblatt am Morgen', language: 'de' },
};
const time = 'T10:15:00Z';
const page = storm(['25 April 2024', ...all], { date: `2024-04-25${time}`, url });
/** Word processors keep what stands above the text. */
const written = storm(['Norway thanks Sweden for ships after storm', 'The Northern Courier', '25 April 2024', ...all], {
  source: undefined,
});
const article = (number: number) => ({ place: `article ${number}` });
const courier = { date: `2024-04-25${time}`, url };

const files: Record<string, Expected[]> = {
  'nexis-classic.txt': [
    storm(
      [
        thanks,
        '"We will not forget this help," Foreign Minister Kari Nordli told reporters. Minister: a title that a colon follows is no label here.',
      ],
      article(1),
    ),
    finland({
      text: [
        'Finland criticised Norway and Sweden for closing the border road without warning, and asked for talks in May.',
      ],
      ...article(2),
    }),
  ],
  'nexis-german.txt': [german],
  'nexis-french.txt': [
    {
      text: [merci],
      title: 'La Norvège remercie la Suède pour ses navires',
      ...{ date: '2024-04-25', source: 'Le Courrier du Nord', language: 'fr' },
    },
  ],
  'nexis-single.docx': [storm([thanks, help])],
  'nexis-bundle.docx': [
    storm([thanks, help], article(1)),
    finland({ source: 'The Northern Courier (Oslo)', ...article(2) }),
  ],
  'nexis-bundle.rtf': [storm([thanks, help]), finland({ source: 'The Northern Courier (Oslo)' })],
  'nexis.zip': [
    { ...german, place: 'nexis-german.txt, article 1' },
    storm([thanks, help], { place: 'sub/nexis-single.docx, article 1' }),
  ],
  'factiva.html': [
    storm([thanks, '“We will not forget this help,” Foreign Minister Kari Nordli told reporters.'], {
      source: 'Example News',
      ...article(1),
    }),
    finland(article(2)),
  ],
  'factiva-indexed.html': [storm(all, { source: 'Example News' })],
  'factiva.rtf': [storm([thanks, help], { source: 'Example News' }), finland()],
  'factiva-indexed.rtf': [storm(all, { source: 'Example News' })],
  'proquest.txt': [
    storm([thanks, help, 'Question: who pays for the ships? Nobody knows.'], {
      url: 'https://www.proquest.com/newspapers/norway-thanks/docview/1234567890/se-2',
    }),
    finland({ title: 'Finland asks for talks' }),
  ],
  'proquest-german.txt': [
    {
      text: [`${dank}.`],
      title: 'Norwegen dankt Schweden',
      ...{ date: '2024-04-25', source: 'Nordblatt', language: 'de' },
    },
  ],
  'eventregistry.json': [
    storm([thanks, help], { url, ...article(1) }),
    {
      text: [`${dank}.`],
      title: 'Norwegen dankt Schweden',
      ...{ date: '2024-04-26', source: 'Nordblatt', language: 'de', ...article(2) },
    },
  ],
  'newsapi.json': [finland({ title: 'Finland asks for talks', date: `2024-04-26${time}`, ...article(2) })],
  'trafilatura.json': [storm([`${thanks}\n${help}`], { url })],
  'newsplease.json': [storm([`${thanks}\n${help}`], { url, source: 'courier.example', date: '2024-04-25 10:15:00' })],
  'newspaper4k.csv': [storm([thanks], { url, source: 'courier.example', place: 'row 2' })],
  'scrapy.jl': [
    storm([thanks, help], { url, place: 'line 1' }),
    finland({ title: 'Finland asks for talks', place: 'line 2' }),
  ],
  'table.xlsx': [
    storm([`${thanks}\n${help}`], { place: 'row 2' }),
    finland({ title: 'Finland asks for talks', place: 'row 3' }),
  ],
  'page.html': [page],
  'opengraph.html': [page],
  'singlefile.html': [page],
  'page.mhtml': [page],
  'crawl.warc.gz': [
    { ...page, place: 'http://127.0.0.1:8931/norway.html, record 3' },
    {
      ...page,
      title: 'Finland asks for talks on closed border road',
      url: 'https://courier.example/finland',
      place: 'http://127.0.0.1:8931/finland.html, record 5',
    },
  ],
  'feed.rss': [storm([thanks, help], { url, place: 'entry 1' })],
  'feed.atom': [storm([thanks, help], { ...courier, place: 'entry 1' })],
  'feed.json': [storm([thanks, help], { ...courier, place: 'entry 1' })],
  'word.docx': [written],
  'writer.odt': [written],
  'writer.rtf': [written],
  'writer.pdf': [written],
  'magazine.epub': [{ ...written, source: 'The Northern Courier, April 2024', place: 'chapter 2' }],
  'letter.eml': [storm(all, { title: 'Norway thanks Sweden for ships after storm – Vardø' })],
  'letters.mbox': [
    storm(all, { title: 'Norway thanks Sweden for ships after storm – Vardø', place: 'message 1' }),
    finland({ title: 'Finland asks for talks', text: [border, 'From Oslo came no answer.'], place: 'message 2' }),
  ],
};

describe('a file of every format gives its text, title, date, outlet and language', () => {
  it.each(Object.entries(files))('%s', async (name, expected) => {
    const items = await readItems([join(fixtures, name)]);
    const documents = items.filter((item) => item.kind === 'document');
    expect(inputsOf(items).map(({ text }) => text)).toEqual(expected.map(({ text }) => text.join('\n\n')));
    expected.forEach(({ text: _, place, ...fields }, index) => {
      const { input, place: at } = documents[index]!;
      if (place) expect(describePlace(at)).toBe(`${join(fixtures, name)}, ${place}`);
      for (const [field, value] of Object.entries(fields))
        if (value !== undefined) expect(input[field as keyof typeof input], field).toBe(value);
    });
  });

  it.each(['pandoc.docx', 'pandoc.odt', 'pandoc.rtf'])('%s, of another program', async (name) => {
    const [input] = inputsOf(await readItems([join(fixtures, name)]));
    expect(input!.text).toMatch(
      /^Norway thanks[^\n]*\n\n(?:Norway thanks[^\n]*\n\n)?The Northern Courier\n\n25 April 2024\n\n/,
    );
    expect(input!.text.split('\n\n').slice(-3)).toEqual(all);
    expect(input).toMatchObject({ date: '2024-04-25', language: 'en' });
  });

  it('chromium.pdf, a printed page', async () => {
    const [input] = inputsOf(await readItems([join(fixtures, 'chromium.pdf')]));
    for (const paragraph of all) expect(input!.text.split('\n\n')).toContain(paragraph);
    expect(input).toMatchObject({ title: 'Norway thanks Sweden for ships after storm', date: '2024-04-25' });
  });

  it('leaves no format out', () => {
    const known: Record<string, string> = { mbox: 'mbox', feed: 'rss', jsonl: 'jl', warc: 'warc.gz' };
    const shown = ['text', 'markdown', 'nexis', 'factiva', 'proquest', 'docx', 'html'];
    for (const name of inputFormatNames)
      expect(shown.includes(name) || Object.keys(files).some((file) => file.endsWith(`.${known[name] ?? name}`))).toBe(
        true,
      );
  });
});

describe('files without articles are refused with what to do, and the addresses in them', () => {
  const norway = 'https://courier.example/norway';
  const elsewhere = 'https://courier.example/finland';
  it.each([
    ['mediacloud.csv', 'there is no text in this file, only the addresses of 2 articles', [norway, elsewhere]],
    ['newsapi.json', 'its text is cut off', [norway]],
    ['feed.rss', 'has only its first lines in the feed', [elsewhere]],
    ['alerts.xml', 'has only its first lines in the feed', [norway]],
    ['20240425.export.csv', 'a table of events (GDELT)', [norway, elsewhere]],
    ['polecat.tsv', 'a table of events (POLECAT)', undefined],
    ['icews.tab', 'a table of events (ICEWS)', undefined],
    ['proquest.txt', 'has no full text', undefined],
  ])('%s', async (name, message, urls) => {
    const failures = (await readItems([join(fixtures, name)])).filter((item) => item.kind === 'failure');
    expect(failures).toHaveLength(1);
    expect(failures[0]!.message).toContain(message);
    expect(failures[0]!.message).toMatch(/; (?:get|give)|: .*; give/);
    expect(failures[0]!.urls).toEqual(urls);
  });
});

describe('what is left aside is said', () => {
  it.each([
    ['nexis.zip', 'skipped', 'nexis.zip, a.png', 'is a picture'],
    ['nexis.zip', 'skipped', 'nexis.zip, .DS_Store', 'is hidden'],
    ['crawl.warc.gz', 'note', 'crawl.warc.gz', 'left out, as no pages: 2 records of pictures'],
    ['table.xlsx', 'note', 'table.xlsx', 'left out, as no field of an article: Notes'],
    ['scrapy.jl', undefined, undefined, undefined],
    ['newsplease.json', 'note', 'newsplease.json', 'authors, date_download, date_modify, description'],
  ])('%s: %s %s', async (name, kind, place, message) => {
    const remarks = remarksOf(await readItems([join(fixtures, name)]), fixtures);
    if (kind) expect(remarks).toContainEqual([kind, place, expect.stringContaining(message!)]);
    else expect(remarks).toEqual([]);
  });
});

describe('what a file holds decides, not its name', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-formats-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['page.html', 'txt'],
    ['writer.pdf', 'html'],
    ['word.docx', 'zip'],
    ['nexis-bundle.docx', 'doc'],
    ['writer.odt', 'txt'],
    ['writer.rtf', 'doc'],
    ['magazine.epub', 'zip'],
    ['table.xlsx', 'csv'],
    ['scrapy.jl', 'json'],
    ['trafilatura.json', 'txt'],
    ['newspaper4k.csv', 'txt'],
    ['feed.rss', 'html'],
    ['feed.json', 'txt'],
    ['letter.eml', 'txt'],
    ['letters.mbox', 'txt'],
    ['page.mhtml', 'html'],
    ['crawl.warc.gz', 'bin'],
    ['nexis.zip', 'docx'],
  ])('%s as .%s', async (name, extension) => {
    const { readFile } = await import('node:fs/promises');
    const renamed = join(folder, `renamed-${name.replaceAll('.', '-')}.${extension}`);
    await writeFile(renamed, await readFile(join(fixtures, name)));
    const texts = inputsOf(await readItems([renamed])).map(({ text }) => text);
    expect(texts).toEqual(inputsOf(await readItems([join(fixtures, name)])).map(({ text }) => text));
    expect(texts.length).toBeGreaterThan(0);
  });

  it('unless the user names another format', async () => {
    const [input] = inputsOf(await readItems([join(fixtures, 'nexis-classic.txt')], { format: 'text' }));
    expect(input!.text).toContain('2 of 2 DOCUMENTS');
    const items = await readItems([join(fixtures, 'word.docx')], { format: 'nexis' });
    expect(items).toMatchObject([{ kind: 'failure', message: expect.stringContaining('no article of Nexis') }]);
    expect(inputsOf(await readItems([join(fixtures, 'nexis.zip')], { format: 'nexis' }))).toHaveLength(2);
  });

  it('two articles on one page are two, teasers are none', async () => {
    const whole = (title: string, day: number) =>
      `<article><h2>${title}</h2><time datetime="2024-04-${day}">x</time>${all.map((p) => `<p>${p}</p>`).join('')}<p>${thanks}</p></article>`;
    const teaser = '<article><h2>Ten soups</h2><p>For spring.</p></article>';
    const file = join(folder, 'two.html');
    await writeFile(file, `<html><body>${whole('Ships', 25)}${teaser}${whole('Roads', 26)}</body></html>`);
    expect(await readItems([file])).toMatchObject([
      { place: { unit: 'article', number: 1 }, input: { title: 'Ships', date: '2024-04-25' } },
      { place: { unit: 'article', number: 2 }, input: { title: 'Roads', date: '2024-04-26' } },
    ]);
    await writeFile(file, `<html><body>${whole('Ships', 25)}${teaser}${teaser}</body></html>`);
    expect(await readItems([file])).toMatchObject([{ input: { text: expect.stringContaining(thanks) } }]);
  });

  it('and fields are taken from where the user says', async () => {
    const csv = join(folder, 'mapped.csv');
    await writeFile(csv, 'text,story,day,date\nshort,Ghana praised Togo.,2024-04-25,2020-01-01\n');
    const map = { text: 'story', date: 'Day' };
    expect(inputsOf(await readItems([csv], { map }))).toMatchObject([
      { text: 'Ghana praised Togo.', date: '2024-04-25' },
    ]);
    expect(await readItems([csv], { map: { text: 'tale' } })).toMatchObject([
      { kind: 'failure', message: 'the header has no column "tale" (it has text, story, day, date)' },
    ]);
  });
});

describe('encodings', () => {
  it.each([
    ['latin1.txt', /^Türkiye thanks.*\n\nTürkiye’s foreign minister thanked Norway – and the café owners/],
    ['utf16.csv', /^Türkiye’s foreign minister thanked Norway; he said so on Thursday\.$/],
    ['utf16.jsonl', /^Türkiye thanked Norway\.$/],
  ])('%s', async (name, text) => {
    expect(inputsOf(await readItems([join(fixtures, name)]))[0]!.text).toMatch(text);
  });
});
