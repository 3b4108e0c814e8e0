import type Sigma from 'sigma';
import type { DrawnActor, DrawnLine } from './drawn.ts';

/** How often a lost graphics context is replaced within some milliseconds before the page gives the graph up. */
const most = { count: 2, within: 60_000 };

/** The graphics contexts that were lost lately. */
export class Losses {
  private times: number[] = [];

  /** Counts one more; true where they are too many for another try. */
  add(): boolean {
    const now = performance.now();
    this.times = [...this.times.filter((before) => now - before < most.within), now];
    return this.times.length > most.count;
  }
}

/** Tells when the browser takes a graphics context away, and asks for it back. */
export function watchLosses(sigma: Sigma<DrawnActor, DrawnLine>, onLost: () => void): void {
  for (const canvas of Object.values(sigma.getCanvases()))
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      onLost();
    });
}
