import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlText } from '../../../server/ingest/html/text.ts';
import { inputsOf, readItems, remarksOf } from './read-items.ts';

const folder = join(import.meta.dirname, '../../fixtures/ingest/programs');
const read = (name: string) => readItems([join(folder, name)]);

const title = 'Kenya and Somalia agree on joint border patrols';
/** A paragraph with a footnote in its first sentence. */
const agreed =
  'Kenya and Somalia agreed on Friday to patrol their border together, eleven years after the last joint patrol was called off. The agreement was signed in Mandera by both defence ministers.';
const minister =
  '“We will not let the militias choose where our countries meet,” said Kenya’s defence minister. Somalia’s foreign ministry thanked Nairobi for its patience and promised to reopen the crossing at Beled Hawo by May.';
const union =
  'The African Union welcomed the deal and offered observers, although Uganda warned that “nobody will pay for them”.';

describe('an article with footnotes, a list and a table, as other programs write it', () => {
  it.each([
    ['pandoc.odt', '2025-03-14'],
    ['pandoc.rtf', '2025-03-14'],
    ['pandoc.epub', '2025-03-14'],
    ['pandoc.html', null],
    ['writer.docx', '2025-03-14'],
    ['writer.rtf', '2025-03-14'],
    ['writer.epub', null],
    ['writer.html', '2025-03-14'],
  ])('%s', async (name, date) => {
    const [input, ...rest] = inputsOf(await read(name));
    expect(rest).toEqual([]);
    const paragraphs = input!.text.split('\n\n');
    for (const paragraph of [agreed, minister, union]) expect(paragraphs).toContain(paragraph);
    expect(paragraphs.filter((paragraph) => paragraph !== paragraph.trim())).toEqual([]);
    expect(input!.text).not.toMatch(/off1|1Both|↩/);
    if (name !== 'pandoc.rtf') expect(input!.title).toBe(title);
    expect(input).toMatchObject({ date, language: 'en' });
  });

  it('chromium.mhtml and the pages of wget.warc.gz', async () => {
    const items = [...(await read('chromium.mhtml')), ...(await read('wget.warc.gz'))];
    const stories = inputsOf(items).filter(({ text }) => text.includes('border together'));
    expect(stories).toHaveLength(3);
    for (const story of stories) {
      expect(story).toMatchObject({ date: '2025-03-14T09:30:00+03:00', source: 'The Mandera Times', language: 'en' });
      expect(story.url).toMatch(/^https:\/\/mandera\.example\/2025\//);
      expect(story.text).not.toMatch(/cookies|Privacy|Read more/);
    }
    expect(remarksOf(items, folder)).toEqual([
      ['note', 'wget.warc.gz', expect.stringContaining('left out, as no pages')],
    ]);
  });

  it('calc.xlsx', async () => {
    expect(inputsOf(await read('calc.xlsx'))).toMatchObject([
      { title: 'Kenya thanks Somalia', date: '2025-03-14', source: 'The Mandera Times' },
      { title: 'Uganda warns', date: '2025-03-15', source: 'The Mandera Times' },
    ]);
  });
});

describe('office files that hold no article', () => {
  it.each([
    ['calc.ods', 'is a spreadsheet of OpenDocument; save it as .xlsx or .csv'],
    ['deck.pptx', 'is a presentation; save its text as .docx or .txt'],
  ])('%s is named as a whole', async (name, message) => {
    expect(remarksOf(await read(name), folder)).toEqual([['failure', name, message]]);
  });
});

describe('marks of footnotes', () => {
  it.each([
    ['off<a href="#fn1"><sup>1</sup></a>.', 'off.'],
    ['off<sup class="reference"><a href="#cite_note-x_12">[12]</a></sup>.', 'off.'],
    ['off<a href="page.htm#_ftn3">[3]</a>.', 'off.'],
    ['off<a href="#sdfootnote1sym">1</a>.', 'off.'],
    ['5 km<sup>2</sup> of <a href="#notes">land</a> and <a href="/fn1">more</a>', '5 km2 of land and more'],
    ['<a href="#fn1">1<p>unclosed <b>link</b></a> goes on', 'goes on'],
  ])('%s', (html, text) => expect(htmlText(html)).toBe(text));
});

describe('a file that is cut off anywhere', () => {
  let scratch: string;
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'demarche-cut-'));
  });
  afterAll(() => rm(scratch, { recursive: true }));
  const cut = async (bytes: Buffer, length: number, name: string) => {
    await writeFile(join(scratch, name), bytes.subarray(0, length));
    return readItems([join(scratch, name)]);
  };

  it('a crawl ends, says where, and keeps the pages before', async () => {
    const whole = gunzipSync(await readFile(join(folder, 'wget.warc.gz')));
    for (let length = 400; length < whole.length - 400; length += 400) {
      const items = await cut(whole, length, 'a.warc');
      expect(items.filter(({ kind }) => kind === 'failure').length, `at ${length}`).toBeGreaterThan(0);
    }
    const [failed, ...others] = remarksOf(await cut(whole, whole.length - 4000, 'a.warc'), scratch).filter(
      ([kind]) => kind === 'failure',
    );
    expect(others).toEqual([]);
    expect(failed?.[1]).toMatch(/^a\.warc, .*record \d+$/);
    expect(failed?.[2]).toContain('it was cut off, copy or download it again');
  });

  it.each(['pandoc.rtf', 'writer.rtf', 'chromium.mhtml'])('%s is a failure', async (name) => {
    const bytes = await readFile(join(folder, name));
    for (const share of [0.5, 0.7, 0.95]) {
      const items = await cut(bytes, Math.floor(bytes.length * share), name);
      expect(remarksOf(items, scratch)).toEqual([['failure', name, expect.stringContaining('it was cut off')]]);
    }
  });
});
