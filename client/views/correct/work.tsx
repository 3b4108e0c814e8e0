import { History } from './history.tsx';

/** The view of corrections: all that was made. */
export function Work() {
  return (
    <main className="work">
      <History />
    </main>
  );
}
