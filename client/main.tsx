import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createViewStore } from './core/view-state/store.ts';
import './views/styles/index.ts';

const store = createViewStore({
  read: () => location.search,
  push: (search) => history.pushState(null, '', location.pathname + search),
  replace: (search) => history.replaceState(null, '', location.pathname + search),
  onMove: (listener) => window.addEventListener('popstate', listener),
});

createRoot(document.getElementById('root')!).render(<App store={store} />);
