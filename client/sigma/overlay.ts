import { samples } from '../core/geometry/curve.ts';
import { around, type Box, boxOverlap, type Point } from '../core/geometry/point.ts';
import {
  labelBudget,
  labelLimit,
  labelStyle,
  labelText,
  mustBeLabelled,
  rankedLabelStyle,
} from '../core/labels/label-style.ts';
import { type LabelRequest, type PlacedLabel, placeLabels } from '../core/labels/place-labels.ts';
import { fieldLook } from '../core/picture/community-svg.ts';
import type { PictureLabel } from '../core/picture/picture.ts';
import { discRadius, discsOf } from './discs.ts';
import type { DrawnActor } from './drawn.ts';
import { drawDisc, drawDot, drawLabel, drawNumber, drawRing, labelFont } from './marks.ts';
import { curveOf, type OverlayView } from './overlay-view.ts';
import type { Palette } from './palette.ts';

const mostLabels = 400;
/** How many of the busiest actors are labelled even where it is crowded; fewer where few labels are drawn at all. */
const mostRequired = { small: 12, large: 7 };
const dimmedLabel = 0.32;
/** Height of what lies over the lower edge of the canvas: captions and buttons. */
const footHeight = 48;
/** Pixels by which the label of the selected actor makes way for its ring. */
const ringRoom = 8;

/**
 * Draws what lies over the graph on a 2D canvas: labels and sign discs. Labels are placed once per camera and filter,
 * so that they do not jump when something is selected; a selection only adds those of lit actors.
 */
export class Overlay {
  private labels = new Map<string, PlacedLabel>();
  private extra = new Map<string, PlacedLabel>();
  /** Widths of names in pixels, by their type and text, since the labels were placed last: another type may have come before. */
  private readonly widths = new Map<string, number>();
  private readonly context: CanvasRenderingContext2D;

  constructor(context: CanvasRenderingContext2D) {
    this.context = context;
  }

  /** Chooses the labels and their places anew. */
  place(view: OverlayView, palette: Palette): void {
    this.widths.clear();
    const ids = view.graph
      .nodes()
      .toSorted((a, b) => stancesOf(view, b) - stancesOf(view, a))
      .filter((id) => isOnCanvas(view.toCanvas(id), view))
      .slice(0, mostLabels);
    const labels = [...middleOf(view), ...zoomButtons(view)];
    const surroundings = { boxes: boxesOf(view), labels, linePoints: linePointsOf(view), canvas: canvasOf(view) };
    const first = view.center === null ? ids : [view.center, ...ids.filter((id) => id !== view.center)];
    const limit = limitOf(view);
    const requests = first
      .slice(0, limit + spareLabels(view))
      .map((id, rank) => ({ ...this.request(id, rank, view, palette), spare: rank >= limit }));
    this.labels = byId(placeLabels(requests, surroundings));
    this.placeExtra(view, palette);
  }

  /** Adds labels for lit actors that have none. */
  placeExtra(view: OverlayView, palette: Palette): void {
    const lit = [...(view.lit?.actors ?? [])].filter((id) => view.graph.hasNode(id));
    const missing = lit
      .filter((id) => !this.labels.has(id))
      .sort((a, b) => stancesOf(view, b) - stancesOf(view, a))
      .slice(0, Math.max(0, limitOf(view) - (lit.length - lit.filter((id) => !this.labels.has(id)).length)));
    const requests = missing.map((id, rank) => ({
      ...this.request(id, rank, view, palette),
      required: id === view.selected || rank < mostRequired.small,
    }));
    const labels = [...lit.flatMap((id) => this.boxOf(this.labels.get(id), view, palette) ?? []), ...zoomButtons(view)];
    this.extra = byId(placeLabels(requests, { boxes: boxesOf(view), labels, linePoints: [], canvas: canvasOf(view) }));
  }

  /** Draws what has left, discs, then dimmed labels, then lit ones of which none covers another. */
  draw(view: OverlayView, palette: Palette): void {
    for (const place of view.left) drawDot(this.context, place, palette);
    for (const id of view.fresh)
      if (view.graph.hasNode(id))
        drawRing(this.context, view.toCanvas(id), view.graph.getNodeAttribute(id, 'size') * view.scale, palette);
    const lit = this.litLabels(view, palette);
    const boxes = lit.map(({ box }) => box);
    for (const { at, sign, opacity, number } of discsOf(view, boxes))
      if (number === null) drawDisc(this.context, at, sign, opacity, palette);
      else drawNumber(this.context, at, number, palette);
    const dimmed = view.large ? [] : this.standing(view).filter(({ id }) => !isLit(id, view));
    for (const label of dimmed) this.drawOne(label, view, palette, true);
    for (const { label } of lit) this.drawOne(label, view, palette, false);
  }

  /** The labels as they are drawn, dimmed ones first. */
  labelsOf(view: OverlayView, palette: Palette): PictureLabel[] {
    const asPicture = (label: PlacedLabel, opacity: number): PictureLabel => ({
      ...labelPlace(label, view),
      ...{ text: labelText(view.graph.getNodeAttributes(label.id).name, view.density), opacity },
      style: styleOf(label.id, view),
    });
    const dimmed = view.large ? [] : this.standing(view).filter(({ id }) => !isLit(id, view));
    return [
      ...dimmed.map((label) => asPicture(label, dimmedLabel)),
      ...this.litLabels(view, palette).map(({ label }) => asPicture(label, 1)),
    ];
  }

