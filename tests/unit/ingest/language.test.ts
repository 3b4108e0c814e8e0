import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../server/ingest/language.ts';

const english =
  'The minister said on Monday that the two governments had agreed to open their borders after months of talks. ';
const german =
  'Die Ministerin sagte am Montag, die beiden Regierungen hätten sich nach monatelangen Gesprächen geeinigt, ihre Grenzen zu öffnen. ';
const dutch =
  'De minister zei maandag dat de twee regeringen na maanden van overleg hebben besloten hun grenzen te openen, of dat nu goed is of niet. ';

describe('the language of a text', () => {
  it('is told of prose, whatever the language', async () => {
    expect(await Promise.all([english, german, dutch].map((text) => detectLanguage(text.repeat(2))))).toEqual([
      'en',
      'de',
      'nl',
    ]);
  });

  it('is that of most of the text where another language is quoted', async () => {
    expect(await detectLanguage(german.repeat(3) + english)).toBe('de');
    expect(await detectLanguage(english.repeat(3) + german)).toBe('en');
  });

  it('is told of English that has few of its function words', async () => {
    const names =
      'Ghana beat Togo 3-1. Mali lost 0-2 to Kenya. Chile drew 1-1 against Peru in Lima on Sunday evening. ';
    expect(await detectLanguage(names.repeat(3))).toBe('en');
  });

  it.each([
    ['de', 'Der Minister traf am Montag den Präsidenten und lobte die Zusammenarbeit.'],
    ['de', 'Deutschland und Polen verhängen neue Sanktionen gegen Belarus.'],
    ['es', 'El ministro criticó el lunes a Colombia por la decisión.'],
    ['fr', 'Le ministre a condamné lundi la décision du gouvernement malien.'],
    ['ru', 'Министр осудил решение.'],
    ['zh', '外交部长星期一会见了邻国代表，高度评价他们在海上营救渔民期间的合作，各方同意明年继续会谈。'],
    ['zh', '加纳赞扬多哥。'],
    ['ja', '外相は月曜日に会談した。'],
    ['ko', '외무장관은 월요일에 회담했다.'],
    ['ar', 'أشاد الوزير بالتعاون.'],
    ['el', 'Ο υπουργός επέκρινε την απόφαση.'],
  ])('is told of one sentence in it: %s, %s', async (language, text) => {
    const found = await detectLanguage(text);
    // Of so little n-grams take near languages for each other; that it is not English they know.
    if (/\p{sc=Cyrillic}/u.test(text)) expect(['ru', 'uk', 'bg']).toContain(found);
    else expect(found).toBe(language);
  });

  it.each([
    'Ghana praised Togo.',
    'Togo condemned France.',
    'Ghana condemned Niger for its rescue.',
    'Angela Merkel met Emmanuel Macron.',
    'Shr 17 cts vs 20 cts\n\nNet 3,121,000 vs 3,624,000\n\nRevs 60.2 mln vs 59.0 mln\n\nAvg shrs 18.3 mln vs 18.2 mln',
  ])('is left open of English that could be anything: %s', async (text) => {
    expect(await detectLanguage(text)).toBeNull();
  });

  it('is that of the longer part, also in few words', async () => {
    const quotation = 'The two governments had agreed to talk about that. ';
    expect(await detectLanguage(quotation + german.repeat(3))).toBe('de');
    expect(await detectLanguage(`Ghana praised Togo. ${german}`)).toBe('de');
  });
});
