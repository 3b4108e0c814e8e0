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

/** The graph as SVG: lines and actors are links to what the page tells of them. */
export function drawing({ nodes, edges }: Drawn): string {
  const places = placesOf(nodes, edges);
  const numbers = new Map(nodes.map(({ key }, index) => [key, index]));
  const nameOf = (key: string) => nodes[numbers.get(key)!]!.attributes.label;
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs, 0) - margin, Math.min(...ys, 0) - margin];
  const box = [left, top, Math.max(...xs, 0) + margin - left, Math.max(...ys, 0) + margin - top].map(fixed).join(' ');
  const lines = edges.map((edge, index) => {
    const [from, to] = [numbers.get(edge.source)!, numbers.get(edge.target)!];
    const { polarity, count } = edge.attributes;
    const path = curve(places[from]!, places[to]!, nodeSize(nodes[to]!.attributes.stances) + 4);
    return (
      `<a href="#line${index + 1}"><title>${escapeXml(lineTitle(edge, nameOf))}</title><path class="reach" d="${path}"/>` +
      `<path class="line" d="${path}" stroke="${hex(polarityColours[polarity])}" stroke-width="${edgeWidth(count)}" ` +
      `marker-end="url(#${polarity})"/></a>`
    );
  });
  const discs = nodes.map(({ attributes: { label, kind, stances } }, index) => {
    const { x, y } = places[index]!;
    const radius = nodeSize(stances);
    return (
      `<a href="#actor${index + 1}"><title>${escapeXml(label)}</title>` +
      `<circle cx="${x}" cy="${y}" r="${radius}" fill="${hex(kindColours[kind])}"/>` +
      `<text x="${x}" y="${fixed(y + radius + 14)}">${escapeXml(label)}</text></a>`
    );
  });
  return `<svg viewBox="${box}" role="img" aria-label="The graph"><defs>${markers}</defs>\n${[...lines, ...discs].join('\n')}\n</svg>`;
}
