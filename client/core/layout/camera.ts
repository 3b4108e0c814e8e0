import type { Box, Point } from '../geometry/point.ts';

/** A view of the canvas: the point of the unzoomed canvas that is in the middle, and how much of it is seen (below 1 is nearer). */
export interface View {
  center: Point;
  ratio: number;
}

/** The view that shows `bounds` inside the free part of a canvas, not nearer than `nearest`. */
export function viewOf(bounds: Box, free: Box, canvas: { width: number; height: number }, nearest = 0.5): View {
  const ratio = Math.max(
    nearest,
    (bounds.right - bounds.left) / Math.max(1, free.right - free.left),
    (bounds.bottom - bounds.top) / Math.max(1, free.bottom - free.top),
  );
  const offX = (free.left + free.right) / 2 - canvas.width / 2;
  const offY = (free.top + free.bottom) / 2 - canvas.height / 2;
  return {
    center: { x: (bounds.left + bounds.right) / 2 - offX * ratio, y: (bounds.top + bounds.bottom) / 2 - offY * ratio },
    ratio,
  };
}
