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
});
