import { expect, it } from 'vitest';
import { routePaths, writePaths } from '../../../shared/route-paths.ts';
import { routes, writes } from '../../../shared/routes.ts';

it('every route that reads or writes has its address in the list that the page calls by', () => {
  const pathsOf = (table: Readonly<Record<string, { path: string }>>) =>
    Object.fromEntries(Object.entries(table).map(([name, { path }]) => [name, path]));
  expect(pathsOf(routes)).toEqual(routePaths);
  expect(pathsOf(writes)).toEqual(writePaths);
});
