import { useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { type Sent, send } from '../../core/api/send.ts';
import type { Asked } from '../../core/correct/acts.ts';
import { createTurns } from '../../core/correct/in-turn.ts';
import { capitalize } from '../../core/words/words.ts';
import { useHealth } from '../data/corpus.ts';
import { useAuthor } from '../state/use-author.ts';
import { Later } from '../states/later.tsx';
import { Toast, type ToastMessage } from './toast.tsx';
import { useUndoKeys } from './use-undo-keys.ts';

const AuthorDialog = lazy(() => import('./author-dialog.tsx').then((module) => ({ default: module.AuthorDialog })));

type Corrected = Sent<'curate'>;

export interface Corrections {
  /** Whether corrections can be made here. */
  open: boolean;
  /** Why not; null where they can, and until it is known. */
  readOnly: string | null;
  author: string | null;
  rename: (author: string) => void;
  /** Makes a correction once those asked for before are made, says what was done (and `aside` to those who listen), and has everything shown anew. Gives null when the user gives no name. */
  correct(request: Asked, done: string, aside?: string): Promise<Corrected | null>;
  /** Takes back the correction of this id, or the user's last; what went wrong is said, not thrown. */
  undo(entry?: string): Promise<void>;
  redo(entry?: string): Promise<void>;
  /** Adds the entries of another log. */
  take(entries: unknown[]): Promise<Sent<'importCuration'>>;
  say(text: string): void;
}

const CorrectionsContext = createContext<Corrections | null>(null);

export function useCorrections(): Corrections {
  const corrections = useContext(CorrectionsContext);
  if (!corrections) throw new Error('useCorrections needs a CorrectionsProvider around it');
  return corrections;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What was done, and what the log says against it. */
const told = (done: string, { conflicts }: Corrected): string =>
  [`${done}.`, ...conflicts.map(({ message }) => `${capitalize(message)}.`)].join(' ');

/** Makes corrections for the page below it: asks once who makes them, and tells what became of them. */
export function CorrectionsProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { data: health } = useHealth();
  const [author, rename] = useAuthor();
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const [naming, setNaming] = useState<((name: string | null) => void) | null>(null);
  const said = useRef(0);
  const [inTurn] = useState(createTurns);
  const known = useRef(author);
  known.current = author;
  const readOnly = health?.readOnly ?? null;
  // Until the server has said that it is read only, it is taken to be open: what is pressed early is not lost.
  const open = readOnly === null;
  const corrections = useMemo((): Corrections => {
    const say = (text: string, offer: ToastMessage['offer'] = null, aside = '') =>
      setToast({ id: ++said.current, text, offer, aside });
    // Later, so that a selection that moves with the correction asks for nothing that is gone; and what was asked before
    // the correction may not answer after it.
    const refresh = () => setTimeout(() => void queries.cancelQueries().then(() => queries.invalidateQueries()));
    const named = async (): Promise<string | null> =>
      known.current ?? new Promise((resolve) => setNaming(() => resolve));
    const correct = (request: Asked) =>
      inTurn(async () => {
        const name = await named();
        if (name === null) return null;
        const answer = await send('curate', { ...request, author: name });
        refresh();
        return answer;
      });
    const move = async (op: 'undo' | 'redo', entry?: string) => {
      try {
        const answer = await correct({ op, ...(entry !== undefined && { entry }) });
        if (answer) say(told(capitalize(answer.summary), answer), op === 'undo' ? 'redo' : 'undo');
      } catch (error) {
        say(messageOf(error));
      }
    };
    return {
      ...{ open, readOnly, author, rename, say },
      async correct(request, done, aside) {
        const answer = await correct(request);
        if (answer) say(told(done, answer), 'undo', aside);
        return answer;
      },
      undo: (entry) => move('undo', entry),
      redo: (entry) => move('redo', entry),
      take: (entries) =>
        inTurn(async () => {
          const answer = await send('importCuration', { entries });
          refresh();
          return answer;
        }),
    };
  }, [open, readOnly, author, rename, queries, inTurn]);
  useUndoKeys(corrections);
  const gone = useCallback(() => setToast(null), []);
  const name = (given: string | null) => {
    known.current = given;
    if (given !== null) rename(given);
    naming?.(given);
    setNaming(null);
  };
  return (
    <CorrectionsContext value={corrections}>
      {children}
      <Toast
        message={toast}
        onOffer={(offer) => void (offer === 'undo' ? corrections.undo() : corrections.redo())}
        onGone={gone}
      />
      <Later>{naming && <AuthorDialog onGiven={name} />}</Later>
    </CorrectionsContext>
  );
}
