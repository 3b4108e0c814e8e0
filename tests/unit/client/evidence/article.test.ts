import { describe, expect, it } from 'vitest';
import { articleLine } from '../../../../client/core/words/article.ts';

const article = { source: 'Xinhua', date: '2024-05-03', language: 'en' };

describe('what stands below the title of an article', () => {
  it('is where and when it appeared, and its stances', () => {
    expect(articleLine(article, 2)).toBe('Xinhua, 3 May 2024, 2 stances');
    expect(articleLine({ ...article, source: null, language: null }, 0)).toBe('3 May 2024, 0 stances');
  });

  it('says of one in another language that it is not read, rather than that it has no stances', () => {
    expect(articleLine({ ...article, language: 'de' }, 0)).toBe('Xinhua, 3 May 2024, in German: not read for stances');
  });

  it('counts the stances that somebody has added to it by hand', () => {
    expect(articleLine({ ...article, language: 'de' }, 1)).toBe('Xinhua, 3 May 2024, 1 stance');
  });
});
