import { languageCode } from '../../../shared/language.ts';
import { parseDate } from '../date.ts';
import type { WrittenArticle } from '../written-article.ts';
import { type Label, labelReader } from './labels.ts';
import type { NewsDatabase } from './news-database.ts';
import { cutAfter, cutBefore, linesOf, paragraphsOf } from './paragraphs.ts';

/** Labels of LexisNexis in English, German and French. */
const labelOf = labelReader({
  title: ['headline', 'title', 'überschrift', 'titel', 'titre'],
  byline: ['byline', 'author', 'autor', 'auteur', 'von'],
  section: ['section', 'rubrik', 'rubrique', 'ressort'],
  length: ['length', 'länge', 'longueur'],
  dateline: ['dateline', 'ort', 'lieu'],
  highlight: ['highlight', 'highlights', 'vorspann', 'chapeau'],
  language: ['language', 'sprache', 'langue'],
  other: [
    ...[
      'load-date',
      'graphic',
      'publication-type',
      'document-type',
      'journal-code',
      'subject',
      'organization',
      'company',
    ],
    ...['geographic', 'person', 'industry', 'correction-date', 'series', 'type', 'name', 'ticker', 'acc-no', 'url'],
    ...['update', 'grafik', 'publikationstyp', 'dokumenttyp', 'zeitschriften-code', 'ladedatum', 'thema'],
    ...[
      'date-chargement',
      'date de chargement',
      'type-publication',
      'type de publication',
      'type-document',
      'code-revue',
      'sujet',
    ],
  ],
});

/** Labels that stand before the text; all others stand after it. */
const before: ReadonlySet<Label> = new Set<Label>(['title', 'byline', 'section', 'length', 'dateline', 'highlight']);

const counter = /^(?:[A-Z]+ - )?(?:document |dokument )?\d+ (?:of|von|de|sur) \d+(?: dok?c?uments?| dokumente[ns]?)?$/i;
const isCounter = (line: string): boolean => counter.test(line) && /do[ck]ument/i.test(line);
const isEnd = (line: string): boolean => /^(?:end of document|ende des dokuments?|fin du document)$/i.test(line);
const isBody = (line: string): boolean =>
  /^(?:body|textkörper|haupttext|text|corps(?: du texte| de l'article)?)$/i.test(line);
const isAfterBody = (line: string): boolean =>
  /^(?:classification|klassifi(?:kation|zierung)|graphic|grafik|graphique|notes|correction)$/i.test(line) ||
  /^(?:load-date|ladedatum|date de chargement)\s?:/i.test(line);
const isCopyright = (line: string): boolean =>
  /^(?:copyright\b|©|\(c\)|alle rechte vorbehalten|all rights reserved|tous droits)/i.test(line);

const isDate = (line: string): boolean => /\d{4}/.test(line) && parseDate(line).date !== null;

const languageIn = (lines: readonly string[]): string | null => {
  const found = lines.map(labelOf).find((labelled) => labelled?.label === 'language');
  return found ? languageCode(found.value) : null;
};

/** An article of Nexis Uni: title, source, date and labels, "Body", the text, "Classification". */
function articleOfUni(part: readonly string[]): WrittenArticle | null {
  const body = part.findIndex(isBody);
  if (body < 0) return null;
  const head = part.slice(0, body).filter((line) => line && !/^page \d+ of \d+$/i.test(line));
  const dated = head.findLastIndex((line) => !labelOf(line) && isDate(line));
  const after = part.findIndex((line, index) => index > body && isAfterBody(line));
  const text = part.slice(body + 1, after < 0 ? undefined : after);
  return {
    text: paragraphsOf(text).join('\n\n'),
    title: (dated > 1 ? head[dated - 2] : dated === 1 ? null : head[0]) ?? null,
    source: (dated > 0 ? head[dated - 1] : null) ?? null,
    date: head[dated] ?? null,
    language: languageIn(part.slice(after < 0 ? body : after)),
  };
}

/** An article of LexisNexis after its "3 of 50 DOCUMENTS": source, date, headline, labels, the text, labels. */
function articleOfClassic(part: readonly string[]): WrittenArticle | null {
  const paragraphs = paragraphsOf(part.slice(1)).filter((paragraph) => !isCopyright(paragraph));
  const dated = paragraphs.findIndex((paragraph) => !labelOf(paragraph) && isDate(dayOf(paragraph)));
  const labels = paragraphs.map(labelOf);
  const firstLabel = labels.findIndex(
    (labelled, index) => index > dated && labelled !== null && before.has(labelled.label),
  );
  if (firstLabel < 0) return null;
  let start = firstLabel;
  while (labels[start] && before.has(labels[start]!.label)) start += 1;
  const after = labels.findIndex(
    (labelled, index) => index >= start && labelled !== null && !before.has(labelled.label),
  );
  const named = labels.find((labelled) => labelled?.label === 'title')?.value;
  return {
    text: paragraphs.slice(start, after < 0 ? undefined : after).join('\n\n'),
    title: named ?? (firstLabel - 1 > dated ? paragraphs[firstLabel - 1]! : null),
    source: dated > 0 ? paragraphs[0]! : null,
    date: dated < 0 ? null : dayOf(paragraphs[dated]!),
    language: languageIn(paragraphs),
  };
}

/** The date in a line that an edition may follow: "April 25, 2024 Thursday Late Edition - Final". */
const dayOf = (line: string): string => /^.*?\b\d{4}\b(?:\s+\p{L}+day\b)?/u.exec(line)?.[0] ?? line;

function* articles(text: string): Generator<WrittenArticle> {
  const lines = linesOf(text);
  const isUni = lines.some(isEnd);
  const parts = isUni ? cutAfter(lines, isEnd) : cutBefore(lines, isCounter);
  for (const part of parts) {
    const article = isUni ? articleOfUni(part) : articleOfClassic(part);
    yield article ?? { text: '', title: null, source: null, date: null, language: null };
  }
}

/** Downloads of LexisNexis and Nexis Uni. */
export const nexis: NewsDatabase = {
  name: 'nexis',
  title: 'Nexis',
  recognizes(text) {
    const lines = linesOf(text);
    if (lines.some(isEnd) && lines.some(isBody)) return true;
    return lines.some(isCounter) && lines.some((line) => labelOf(line)?.label === 'length');
  },
  articles,
};
