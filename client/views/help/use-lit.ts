import { useLayoutEffect, useState } from 'react';
import { around, boundsOf } from '../../core/geometry/point.ts';
import type { Picture } from '../../core/picture/picture.ts';
import type { TourStep } from '../../core/words/tour.ts';
import { type TakePicture, usePictureSource } from '../stage/picture-source.tsx';

type Lit = TourStep['lit'];

/** A part of the window in pixels. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the parts are, the first that is there. On a phone the legend is behind its button. */
const places: Readonly<Record<Lit, readonly string[]>> = {
  line: ['.canvas', '.middle'],
  legend: ['.left', '.phone-nav button:nth-child(3)', '.middle'],
  details: ['.right', '.sheet', '.middle'],
};

/** Room around the ends of a line, in which their names begin. */
const margin = 28;

/** The ends of the widest line on the canvas. */
function widestLine({ lines }: Picture) {
  const widest = lines.reduce<Picture['lines'][number] | null>(
    (most, line) => (most && most.width >= line.width ? most : line),
    null,
  );
  if (!widest) return null;
  const { curve, radii } = widest;
  const ends = [around(curve.from, radii[0] + margin), around(curve.to, radii[1] + margin)];
  return boundsOf(
    ends.flatMap(({ left, top, right, bottom }) => [
      { x: left, y: top },
      { x: right, y: bottom },
    ]),
  );
}

function frameOf(lit: Lit, takePicture: TakePicture | null): Frame | null {
  const elements = places[lit].flatMap((selector) => document.querySelector(selector) ?? []);
  const rect = elements
    .map((element) => element.getBoundingClientRect())
    .find(({ width, height }) => width * height > 0);
  if (!rect) return null;
  const picture = lit === 'line' ? takePicture?.() : null;
  const line = picture && widestLine(picture);
  if (!line) return { left: rect.left, top: rect.top, width: rect.width, height: rect.height };
  const { left, top, right, bottom } = line;
  return { left: rect.left + left, top: rect.top + top, width: right - left, height: bottom - top };
}

/** Where that stands which a step of the tour is about; it follows the window. */
export function useLit(lit: Lit): Frame | null {
  const pictures = usePictureSource();
  const [frame, setFrame] = useState<Frame | null>(null);
  useLayoutEffect(() => {
    const measure = () => setFrame(frameOf(lit, pictures.current));
    const watch = new ResizeObserver(measure);
    for (const selector of places[lit]) {
      const element = document.querySelector(selector);
      if (element) watch.observe(element);
    }
    measure();
    return () => watch.disconnect();
  }, [lit, pictures]);
  return frame;
}
