import type { InputFormatName } from '../../../shared/input-formats.ts';
import type { WrittenArticle } from '../documents.ts';
import { factiva } from './factiva.ts';
import { nexis } from './nexis.ts';
import { proquest } from './proquest.ts';

/** A news database whose downloads hold many articles in one text, whatever kind of file the text was in. */
export interface NewsDatabase {
  readonly name: InputFormatName;
  readonly title: string;
  recognizes(text: string): boolean;
  articles(text: string): Iterable<WrittenArticle>;
}

export const databases: readonly NewsDatabase[] = [nexis, factiva, proquest];
