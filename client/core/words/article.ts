import type { DocumentInput } from '../../../shared/document.ts';
import { isAnalyzed, languageName } from '../../../shared/language.ts';
import { dayName } from './dates.ts';
import { counted } from './words.ts';

/** "Xinhua, 3 May 2024, 2 stances"; of an article in another language, that it is not read and which it is in. */
export const articleLine = (
  { source, date, language }: Pick<DocumentInput, 'source' | 'date' | 'language'>,
  stances: number,
): string =>
  [
    source,
    date && dayName(date),
    isAnalyzed(language) || stances
      ? counted(stances, 'stance')
      : `in ${languageName(language!)}: not read for stances`,
  ]
    .filter(Boolean)
    .join(', ');
