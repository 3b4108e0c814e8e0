import type { WrittenArticle } from '../written-article.ts';
import { lineOf, type Page, type PageElement } from './dom.ts';
import { pageMetadata } from './metadata.ts';
import { htmlText } from './text.ts';

/** An article of a page that holds several has a headline and at least this much text; shorter ones are teasers. */
const leastText = 500;

const headline = 'h1, h2';

/** The whole articles of a page that holds several, such as a reader's list or one that loads the next below; else none. */
export function severalArticles(page: Page, html: string): WrittenArticle[] {
  const outermost = [...page.querySelectorAll('article')].filter(
    (article) => !article.parentElement?.closest('article') && article.querySelector(headline),
  );
  if (outermost.length < 2) return [];
  const { source, url, language } = pageMetadata(page, html);
  const articleOf = (article: PageElement): WrittenArticle => ({
    text: htmlText(article.innerHTML),
    title: lineOf(article.querySelector(headline)),
    date: article.querySelector('time[datetime]')?.getAttribute('datetime') ?? null,
    ...{ source, url, language },
  });
  const whole = outermost.map(articleOf).filter(({ text }) => text.length >= leastText);
  return whole.length > 1 ? whole : [];
}
