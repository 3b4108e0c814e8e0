import type { Box } from '../geometry/point.ts';
import type { Density } from '../graph/encoding.ts';

/** What lies over the edges of the canvas, in pixels: the title above, controls below, labels at the sides; at the right so much that the largest actor stands clear of the zoom buttons. */
const margins: Readonly<Record<Density, Box>> = {
  wide: { left: 70, right: 80, top: 104, bottom: 74 },
  medium: { left: 56, right: 80, top: 96, bottom: 66 },
  phone: { left: 34, right: 38, top: 80, bottom: 18 },
};

/** How much more the title takes above where it has buttons, and where it has chips: on phones those of a question take two rows. */
export const titleRoom = { controls: { wide: 8, medium: 8, phone: 40 }, chips: 30, question: 56 } as const;

/** The distances of the free part of the canvas from its edges: the title has some pixels more above, a sheet covers some below. */
export function insetsOf(density: Density, above: number, sheet: number): Box {
  const box = margins[density];
  return { ...box, top: box.top + above, bottom: box.bottom + sheet };
}
