import { edgeWidth, hex, kindColours, nodeSize, polarityColours } from '../appearance.ts';
import type { ExportedEdge } from '../source.ts';
import { escapeXml } from '../xml.ts';
import type { Drawn } from './choice.ts';
import { type Place, placesOf } from './places.ts';

const margin = 90;

const fixed = (value: number): string => value.toFixed(1);

/** A line bowed to its right, so that the one the other way lies beside it; it ends at the rim of the node. */
function curve(from: Place, to: Place, room: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const bend = { x: (from.x + to.x) / 2 - dy * 0.12, y: (from.y + to.y) / 2 + dx * 0.12 };
  const toBend = Math.max(1, Math.hypot(to.x - bend.x, to.y - bend.y));
  const share = Math.min(0.9, room / Math.min(toBend, length));
  const tip = { x: to.x - (to.x - bend.x) * share, y: to.y - (to.y - bend.y) * share };
  return `M${fixed(from.x)} ${fixed(from.y)}Q${fixed(bend.x)} ${fixed(bend.y)} ${fixed(tip.x)} ${fixed(tip.y)}`;
}

/** What a line says, for pointers and screen readers. */
export const lineTitle = (edge: ExportedEdge, nameOf: (key: string) => string): string => {
  const { count, byPolarity: signs } = edge.attributes;
  const parts = `${signs.negative} negative, ${signs.neutral} neutral, ${signs.positive} positive`;
  return `${nameOf(edge.source)} toward ${nameOf(edge.target)}: ${count} ${count === 1 ? 'stance' : 'stances'} (${parts})`;
};

const markers = Object.entries(polarityColours)
  .map(
    ([polarity, colour]) =>
      `<marker id="${polarity}" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" ` +
      `markerUnits="userSpaceOnUse" orient="auto"><path d="M0 1L10 5L0 9z" fill="${hex(colour)}"/></marker>`,
  )
  .join('');

/** A drawing, without the element around it. */
export interface Drawing {
  /** Where it is: left, top, width and height. */
  box: readonly [number, number, number, number];
  content: string;
}

/** Puts a line or an actor, counted from 1, into the element that it is in: a link, or a group. */
type Enclose = (of: 'line' | 'actor', number: number, content: string) => string;

const group: Enclose = (_, __, content) => `<g>${content}</g>`;

/** The graph as the content of an SVG element. */
export function drawingOf({ nodes, edges }: Pick<Drawn, 'nodes' | 'edges'>, enclose: Enclose = group): Drawing {
  const places = placesOf(nodes, edges);
  const numbers = new Map(nodes.map(({ key }, index) => [key, index]));
  const nameOf = (key: string) => nodes[numbers.get(key)!]!.attributes.label;
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs, 0) - margin, Math.min(...ys, 0) - margin];
  const lines = edges.map((edge, index) => {
    const [from, to] = [numbers.get(edge.source)!, numbers.get(edge.target)!];
    const { polarity, count } = edge.attributes;
    const path = curve(places[from]!, places[to]!, nodeSize(nodes[to]!.attributes.stances) + 4);
    const content =
      `<title>${escapeXml(lineTitle(edge, nameOf))}</title><path class="reach" d="${path}"/>` +
      `<path class="line" d="${path}" stroke="${hex(polarityColours[polarity])}" stroke-width="${edgeWidth(count)}" ` +
      `marker-end="url(#${polarity})"/>`;
    return enclose('line', index + 1, content);
  });
  const discs = nodes.map(({ attributes: { label, kind, stances } }, index) => {
    const { x, y } = places[index]!;
    const radius = nodeSize(stances);
    const content =
      `<title>${escapeXml(label)}</title>` +
      `<circle cx="${x}" cy="${y}" r="${radius}" fill="${hex(kindColours[kind])}"/>` +
      `<text x="${x}" y="${fixed(y + radius + 14)}">${escapeXml(label)}</text>`;
    return enclose('actor', index + 1, content);
  });
  return {
    box: [left, top, Math.max(...xs, 0) + margin - left, Math.max(...ys, 0) + margin - top],
    content: `<defs>${markers}</defs>\n${[...lines, ...discs].join('\n')}\n`,
  };
}

/** The graph as SVG: lines and actors are links to what the page tells of them. */
export function drawing(part: Drawn): string {
  const { box, content } = drawingOf(part, (of, number, inside) => `<a href="#${of}${number}">${inside}</a>`);
  return `<svg viewBox="${box.map(fixed).join(' ')}" role="img" aria-label="The graph">${content}</svg>`;
}
