import Sigma from 'sigma';
import { type Box, boundsOf, type Point } from '../core/geometry/point.ts';
import { type View, viewOf } from '../core/layout/camera.ts';
import type { CreateRenderer, GraphRenderer, RendererEvents, Scene } from '../core/renderer/renderer.ts';
import { createActorProgram } from './actor-program.ts';
import type { DrawnActor, DrawnLine, SceneGraph } from './drawn.ts';
import { layoutOf } from './layout.ts';
import { createLineProgram } from './line-program.ts';
import { Overlay, type OverlayView } from './overlay.ts';
import { type Palette, readPalette } from './palette.ts';
import { listenTo } from './pointer.ts';
import { buildSceneGraph } from './scene-graph.ts';
import { stagePositions } from './stage.ts';

const dimmed = { actor: 0.22, line: 0.09 };
const settleAfter = 120;
const cameraTime = 320;

const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Draws scenes with sigma: WebGL for actors and lines, a 2D overlay for labels and discs. */
class SigmaRenderer implements GraphRenderer {
  private readonly container: HTMLElement;
  private readonly events: RendererEvents;
  private readonly resizing: ResizeObserver;
  private sigma: Sigma<DrawnActor, DrawnLine> | null = null;
  private overlay: Overlay | null = null;
  private palette: Palette;
  private scene: Scene | null = null;
  private layout: ReadonlyMap<string, Point> | null = null;
  private positions: ReadonlyMap<string, Point> = new Map();
  private settling: ReturnType<typeof setTimeout> | undefined;
  private losses = 0;
  private alive = true;

  constructor(container: HTMLElement, events: RendererEvents) {
    this.container = container;
    this.events = events;
    this.palette = readPalette(container);
    this.resizing = new ResizeObserver(() => this.resize());
    this.resizing.observe(container);
  }

  show(scene: Scene): void {
    const before = this.scene;
    this.scene = scene;
    if (before?.theme !== scene.theme) this.palette = readPalette(this.container);
    if (before?.whole !== scene.whole) this.arrange(scene);
    else if (!this.layout) return;
    else if (needsRebuild(before, scene)) this.rebuild();
    else this.refresh(before);
  }

  zoomIn(): void {
    void this.sigma?.getCamera().animatedZoom({ duration: this.duration() });
  }

  zoomOut(): void {
    void this.sigma?.getCamera().animatedUnzoom({ duration: this.duration() });
  }

  fit(): void {
    this.moveTo({ center: { x: this.width / 2, y: this.height / 2 }, ratio: 1 });
  }

  destroy(): void {
    this.alive = false;
    clearTimeout(this.settling);
    this.resizing.disconnect();
    this.sigma?.kill();
    this.sigma = null;
  }

  private get width(): number {
    return this.container.offsetWidth;
  }

  private get height(): number {
    return this.container.offsetHeight;
  }

  private duration(): number {
    return prefersStill() ? 1 : cameraTime;
  }

  private arrange(scene: Scene): void {
    this.events.onSettling(true);
    const laidOut = layoutOf(scene.whole);
    Promise.all([laidOut, document.fonts.ready])
      .then(([layout]) => {
        if (!this.alive || this.scene?.whole !== scene.whole) return;
        this.layout = layout;
        this.rebuild();
        this.events.onSettling(false);
      })
      .catch(() => this.alive && this.events.onFailure());
  }

  /** Builds the drawn graph of the scene and gives it to sigma. */
  private rebuild(): void {
    const { scene, layout } = this;
    if (!scene || !layout || this.width === 0 || this.height === 0) return;
    this.positions = stagePositions(scene.whole, scene.shown, layout, this.freeBox(scene.insets), scene.density);
    const graph = buildSceneGraph(scene.shown, this.positions, this.height, scene.density, this.palette);
    if (this.sigma) {
      this.sigma.setCustomBBox({ x: [0, this.width], y: [0, this.height] });
      this.sigma.setGraph(graph);
    } else this.start(graph);
    this.sigma?.refresh();
    this.placeLabels();
    this.frame(null);
  }

