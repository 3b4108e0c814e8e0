import type { InputFormatName } from '../../../shared/input-formats.ts';
import type { WrittenArticle } from '../written-article.ts';

/** A news database whose downloads hold many articles in one text, whatever kind of file the text was in. */
export interface NewsDatabase {
  readonly name: InputFormatName;
  readonly title: string;
  recognizes(text: string): boolean;
  articles(text: string): Iterable<WrittenArticle>;
}
