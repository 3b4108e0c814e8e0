import { numbered } from '../documents.ts';
import type { Source } from '../files/source.ts';
import { lineOf, type PageElement, parsePage } from '../html/dom.ts';
import { htmlText } from '../html/text.ts';
import { type ReadItem, unreadable } from '../reader.ts';
import type { WrittenArticle } from '../written-article.ts';
import { factsOf, indexedArticle } from './factiva.ts';

/** What only Factiva's pages have; it spares all others the tree. */
const mark = /articleParagraph|class=["']?article \w\w?Article/;

/** Rows of a table, the code in the first cell and the text in the second. */
function codedFields(article: PageElement): Map<string, string> {
  const fields = new Map<string, string>();
  for (const row of article.querySelectorAll('tr')) {
    const [code, text] = [...row.querySelectorAll('td')];
    const name = lineOf(code);
    if (name && text && /^[A-Z]{2,3}$/.test(name)) fields.set(name, htmlText(text.innerHTML));
  }
  return fields;
}

/** An article as shown: a headline, bare lines of facts, paragraphs. */
function shownArticle(article: PageElement): WrittenArticle {
  const heading = article.querySelector('#hd, [class$="Headline"]');
  const bare = [...article.querySelectorAll('div')].filter((div) => !div.className && div.getAttribute('id') !== 'hd');
  const { end: _, ...facts } = factsOf(bare.map((div) => lineOf(div) ?? ''));
  const paragraphs = [...article.querySelectorAll('p.articleParagraph')].map((paragraph) =>
    htmlText(paragraph.innerHTML),
  );
  return { ...facts, title: lineOf(heading), text: paragraphs.filter(Boolean).join('\n\n') };
}

const articleOf = (article: PageElement): WrittenArticle => {
  const fields = codedFields(article);
  return fields.has('HD') ? indexedArticle(fields) : shownArticle(article);
};

/**
 * The articles of a page that Factiva saved, null when it is none.
 * @throws DemarcheError `unreadable_input` when the user says that it is one.
 */
export async function factivaPage(html: string, source: Source, wanted: boolean): Promise<Generator<ReadItem> | null> {
  const page = wanted || mark.test(html) ? await parsePage(html) : null;
  const articles = [...(page?.querySelectorAll('div.article') ?? [])];
  if (articles.length) return numbered(source, articles.map(articleOf));
  if (wanted) throw unreadable('no article of Factiva was found in it; leave --format out to read it as it is');
  return null;
}
