import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { ApiError } from './core/api/request.ts';
import { createViewStore, type ViewStore } from './core/view-state/store.ts';
import { createDrawing, type FirstDrawing } from './first-drawing.ts';
import { hasWebGL } from './sigma/webgl.ts';
import { graphQuery } from './views/data/graph.ts';
import { retryInTime } from './views/data/retries.ts';
import { Explorer } from './views/explorer.tsx';
import type { LoadRenderer } from './views/stage/drawing.tsx';
import { ViewProvider } from './views/state/view-context.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof ApiError && error.code === 'unreachable',
    },
  },
});

// Nothing is taken from under the hand of a user who is about to ask again.
retryInTime(queries, () => document.activeElement?.closest('.problem') != null);

/** The whole page: state and data from `core`, the drawing from `sigma`, everything else from `views`. */
function App({ store, loadRenderer }: { store: ViewStore; loadRenderer: LoadRenderer }) {
  return (
    <QueryClientProvider client={queries}>
      <ViewProvider store={store}>
        <Explorer loadRenderer={loadRenderer} canDraw={hasWebGL} />
      </ViewProvider>
    </QueryClientProvider>
  );
}

/** The graph that has been asked for is not asked for again. */
function take({ query, answer, answered }: FirstDrawing): void {
  const { queryKey } = graphQuery(query);
  if (answered) queries.setQueryData(queryKey, answered);
  else void queries.prefetchQuery({ queryKey, queryFn: () => answer, retry: false });
}

/** Shows the page, which goes on with what has been drawn. */
export function showPage(root: HTMLElement, first: FirstDrawing | null): void {
  const store = createViewStore({
    read: () => location.search,
    push: (search) => history.pushState(null, '', location.pathname + search),
    replace: (search) => history.replaceState(null, '', location.pathname + search),
    onMove: (listener) => window.addEventListener('popstate', listener),
  });
  if (first) take(first);
  const loadRenderer = async () => first?.createRenderer ?? createDrawing;
  createRoot(root).render(<App store={store} loadRenderer={loadRenderer} />);
}
