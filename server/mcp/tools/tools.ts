import type { Tool } from '../tool.ts';
import { factions, timeline } from './analysis.ts';
import { article } from './article.ts';
import { curate } from './curate.ts';
import { ask, overview, search } from './find.ts';
import { evidence, neighbours, paths, speakers } from './relations.ts';

/** Everything that an agent can ask for. */
export const tools: readonly Tool[] = [
  ...[overview, search, ask],
  ...[neighbours, evidence, paths, speakers],
  ...[timeline, factions],
  ...[article, curate],
];
