import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { listen, type Told } from '../../core/api/listen.ts';

export interface Live extends Partial<Told> {
  /** When the server was heard last, while it cannot be heard. */
  silentSince: Date | null;
}

const LiveContext = createContext<Live>({ silentSince: null });

/** What the server has told since the page was opened. */
export const useLive = (): Live => useContext(LiveContext);

/** Milliseconds between two times that everything is asked anew, so that a long reading beside the page does not keep it busy. */
const rest = 2000;
/** How long a server may be silent before that is said: a new one may just be starting. */
const patience = 1500;

/** What does not change with the store, and what would send a whole table again. */
const lasting: readonly unknown[] = ['health', 'comparison'];

/** Asks for everything that is shown again, but not twice at a time. */
function createRefresh(queries: QueryClient): () => void {
  let busy = false;
  let due = false;
  const refresh = async () => {
    if (busy) {
      due = true;
      return;
    }
    busy = true;
    await queries.invalidateQueries({ predicate: ({ queryKey }) => !lasting.includes(queryKey[0]) });
    setTimeout(() => {
      busy = false;
      if (due) void refresh();
      due = false;
    }, rest);
  };
  return () => void refresh();
}

/** Listens to the server while the page is seen, and has everything shown anew when the store has changed. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [told, setTold] = useState<Partial<Told>>({});
  const [silentSince, setSilentSince] = useState<Date | null>(null);
  useEffect(() => {
    const refresh = createRefresh(queries);
    let version: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | null = null;
    const hear = (heard: boolean) => {
      if (heard) {
        clearTimeout(timer);
        timer = undefined;
        setSilentSince(null);
      } else timer ??= setTimeout((since: Date) => setSilentSince((before) => before ?? since), patience, new Date());
    };
    const onTold = <Name extends keyof Told>(name: Name, data: Told[Name]) => {
      setTold((before) => ({ ...before, [name]: data }));
      if (name !== 'store') return;
      const { version: now } = data as Told['store'];
      if (version !== null && now !== version) refresh();
      version = now;
    };
    // A hidden page would hold a connection of which a browser has few.
    const follow = () => {
      if (document.hidden === (stop === null)) return;
      if (stop) stop();
      stop = document.hidden ? null : listen({ onTold, onHeard: hear });
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      clearTimeout(timer);
      stop?.();
    };
  }, [queries]);
  const live = useMemo(() => ({ ...told, silentSince }), [told, silentSince]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
