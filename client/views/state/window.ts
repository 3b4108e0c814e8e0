import type { Density } from '../../core/graph/encoding.ts';
import { actorBudget } from '../../core/layout/budget.ts';

/** The windows that have room for one thing at a time, and those that have room for everything. */
export const windows = { phone: '(max-width: 767px)', wide: '(min-width: 1200px)' } as const;

/** Which of the three layouts the window has room for. */
export function densityNow(): Density {
  if (matchMedia(windows.phone).matches) return 'phone';
  return matchMedia(windows.wide).matches ? 'wide' : 'medium';
}

/** What stands beside and above the canvas in each layout, in pixels. */
const framed: Readonly<Record<Density, { width: number; height: number }>> = {
  wide: { width: 248 + 384, height: 56 + 128 },
  medium: { width: 56 + 344, height: 56 + 104 },
  phone: { width: 0, height: 52 + 56 },
};

/** How many actors the canvas has room for. */
export function roomNow(density: Density): number {
  const { width, height } = framed[density];
  return actorBudget(innerWidth - width, innerHeight - height, density);
}
