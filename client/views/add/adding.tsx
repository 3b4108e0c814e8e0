import { createContext, lazy, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { AddRequest } from '../../../shared/adding.ts';
import { type NamedFile, type Upload, upload } from '../../core/adding/upload.ts';
import { send } from '../../core/api/send.ts';
import { useHealth } from '../data/corpus.ts';
import { useView } from '../state/view-context.tsx';
import { Later } from '../states/later.tsx';
import { DropFrame } from './drop-frame.tsx';

const AddPanel = lazy(() => import('./add-panel.tsx').then((module) => ({ default: module.AddPanel })));

export interface Adding {
  /** Whether this server takes articles. */
  possible: boolean;
  open: boolean;
  show(open: boolean): void;
  /** The corpus that articles go to. */
  corpus: string;
  choose(corpus: string): void;
  /** How far the sending of files is; null where none was sent. */
  upload: Upload | null;
  /** Why the last request was refused. */
  error: string | null;
  give(files: readonly NamedFile[]): void;
  /** Gives false when the server refused. */
  read(request: AddRequest): Promise<boolean>;
  stop(): void;
}

const AddingContext = createContext<Adding | null>(null);

export function useAdding(): Adding {
  const adding = useContext(AddingContext);
  if (!adding) throw new Error('useAdding needs an AddingProvider around it');
  return adding;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Takes articles for the page below it: what is dropped anywhere, and what its panel is given. */
export function AddingProvider({ children }: { children: ReactNode }) {
  const { data: health } = useHealth();
  const { filter } = useView().state;
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const [sending, setSending] = useState<Upload | null>(null);
  const [error, setError] = useState<string | null>(null);
  const sent = useRef(new AbortController());
  const opener = useRef<Element | null>(null);
  const corpus = chosen ?? (filter.corpus?.length === 1 ? filter.corpus[0]! : 'main');
  const possible = health !== undefined && health.readOnly === null;
  const show = useCallback((next: boolean) => {
    if (next) opener.current = document.activeElement;
    else if (opener.current instanceof HTMLElement) opener.current.focus();
    setOpen(next);
  }, []);
  const adding = useMemo((): Adding => {
    const refused = (reason: unknown) => {
      setError(messageOf(reason));
      return false;
    };
    return {
      ...{ possible, open, corpus, upload: sending, error, show, choose },
      give(files) {
        if (!files.length) return;
        setOpen(true);
        setError(null);
        sent.current = new AbortController();
        void upload(files, { corpus, signal: sent.current.signal, onProgress: setSending }).catch(refused);
      },
      read(request) {
        setError(null);
        setSending(null);
        return send('addArticles', { corpus, ...request }).then(() => true, refused);
      },
      stop() {
        sent.current.abort();
        setSending(null);
        void send('stopAdding', {}).catch(refused);
      },
    };
  }, [possible, open, corpus, sending, error, show]);
  return (
    <AddingContext value={adding}>
      {children}
      {possible && <DropFrame corpus={corpus} onDropped={adding.give} />}
      <Later>{possible && open && <AddPanel />}</Later>
    </AddingContext>
  );
}
