import type { ActorKind } from '../../../shared/actor.ts';
import type { PictureActor, PictureColors, PictureDisc } from './picture.ts';
import { element, round, text } from './svg-element.ts';

const ringGap = 5;

/** The outline of a kind, so many pixels larger than the actor. */
function shape(
  kind: ActorKind,
  x: number,
  y: number,
  radius: number,
  more: number,
  look: Record<string, string | number>,
) {
  if (kind === 'country') {
    const half = radius * 0.9 + more;
    const size = round(2 * half);
    const rx = round(Math.max(2, radius * 0.2) + more);
    return element('rect', { x: round(x - half), y: round(y - half), width: size, height: size, rx, ...look });
  }
  if (kind === 'organization') {
    const reach = round(radius * 1.22 + more * Math.SQRT2);
    return element('path', {
      d: `M${round(x)} ${round(y - reach)}l${reach} ${reach} ${-reach} ${reach} ${-reach} ${-reach}Z`,
      ...look,
    });
  }
  return element('circle', { cx: round(x), cy: round(y), r: round(radius + more), ...look });
}

/** One actor: its shape on paper, and a ring round the selected one. */
export function actorSvg({ x, y, radius, kind, opacity, ring }: PictureActor, colors: PictureColors): string {
  const color = colors.actors[kind];
  const open = kind === 'group';
  const body = open
    ? element('circle', {
        ...{ cx: round(x), cy: round(y), r: round(radius - 1), fill: colors.paper, stroke: color },
        ...{ 'stroke-width': 2, 'stroke-dasharray': '3 2.2' },
      })
    : shape(kind, x, y, radius, 0, { fill: color });
  const parts = [shape(kind, x, y, radius, 2, { fill: colors.paper }), body];
  if (ring)
    parts.push(shape(kind, x, y, radius, ringGap, { fill: 'none', stroke: colors.accent, 'stroke-width': 2.5 }));
  return element('g', opacity < 1 ? { opacity: round(opacity) } : {}, parts.join(''));
}

/** A sign on a line, or a number in its place. */
export function discSvg({ x, y, sign, opacity, number }: PictureDisc, colors: PictureColors): string {
  const disc = (r: number, fill: string) => element('circle', { cx: round(x), cy: round(y), r, fill });
  if (number !== null)
    return element(
      'g',
      { 'text-anchor': 'middle' },
      disc(10.5, colors.paper) +
        disc(9, colors.ink) +
        text(number, x, y + 4, { size: 11, weight: 600, color: colors.paper }),
    );
  const color = colors.lines[sign];
  const bars = [`M${round(x - 3.4)} ${round(y)}h6.8`, sign === 'positive' ? `M${round(x)} ${round(y - 3.4)}v6.8` : ''];
  const mark =
    sign === 'neutral'
      ? disc(6, color) + disc(4, colors.paper)
      : disc(7, color) +
        element('path', { d: bars.join(''), stroke: colors.paper, 'stroke-width': 1.9, 'stroke-linecap': 'round' });
  return element('g', opacity < 1 ? { opacity: round(opacity) } : {}, disc(8.5, colors.paper) + mark);
}
