import { type AnswerFileId, type AnswerFormat, answerFormats } from '../../../shared/answer-files.ts';
import { StanceFilter } from '../../../shared/filter.ts';
import type { GraphAnswer } from '../../../shared/routes.ts';
import { type AnswerGraph, graphOfBalance, graphOfPaths } from '../../export/answers/graph.ts';
import { type Answers, answerRows, plainRows } from '../../export/answers/rows.ts';
import { formats } from '../../export/formats.ts';
import type { ExportSource, Piece } from '../../export/source.ts';
import { byId } from '../../graph/stance-graph.ts';
import { sourceOfGraph } from '../library/source-of-graph.ts';
import type { Queries } from '../queries.ts';
import { csvOf } from './csv.ts';
import { named } from './named.ts';

export { plainRows };

/** What a question is asked with: `[from, to, query]` of paths, `[issue, query]` of positions, `[query]` of the others. */
export type AnswerArguments<Id extends AnswerFileId> = Parameters<Queries[Id]>;

/** @throws DemarcheError `unknown_format` that lists those of the answer */
export const answerFormatNamed = (id: AnswerFileId, format: string): AnswerFormat =>
  named(answerFormats(id), format, `for the answer of "${id}"`);

/**
 * The answer to a question as a file, piece by piece: its rows as CSV (with the best sentence of each) or JSON lines, the answer as JSON,
 * or, of paths and balance, the part of the graph that it is about.
 * @throws DemarcheError `unknown_format`, and as the question does.
 */
export async function* exportAnswer<Id extends AnswerFileId>(
  queries: Queries,
  id: Id,
  args: AnswerArguments<Id>,
  format: string,
): AsyncGenerator<Piece> {
  const chosen = answerFormatNamed(id, format);
  const ask = queries[id] as (...given: AnswerArguments<Id>) => Promise<Answers[Id]>;
  const answer = await ask(...args);
  if (chosen.id === 'csv') yield csvOf(plainRows(id, answer));
  else if (chosen.id === 'json') yield `${JSON.stringify(answer, null, 2)}\n`;
  else if (chosen.id === 'jsonl') for (const row of answerRows(id, answer)) yield `${JSON.stringify(row)}\n`;
  else {
    const graph = 'paths' in answer ? graphOfPaths(answer) : graphOfBalance(answer as Answers['balance']);
    const source = await sourceOf(queries, graph, StanceFilter.parse(args.at(-1) ?? {}));
    yield* formats.find((each) => each.id === chosen.id)!.write(source);
  }
}

const byKey = <Item extends { key: string }>(a: Item, b: Item): number => byId(a.key, b.key);

/** The part of the graph as writers read it. */
async function sourceOf(
  queries: Queries,
  { name, actors, keeps, marks }: AnswerGraph,
  filter: StanceFilter,
): Promise<ExportSource> {
  const asked = actors.length ? await queries.graph({ ...filter, among: [...actors], whole: true }) : null;
  const none = { documents: 0, stances: 0, firstDate: null, lastDate: null };
  const edges = (asked?.edges ?? []).filter(({ source, target }) => keeps(source, target)).sort(byEnds);
  return {
    ...sourceOfGraph({
      options: { type: 'directed', multi: true, allowSelfLoops: false },
      attributes: { ...none, ...asked?.attributes, name: asked ? `${asked.attributes.name}, ${name}` : name },
      nodes: (asked?.nodes ?? []).sort(byKey),
      edges,
    }),
    marks,
  };
}

type Edge = GraphAnswer['edges'][number];
const byEnds = (a: Edge, b: Edge): number => byId(a.source, b.source) || byId(a.target, b.target);
