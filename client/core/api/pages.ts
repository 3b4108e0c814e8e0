import type { RouteName } from '../../../shared/routes.ts';
import { type Answer, type QueryValue, request } from './request.ts';

/** The routes that answer with a page of a list. */
type ListName = { [Name in RouteName]: Answer<Name> extends { next: string | null } ? Name : never }[RouteName];

interface Asked {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, QueryValue>>;
  signal?: AbortSignal;
}

/** The most rows that a page has. */
const mostRows = 1000;

/** The pages of a list, from the first to the last, each asked for when the one before has been used. */
export async function* pagesOf<Name extends ListName>(name: Name, asked: Asked = {}): AsyncGenerator<Answer<Name>> {
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await request(name, { ...asked, query: { ...asked.query, limit: mostRows, cursor } });
    yield page;
    cursor = (page as { next: string | null }).next;
  }
}

/** A line with all of its stances. @throws ApiError `unknown_edge` where it has none. */
export async function wholeEdge(asked: Asked): Promise<Answer<'edge'>> {
  let edge: Answer<'edge'> | null = null;
  for await (const page of pagesOf('edge', asked))
    edge = edge ? { ...page, stances: [...edge.stances, ...page.stances] } : page;
  return edge!;
}
