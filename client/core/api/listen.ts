import type { AddingState, StoreState } from '../../../shared/adding.ts';
import type { JobCounts } from '../../../shared/jobs.ts';
import { routePaths } from '../../../shared/route-paths.ts';

/** What the server tells while the page is open. */
export interface Told {
  store: StoreState;
  adding: AddingState;
  jobs: JobCounts;
}

export interface Listener {
  /** Something has changed; the first time it is told how it is. */
  onTold<Name extends keyof Told>(name: Name, data: Told[Name]): void;
  /** Whether the server can be heard. */
  onHeard(heard: boolean): void;
}

const names: readonly (keyof Told)[] = ['store', 'adding', 'jobs'];
/** Milliseconds until a server that refused is asked again; of one that cannot be reached the browser sees to that. */
const again = 10_000;

/** Listens to the server until the function that it gives is called. */
export function listen({ onTold, onHeard }: Listener): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(routePaths.events);
    source.onopen = () => onHeard(true);
    source.onerror = () => {
      onHeard(false);
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, again);
    };
    for (const name of names)
      source.addEventListener(name, ({ data }: MessageEvent<string>) => onTold(name, JSON.parse(data)));
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
