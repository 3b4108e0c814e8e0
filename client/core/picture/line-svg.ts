import type { Polarity } from '../../../shared/plover.ts';
import type { Curve } from '../geometry/curve.ts';
import { pointAt } from '../geometry/curve.ts';
import { arrowhead } from '../graph/encoding.ts';
import { beside, cut, directionAt, measure } from './cut.ts';
import type { PictureColors, PictureLine } from './picture.ts';
import { element, round } from './svg-element.ts';

/** Pixels between an actor and its lines: at their start, and at the tip of those of each sign. The shaders have the same. */
const gaps = { start: 2, negative: 5, other: 3 };
const bandWidth = 20;
/** From which width the body of a claim is hollow, how wide it is then at least, and its rails. */
const hollow = { from: 2.4, least: 4, rail: 1.2 };

const pathOf = ({ from, control, to }: Curve): string =>
  `M${round(from.x)} ${round(from.y)}Q${round(control.x)} ${round(control.y)} ${round(to.x)} ${round(to.y)}`;

const stroke = (curve: Curve, color: string, width: number, more: Record<string, string> = {}): string =>
  element('path', { d: pathOf(curve), fill: 'none', stroke: color, 'stroke-width': round(width), ...more });

/** The dots of a neutral line: strokes without a length, with round ends. */
function dotted(curve: Curve, color: string, width: number): string {
  const size = Math.max(1.5, width);
  return stroke(curve, color, size, {
    'stroke-linecap': 'round',
    'stroke-dasharray': `0 ${round(size + width + 2.4)}`,
    'stroke-dashoffset': String(-round(size / 2)),
  });
}

const otherSign = (sign: Polarity): Polarity => (sign === 'negative' ? 'positive' : 'negative');

/** One line: band, strands or dots, head, and the bar across a negative one; nothing where its ends are too near. */
export function lineSvg(
  { curve, radii, sign, width, strands, opacity, band, claimed }: PictureLine,
  colors: PictureColors,
): string {
  const { length, at } = measure(curve);
  const start = radii[0] + gaps.start;
  const tip = length - radii[1] - (sign === 'negative' ? gaps.negative : gaps.other);
  if (tip - start < 2) return '';
  const head = arrowhead(width);
  const base = tip - Math.min(head.length, tip - start);
  const color = colors.lines[sign];
  const body = cut(curve, at(start), at(base + 0.5));
  const [main, minor] = strands;
  const parts = [];
  if (band)
    parts.push(stroke(cut(curve, at(start), at(tip + 2)), colors.accent, bandWidth, { 'stroke-opacity': '.18' }));
  if (sign === 'neutral') parts.push(dotted(body, color, width));
  else if (claimed && width >= hollow.from) {
    const whole = Math.max(width, hollow.least);
    parts.push(stroke(body, color, whole), stroke(body, colors.paper, whole - 2 * hollow.rail));
  } else if (minor > 0) {
    parts.push(stroke(beside(body, (minor + 1) / 2), color, main));
    parts.push(stroke(beside(body, -(main + 1) / 2), colors.lines[otherSign(sign)], minor));
  } else parts.push(stroke(body, color, main));
  const top = pointAt(curve, at(tip));
  const way = directionAt(curve, at(tip));
  const place = (along: number, aside: number) =>
    `${round(top.x - way.x * along + way.y * aside)} ${round(top.y - way.y * along - way.x * aside)}`;
  const points = [place(0, 0), place(tip - base, head.half), place(tip - base, -head.half)];
  const open = { fill: colors.paper, stroke: color, 'stroke-width': hollow.rail };
  parts.push(element('polygon', { points: points.join(' '), ...(claimed ? open : { fill: color }) }));
  if (sign === 'negative')
    parts.push(
      element('path', {
        d: `M${place(-0.9, head.barHalf)}L${place(-0.9, -head.barHalf)}`,
        stroke: color,
        'stroke-width': round(head.barThickness),
      }),
    );
  return element('g', opacity < 1 ? { opacity: round(opacity) } : {}, parts.join(''));
}
