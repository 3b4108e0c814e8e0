import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ApiError } from './core/api/request.ts';
import type { ViewStore } from './core/view-state/store.ts';
import { hasWebGL } from './sigma/webgl.ts';
import { Explorer } from './views/explorer.tsx';
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

const importRenderer = () => import('./sigma/renderer.ts').then((module) => module.createSigmaRenderer);

/** It begins to load at once, before there is anything to draw. */
const begun = importRenderer();
begun.catch(() => undefined);
const loadRenderer = () => begun.catch(importRenderer);

/** The whole page: state and data from `core`, the drawing from `sigma`, everything else from `views`. */
export function App({ store }: { store: ViewStore }) {
  return (
    <QueryClientProvider client={queries}>
      <ViewProvider store={store}>
        <Explorer loadRenderer={loadRenderer} canDraw={hasWebGL} />
      </ViewProvider>
    </QueryClientProvider>
  );
}