  private start(graph: SceneGraph): void {
    const palette = () => this.palette;
    const sigma = new Sigma<DrawnActor, DrawnLine>(graph, this.container, {
      nodeProgramClasses: { actor: createActorProgram(palette) },
      edgeProgramClasses: { line: createLineProgram(palette) },
      nodeReducer: (id, actor) => this.reduceActor(id, actor),
      edgeReducer: (id, line) => this.reduceLine(id, line),
      defaultDrawNodeHover: () => {},
      renderLabels: false,
      enableEdgeEvents: true,
      zIndex: true,
      stagePadding: 0,
      minCameraRatio: 0.05,
      maxCameraRatio: 2.5,
      zoomDuration: prefersStill() ? 1 : 160,
    });
    this.sigma = sigma;
    sigma.setCustomBBox({ x: [0, this.width], y: [0, this.height] });
    this.overlay = new Overlay(sigma.getCanvases().labels!.getContext('2d')!);
    sigma.on('afterRender', () => this.overlay?.draw(this.overlayView(), this.palette));
    sigma.getCamera().on('updated', () => this.settle());
    listenTo(sigma, this.events);
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => this.recover(event));
    }
  }

  /** Starts again on a new context after the browser took the old one away; gives up the third time. */
  private recover(event: Event): void {
    event.preventDefault();
    if (!this.alive || !this.sigma) return;
    this.sigma.kill();
    this.sigma = null;
    this.losses++;
    if (this.losses > 2) this.events.onFailure();
    else setTimeout(() => this.alive && this.rebuild(), settleAfter);
  }

  private refresh(before: Scene | null): void {
    this.sigma?.refresh();
    if (before?.lit !== this.scene?.lit) {
      this.overlay?.placeExtra(this.overlayView(), this.palette);
      this.sigma?.refresh();
    }
    this.frame(before);
  }

  private resize(): void {
    if (this.layout) this.rebuild();
  }

  private settle(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.placeLabels(), settleAfter);
  }

  private placeLabels(): void {
    if (!this.sigma || !this.overlay || !this.alive) return;
    this.overlay.place(this.overlayView(), this.palette);
    this.sigma.scheduleRender();
  }

  private reduceActor(id: string, actor: DrawnActor): Partial<DrawnActor> {
    const { lit, selection, focused } = this.scene!;
    const isLit = lit === null || lit.actors.has(id);
    const selected = selection.kind === 'actor' && selection.id === id;
    return {
      ...actor,
      opacity: isLit ? 1 : dimmed.actor,
      ring: selected ? 1 : focused === id ? 0.5 : 0,
      zIndex: isLit ? actor.zIndex + 1e6 : actor.zIndex,
    };
  }

  private reduceLine(id: string, line: DrawnLine): Partial<DrawnLine> {
    const { lit, selection } = this.scene!;
    const [source, target] = this.sigma?.getGraph().extremities(id) ?? [];
    const selected = selection.kind === 'line' && selection.source === source && selection.target === target;
    if (lit === null) return line;
    const isLit = lit.lines.has(id);
    const opacity = isLit ? 1 : lit.halfLines.has(id) ? 0.5 : dimmed.line;
    return { ...line, opacity, band: selected, zIndex: isLit ? line.zIndex + 1e6 : line.zIndex };
  }

  private freeBox(insets: Box): Box {
    return {
      left: insets.left,
      top: insets.top,
      right: Math.max(insets.left + 40, this.width - insets.right),
      bottom: Math.max(insets.top + 40, this.height - insets.bottom),
    };
  }

  private overlayView(): OverlayView {
    const sigma = this.sigma!;
    const scene = this.scene!;
    const graph = sigma.getGraph() as SceneGraph;
    return {
      graph,
      toCanvas: (id) => sigma.graphToViewport(graph.getNodeAttributes(id)),
      scale: sigma.scaleSize(1),
      zoom: 1 / sigma.getCamera().ratio,
      width: this.width,
      height: this.height,
      density: scene.density,
      lit: scene.lit,
      selected: scene.selection.kind === 'actor' ? scene.selection.id : null,
    };
  }

  /** Moves the camera when the scene asks for it, or when what was selected is out of sight. */
  private frame(before: Scene | null): void {
    const { scene } = this;
    if (!scene || !this.sigma) return;
    if (before && before.selection === scene.selection && before.focus === scene.focus) return;
    if (scene.selection.kind === 'none') {
      if (before?.focus) this.fit();
      return;
    }
    const bounds = this.boundsOfLit(scene);
    if (!bounds) return;
    if (scene.focus) this.moveTo(viewOf(grow(bounds, 30), this.freeBox(scene.focus), this.canvas));
    else if (!this.isInView(scene)) this.moveTo(viewOf(grow(bounds, 60), this.freeBox(scene.insets), this.canvas));
  }

  private get canvas() {
    return { width: this.width, height: this.height };
  }

  private boundsOfLit(scene: Scene): Box | null {
    return boundsOf([...(scene.lit?.actors ?? [])].flatMap((id) => this.positions.get(id) ?? []));
  }

  private isInView(scene: Scene): boolean {
    const ids = scene.selection.kind === 'actor' ? [scene.selection.id] : [...(scene.lit?.actors ?? [])];
    const graph = this.sigma!.getGraph();
    return ids.every((id) => {
      if (!graph.hasNode(id)) return true;
      const { x, y } = this.sigma!.graphToViewport(graph.getNodeAttributes(id));
      return x > 0 && y > 0 && x < this.width && y < this.height;
    });
  }

  private moveTo({ center, ratio }: View): void {
    const longer = Math.max(this.width, this.height);
    const state = {
      x: 0.5 + (center.x - this.width / 2) / longer,
      y: 0.5 - (center.y - this.height / 2) / longer,
      ratio,
      angle: 0,
    };
    const camera = this.sigma?.getCamera();
    if (prefersStill()) camera?.setState(state);
    else void camera?.animate(state, { duration: cameraTime, easing: 'cubicOut' });
  }
}

const grow = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

const needsRebuild = (before: Scene, scene: Scene): boolean =>
  before.shown !== scene.shown ||
  before.theme !== scene.theme ||
  before.density !== scene.density ||
  JSON.stringify(before.insets) !== JSON.stringify(scene.insets);

/** A renderer in an element that has a size; the element must hold nothing else. */
export const createSigmaRenderer: CreateRenderer = (container, events) => new SigmaRenderer(container, events);