  /** The labels that are not dimmed, the selected actor's first, of which none covers another. */
  private litLabels(view: OverlayView, palette: Palette): { label: PlacedLabel; box: Box }[] {
    const chosen = ({ id }: PlacedLabel) => Number(id === view.selected);
    const drawn: { label: PlacedLabel; box: Box }[] = [];
    const lit = this.standing(view).filter(({ id }) => isLit(id, view));
    for (const label of lit.sort((a, b) => chosen(b) - chosen(a))) {
      const box = this.boxOf(label, view, palette)!;
      if (drawn.every((other) => boxOverlap(box, other.box) === 0)) drawn.push({ label, box });
    }
    return drawn;
  }

  private standing(view: OverlayView): PlacedLabel[] {
    return [...this.labels.values(), ...this.extra.values()].filter(({ id }) => view.graph.hasNode(id));
  }

  private drawOne(label: PlacedLabel, view: OverlayView, palette: Palette, dimmed: boolean): void {
    const actor = view.graph.getNodeAttributes(label.id);
    drawLabel(this.context, {
      text: labelText(actor.name, view.density),
      under: view.zoom > 2.5 && actor.kind === 'person' ? actor.role : null,
      at: labelPlace(label, view),
      style: styleOf(label.id, view),
      opacity: dimmed ? dimmedLabel : 1,
      halo: view.selected === label.id && view.center !== null ? 6 : 3.5,
      palette,
    });
  }

  private request(id: string, rank: number, view: OverlayView, palette: Palette): LabelRequest {
    const actor = view.graph.getNodeAttributes(id);
    const style = styleOf(id, view);
    const busy = view.large ? rank < mostRequired.large : rank < mostRequired.small && mustBeLabelled(actor.stances);
    const field = view.fieldOf(id);
    return {
      ...(field && { within: { ...field, top: field.top + fieldLook.head } }),
      id,
      center: view.toCanvas(id),
      radius: actor.size * view.scale + (id === view.center ? ringRoom : 0),
      width: this.widthOf(labelText(actor.name, view.density), labelFont(style, palette)),
      height: style.size + 3,
      required: busy || view.center !== null,
    };
  }

  private widthOf(text: string, font: string): number {
    const key = `${font} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    this.context.font = font;
    const { width } = this.context.measureText(text);
    this.widths.set(key, width);
    return width;
  }

  private boxOf(label: PlacedLabel | undefined, view: OverlayView, palette: Palette): Box | null {
    if (!label || !view.graph.hasNode(label.id)) return null;
    const { width, height } = this.request(label.id, 0, view, palette);
    const { x, y } = labelPlace(label, view);
    return { left: x, top: y - height / 2, right: x + width, bottom: y + height / 2 };
  }
}

const byId = (labels: readonly PlacedLabel[]) => new Map(labels.map((label) => [label.id, label]));
const isLit = (id: string, { lit }: OverlayView) => lit === null || lit.actors.has(id);
const stancesOf = (view: OverlayView, id: string): number => view.graph.getNodeAttribute(id, 'stances');
/** The part of the canvas that labels may stand on: on phones nothing lies over its lower edge but the sheet. */
const canvasOf = ({ width, height, density, covered }: OverlayView): Box => ({
  ...{ left: 8, top: 4, right: width - 8 },
  bottom: height - (density === 'phone' ? covered + 4 : footHeight),
});

/** Where the buttons for the zoom lie over the canvas. */
const zoomButtons = ({ width, height, density }: OverlayView): Box[] =>
  density === 'phone' ? [] : [{ left: width - 58, right: width, top: height - 120, bottom: height }];
const isOnCanvas = ({ x, y }: Point, view: OverlayView) =>
  x > -40 && y > -40 && x < view.width + 40 && y < view.height + 40;

const limitOf = ({ zoom, density, large, center }: OverlayView): number => {
  if (!large) return labelLimit(zoom, density);
  if (center !== null && density === 'phone') return labelBudget.phone + 1;
  return zoom < 0.6 ? 8 : labelBudget[density];
};

/** How many more labels stand where there is room for them: where all is seen of a part, hardly anybody then lacks a name. */
const spareLabels = ({ zoom, density, large, center }: OverlayView): number =>
  large && center === null && density !== 'phone' && zoom >= 0.6 ? labelBudget[density] / 2 : 0;

function styleOf(id: string, { graph, density, large }: OverlayView) {
  const { stances, rank } = graph.getNodeAttributes(id);
  return large ? rankedLabelStyle(rank, graph.order, density) : labelStyle(stances, density);
}

function labelPlace(label: PlacedLabel, view: OverlayView): Point {
  const center = view.toCanvas(label.id);
  const outward = view.selected === label.id && view.center !== label.id ? ringRoom : 0;
  return { x: center.x + label.dx + Math.sign(label.dx) * outward, y: center.y + label.dy };
}

/** The box of the actor in the middle, which no label may cover. */
function middleOf(view: OverlayView): Box[] {
  if (view.center === null) return [];
  return [around(view.toCanvas(view.center), view.graph.getNodeAttribute(view.center, 'size') * view.scale)];
}

/** Points along the heavier lines: with very many lines no label could keep off them all. */
function linePointsOf(view: OverlayView): (Point & { cost: number })[] {
  const points: (Point & { cost: number })[] = [];
  const least = view.graph.size > 400 ? 3 : 1;
  view.graph.forEachEdge((id, line) => {
    if (line.count < least || view.banded.has(id)) return;
    const cost = 3 + 3 * line.width;
    points.push(...samples(curveOf(view, id, line), 24).map((point) => ({ ...point, cost })));
  });
  return points;
}

function boxesOf(view: OverlayView): (Box & { owner?: string })[] {
  const actors = view.graph.mapNodes((id, actor: DrawnActor) => ({
    ...around(view.toCanvas(id), actor.size * view.scale + 2),
    owner: id,
  }));
  return [...actors, ...discsOf({ ...view, lit: null }).map((disc) => around(disc.at, discRadius + 1.5))];
}
