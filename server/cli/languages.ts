import { isAnalyzed, languageShares } from '../../shared/language.ts';
import type { Stats } from '../../shared/routes.ts';

/** What is said of articles in several languages; null where all are English. */
export const sharesOfLanguages = (languages: Stats['languages']): string | null =>
  languages.every(({ language }) => isAnalyzed(language))
    ? null
    : `Languages: ${languageShares(languages)}. Only English is analyzed; the others are stored and can be searched.`;
