import { pointAt } from '../core/geometry/curve.ts';
import type { Box, Point } from '../core/geometry/point.ts';
import { mostBands } from '../core/graph/bands.ts';
import { arrowhead } from '../core/graph/encoding.ts';
import type { Field } from '../core/graph/groups.ts';
import { type BandShape, bandShapes, countsOf, type Outline } from '../core/layout/band-shapes.ts';
import { fieldLook } from '../core/picture/community-svg.ts';
import { beside, cut, directionAt, measure } from '../core/picture/cut.ts';
import type { CommunityPicture, PictureField } from '../core/picture/picture.ts';
import type { Scene } from '../core/renderer/renderer.ts';
import type { Arranged } from './arranger.ts';
import type { OverlayView } from './overlay-view.ts';
import type { Palette } from './palette.ts';

const faint = 0.25;

export const noCommunities: CommunityPicture = { fields: [], bands: [] };

const cornersOf = ({ left, top, right, bottom }: Box): Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

/** Where the field stands that each actor belongs to, in pixels of the canvas. */
export function fieldsOnCanvas(
  arranged: Pick<Arranged, 'fields' | 'cells'> | null,
  toCanvas: (point: Point) => Point,
): (id: string) => Box | undefined {
  const boxes = new Map<string, Box>();
  for (const [at, { members }] of arranged?.fields.entries() ?? []) {
    const cell = arranged?.cells[at];
    if (!cell) continue;
    const [from, to] = [toCanvas({ x: cell.left, y: cell.top }), toCanvas({ x: cell.right, y: cell.bottom })];
    for (const id of members) boxes.set(id, { left: from.x, top: from.y, right: to.x, bottom: to.y });
  }
  return (id) => boxes.get(id);
}

function setNameFont(context: CanvasRenderingContext2D, { serif }: Palette): void {
  context.font = `600 ${fieldLook.nameSize}px ${serif}`;
  context.letterSpacing = '0.09em';
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}

/** The name of a field, in so few words that it fits. */
function nameOf({ names }: Field, { left, right }: Box, context: CanvasRenderingContext2D): string {
  const most = right - left - 2 * fieldLook.nameX;
  const fits = (text: string) => context.measureText(text).width <= most;
  return names.map((name) => name.toUpperCase()).find(fits) ?? '';
}

/** The communities of a scene as they stand: fields with their names and the bands between them. */
export function communitiesIn(
  { fields, bands }: Scene,
  view: OverlayView,
  context: CanvasRenderingContext2D,
  palette: Palette,
): CommunityPicture {
  if (fields.length === 0 && bands.length === 0) return noCommunities;
  const { places, graph, scale } = view;
  setNameFont(context, palette);
  const grounds = new Map<string, PictureField>();
  for (const field of fields) {
    const box = view.fieldOf(field.members[0]!);
    if (box) grounds.set(field.id, { ...box, name: nameOf(field, box, context) });
  }
  const ends = new Set(bands.flatMap(({ source, target }) => [source, target]));
  const outlines = [...ends].flatMap((id): Outline[] => {
    const ground = grounds.get(id);
    if (ground) return [{ id, hull: cornersOf(ground), margin: 0 }];
    return places.has(id) ? [{ id, hull: [places.get(id)!], margin: graph.getNodeAttribute(id, 'size') * scale }] : [];
  });
  return { fields: [...grounds.values()], bands: bandShapes(bands.slice(0, mostBands), outlines) };
}

function drawField(context: CanvasRenderingContext2D, field: PictureField, { ground, quiet }: Palette): void {
  const { left, top, right, bottom, name } = field;
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, fieldLook.radius);
  context.fillStyle = ground;
  context.fill();
  context.fillStyle = quiet;
  context.fillText(name, left + fieldLook.nameX, top + fieldLook.nameY);
}

/** A band as a line is drawn: strands of both signs, an arrowhead, and the bar across a negative one. */
function drawBand(context: CanvasRenderingContext2D, band: BandShape, { lines }: Palette): void {
  const { curve, sign, width, minor } = band;
  const { length, at } = measure(curve);
  const head = arrowhead(width);
  const end = at(Math.max(0, length - head.length));
  const body = cut(curve, 0, end);
  const strand = (by: number, color: string, wide: number) => {
    const { from, control, to } = beside(body, by);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(control.x, control.y, to.x, to.y);
    context.strokeStyle = color;
    context.lineWidth = wide;
    context.stroke();
  };
  const thin = minor > 0 ? Math.max(1, width * minor) : 0;
  const other = sign === 'negative' ? 'positive' : 'negative';
  context.lineCap = 'butt';
  strand(thin / 2, lines[sign], width - thin);
  if (thin > 0) strand(-(width - thin) / 2, lines[other], thin);
  const top = pointAt(curve, 1);
  const way = directionAt(curve, 1);
  const place = (along: number, aside: number) =>
    [top.x - way.x * along + way.y * aside, top.y - way.y * along - way.x * aside] as const;
  context.beginPath();
  context.moveTo(...place(0, 0));
  context.lineTo(...place(head.length, head.half));
  context.lineTo(...place(head.length, -head.half));
  context.fillStyle = lines[sign];
  context.fill();
  if (sign === 'positive') return;
  context.beginPath();
  context.moveTo(...place(-1, head.barHalf));
  context.lineTo(...place(-1, -head.barHalf));
  context.strokeStyle = lines.negative;
  context.lineWidth = head.barThickness;
  context.stroke();
}

/** How many stances of each sign a band has. */
function drawCounts(context: CanvasRenderingContext2D, band: BandShape, { paper, ink, sans }: Palette): void {
  context.font = `600 12px ${sans}`;
  context.letterSpacing = '0px';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.fillStyle = ink;
  context.strokeText(countsOf(band), band.counts.x, band.counts.y);
  context.fillText(countsOf(band), band.counts.x, band.counts.y);
}

/** Draws the communities under everything; what the bands say is faint while something is lit. */
export function drawCommunities(
  context: CanvasRenderingContext2D,
  { fields, bands }: CommunityPicture,
  palette: Palette,
  dimmed: boolean,
): void {
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  setNameFont(context, palette);
  for (const field of fields) drawField(context, field, palette);
  context.globalAlpha = dimmed ? faint : 1;
  for (const band of bands) drawBand(context, band, palette);
  for (const band of bands) drawCounts(context, band, palette);
  context.globalAlpha = 1;
}
