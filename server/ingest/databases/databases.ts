import { factiva } from './factiva.ts';
import type { NewsDatabase } from './news-database.ts';
import { nexis } from './nexis.ts';
import { proquest } from './proquest.ts';

export const databases: readonly NewsDatabase[] = [nexis, factiva, proquest];
