import { samples } from '../core/geometry/curve.ts';
import { around, type Box, type Point } from '../core/geometry/point.ts';
import { labelLimit, labelStyle, mustBeLabelled } from '../core/labels/label-style.ts';
import { type LabelRequest, type PlacedLabel, placeLabels } from '../core/labels/place-labels.ts';
import { discRadius, discsOf } from './discs.ts';
import type { DrawnActor } from './drawn.ts';
import { drawDisc, drawLabel, labelFont } from './marks.ts';
import { curveOf, type OverlayView } from './overlay-view.ts';
import type { Palette } from './palette.ts';

const mostLabels = 400;
/** How many of the busiest actors are labelled even where it is crowded. */
const mostRequired = 12;

/**
 * Draws what lies over the graph on a 2D canvas: labels and sign discs. Labels are placed once per camera and filter,
 * so that they do not jump when something is selected; a selection only adds those of lit actors.
 */
export class Overlay {
  private labels = new Map<string, PlacedLabel>();
  private extra = new Map<string, PlacedLabel>();
  private readonly context: CanvasRenderingContext2D;

  constructor(context: CanvasRenderingContext2D) {
    this.context = context;
  }

  /** Chooses the labels and their places anew. */
  place(view: OverlayView, palette: Palette): void {
    const ids = view.graph
      .nodes()
      .toSorted((a, b) => stancesOf(view, b) - stancesOf(view, a))
      .filter((id) => isOnCanvas(view.toCanvas(id), view))
      .slice(0, mostLabels);
    const surroundings = { boxes: boxesOf(view), linePoints: linePointsOf(view), canvas: canvasOf(view) };
    const requests = ids
      .slice(0, labelLimit(view.zoom, view.density))
      .map((id, rank) => this.request(id, rank, view, palette));
    this.labels = byId(placeLabels(requests, surroundings));
    this.placeExtra(view, palette);
  }

  /** Adds labels for lit actors that have none. */
  placeExtra(view: OverlayView, palette: Palette): void {
    const missing = [...(view.lit?.actors ?? [])]
      .filter((id) => !this.labels.has(id) && view.graph.hasNode(id))
      .sort((a, b) => stancesOf(view, b) - stancesOf(view, a));
    const requests = missing.map((id, rank) => ({
      ...this.request(id, rank, view, palette),
      required: id === view.selected || rank < mostRequired,
    }));
    const taken = [...(view.lit?.actors ?? [])].flatMap((id) => this.boxOf(id, view, palette) ?? []);
    this.extra = byId(
      placeLabels(requests, { boxes: [...boxesOf(view), ...taken], linePoints: [], canvas: canvasOf(view) }),
    );
  }

  /** Draws discs, then dimmed labels, then lit ones. */
  draw(view: OverlayView, palette: Palette): void {
    for (const disc of discsOf(view)) drawDisc(this.context, disc.at, disc.sign, disc.opacity, palette);
    const all = [...this.labels.values(), ...this.extra.values()].filter(({ id }) => view.graph.hasNode(id));
    const isLit = ({ id }: PlacedLabel) => view.lit === null || view.lit.actors.has(id);
    for (const label of all.filter((item) => !isLit(item))) this.drawOne(label, view, palette, 0.32);
    for (const label of all.filter(isLit)) this.drawOne(label, view, palette, 1);
  }

  private drawOne(label: PlacedLabel, view: OverlayView, palette: Palette, opacity: number): void {
    const actor = view.graph.getNodeAttributes(label.id);
    const center = view.toCanvas(label.id);
    const outward = view.selected === label.id ? 8 : 0;
    drawLabel(this.context, {
      text: actor.name,
      under: view.zoom > 2.5 && actor.kind === 'person' ? actor.role : null,
      at: { x: center.x + label.dx + Math.sign(label.dx) * outward, y: center.y + label.dy },
      style: labelStyle(actor.stances, view.density),
      opacity,
      palette,
    });
  }

  private request(id: string, rank: number, view: OverlayView, palette: Palette): LabelRequest {
    const actor = view.graph.getNodeAttributes(id);
    const style = labelStyle(actor.stances, view.density);
    this.context.font = labelFont(style, palette);
    return {
      id,
      center: view.toCanvas(id),
      radius: actor.size * view.scale,
      width: this.context.measureText(actor.name).width,
      height: style.size + 3,
      required: rank < mostRequired && mustBeLabelled(actor.stances),
    };
  }

  private boxOf(id: string, view: OverlayView, palette: Palette): Box | null {
    const label = this.labels.get(id);
    if (!label || !view.graph.hasNode(id)) return null;
    const { center, width, height } = this.request(id, 0, view, palette);
    const [left, top] = [center.x + label.dx, center.y + label.dy - height / 2];
    return { left, top, right: left + width, bottom: top + height };
  }
}

const byId = (labels: readonly PlacedLabel[]) => new Map(labels.map((label) => [label.id, label]));
const stancesOf = (view: OverlayView, id: string): number => view.graph.getNodeAttribute(id, 'stances');
const canvasOf = (view: OverlayView): Box => ({ left: 4, top: 4, right: view.width - 4, bottom: view.height - 4 });
const isOnCanvas = ({ x, y }: Point, view: OverlayView) =>
  x > -40 && y > -40 && x < view.width + 40 && y < view.height + 40;

/** Points along the heavier lines: with very many lines no label could keep off them all. */
function linePointsOf(view: OverlayView): (Point & { cost: number })[] {
  const points: (Point & { cost: number })[] = [];
  const least = view.graph.size > 400 ? 3 : 1;
  view.graph.forEachEdge((id, line) => {
    if (line.count < least) return;
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
