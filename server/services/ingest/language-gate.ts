import type { Analysis } from '../../../shared/analysis.ts';
import { languageName } from '../../../shared/language.ts';

/** What is stored of a document that is in another language than English. */
export const noAnalysis = (id: string): Analysis => ({ id, actors: [], mentions: [], stances: [] });

/** What is said of such a document. */
export const notAnalyzed = (language: string): string =>
  `is in ${languageName(language)}; only English is analyzed, so it has no actors and stances`;
