/** Addresses of the page that shows what an answer tells of. */
export interface Links {
  actor(id: string): string;
  line(source: string, target: string): string;
  path(source: string, target: string): string;
  article(id: string, stance?: string): string;
}

/** Links to the page that is served at an address. */
export function linksTo(page: string): Links {
  const base = page.replace(/\/+$/, '');
  const link = (query: Record<string, string>) => `${base}/?${new URLSearchParams(query)}`;
  return {
    actor: (actor) => link({ actor }),
    line: (source, target) => link({ source, target }),
    path: (pathFrom, pathTo) => link({ pathFrom, pathTo }),
    article: (document, stance) => link({ document, ...(stance === undefined ? {} : { stance }) }),
  };
}
