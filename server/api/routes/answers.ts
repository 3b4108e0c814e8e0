import { type RequestHandler, Router } from 'express';
import type { z } from 'zod';
import type { AnswerFileId } from '../../../shared/answer-files.ts';
import { type RouteName, routes } from '../../../shared/routes.ts';
import type { Queries } from '../../services/queries.ts';
import { version } from '../../services/version.ts';
import { AnswerBody } from '../answer-body.ts';
import type { TagOf } from '../answer-tags.ts';
import { KnownAnswers } from '../known-answers.ts';
import { parseQuery } from '../parse-query.ts';

type Route<Name extends RouteName> = (typeof routes)[Name];

/** The names after the colons of a path. */
type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameters<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

interface Asked<Name extends RouteName> {
  queries: Queries;
  /** Why no corrections are taken; null where they are. */
  readOnly: string | null;
  /** Decoded. */
  params: Record<Parameters<Route<Name>['path']>, string>;
  query: z.output<Route<Name>['query']>;
}

type Answer<Name extends RouteName> = (asked: Asked<Name>) => Promise<z.output<Route<Name>['answer']>>;

/** The routes that answer with something else, or from elsewhere. */
type Others =
  | 'export'
  | `${AnswerFileId}File`
  | 'curationLog'
  | 'reanalysis'
  | 'jobs'
  | 'jobEvents'
  | 'adding'
  | 'events';

/** How each route that answers with JSON comes to its answer. */
const answers: {
  readonly [Name in Exclude<RouteName, Others>]: Answer<Name>;
} = {
  health: async ({ queries, readOnly }) => ({
    status: 'ok',
    version,
    documents: await queries.countDocuments(),
    readOnly,
  }),
  stats: ({ queries, query }) => queries.stats(query),
  graph: ({ queries, query }) => queries.graph(query),
  groups: ({ queries, query }) => queries.groups(query),
  communities: ({ queries, query }) => queries.communities(query),
  facets: ({ queries, query }) => queries.facets(query),
  actors: ({ queries, query }) => queries.actors(query),
  search: ({ queries, query }) => queries.search(query),
  ask: ({ queries, query }) => queries.ask(query),
  suggestions: ({ queries, query }) => queries.suggestions(query),
  actor: ({ queries, params, query }) => queries.actor(params.id, query),
  neighbors: ({ queries, params, query }) => queries.neighbors(params.id, query),
  occurrences: ({ queries, params, query }) => queries.occurrences(params.id, query),
  edge: ({ queries, params, query }) => queries.edge(params.source, params.target, query),
  paths: ({ queries, params, query }) => queries.paths(params.source, params.target, query),
  timeline: ({ queries, query }) => queries.timeline(query),
  changes: ({ queries, query }) => queries.changes(query),
  turns: ({ queries, query }) => queries.turns(query),
  balance: ({ queries, query }) => queries.balance(query),
  outlets: ({ queries, query }) => queries.outlets(query),
  positions: ({ queries, params, query }) => queries.positions(params.issue, query),
  speakers: ({ queries, query }) => queries.speakers(query),
  stances: ({ queries, query }) => queries.stances(query),
  issues: ({ queries, query }) => queries.issues(query),
  documents: ({ queries, query }) => queries.documents(query),
  document: ({ queries, params }) => queries.document(params.id),
  corpora: ({ queries }) => queries.corpora(),
  curations: ({ queries, query }) => queries.curations(query),
  curationConflicts: ({ queries, query }) => queries.curationConflicts(query),
  score: ({ queries, query }) => queries.score(query),
};

/** All routes that answer with JSON. */
export function answerRoutes(queries: Queries, readOnly: string | null, tagOf: TagOf): Router {
  const router = Router();
  const known = new KnownAnswers<AnswerBody>();
  for (const name of Object.keys(answers) as (keyof typeof answers)[]) {
    router.get(routes[name].path, handle(name, { queries, readOnly, known, tagOf }));
  }
  return router;
}

type Parts = Pick<Asked<RouteName>, 'queries' | 'readOnly'> & { known: KnownAnswers<AnswerBody>; tagOf: TagOf };

function handle(name: keyof typeof answers, { queries, readOnly, known, tagOf }: Parts): RequestHandler {
  const answer = answers[name] as (asked: object) => Promise<unknown>;
  return async (request, response) => {
    const { params, query: given } = request;
    const query = parseQuery(routes[name].query, given);
    const make = async () => new AnswerBody(JSON.stringify(await answer({ queries, readOnly, params, query })));
    const [version, question] = [await queries.version(), JSON.stringify([name, params, query])];
    response.set({ 'Cache-Control': 'no-cache', ETag: tagOf(version, question) }).vary('Accept-Encoding');
    if (request.fresh) return void response.status(304).end();
    const body = await known.of(version, question, make);
    await body.send(request, response);
  };
}
