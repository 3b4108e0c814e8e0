import type Sigma from 'sigma';
import type { Point } from '../core/geometry/point.ts';
import type { CreateRenderer, GraphRenderer, RendererEvents, Scene } from '../core/renderer/renderer.ts';
import { freeBox, moveCamera, viewFor, wholeView, zoomCamera } from './camera.ts';
import type { DrawnActor, DrawnLine, SceneGraph } from './drawn.ts';
import { layoutOf } from './layout.ts';
import { Overlay } from './overlay.ts';
import type { OverlayView } from './overlay-view.ts';
import { type Palette, readPalette } from './palette.ts';
import { listenTo } from './pointer.ts';
import { buildSceneGraph } from './scene-graph.ts';
import { stagePositions } from './stage.ts';
import { startSigma } from './start-sigma.ts';

/** Milliseconds of rest after which labels are placed anew. */
const settleAfter = 120;
/** How often a lost graphics context is replaced before the page gives the graph up. */
const mostLosses = 2;

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
    this.resizing = new ResizeObserver(() => requestAnimationFrame(() => this.alive && this.rebuild()));
    this.resizing.observe(container);
  }

  show(scene: Scene): void {
    const before = this.scene;
    this.scene = scene;
    if (before?.theme !== scene.theme) this.palette = readPalette(this.container);
    if (!before || before.whole !== scene.whole) this.arrange(scene);
    else if (!this.layout) return;
    else if (needsRebuild(before, scene)) this.rebuild();
    else this.refresh(before);
  }

  zoomIn(): void {
    if (this.sigma) zoomCamera(this.sigma, 'in');
  }

  zoomOut(): void {
    if (this.sigma) zoomCamera(this.sigma, 'out');
  }

  fit(): void {
    if (this.sigma) moveCamera(this.sigma, wholeView(this.canvas), this.canvas);
  }

  destroy(): void {
    this.alive = false;
    clearTimeout(this.settling);
    this.resizing.disconnect();
    this.sigma?.kill();
    this.sigma = null;
  }

  private get canvas() {
    return { width: this.container.offsetWidth, height: this.container.offsetHeight };
  }

  /** Has the layout of the whole graph computed, and draws when it is there. */
  private arrange(scene: Scene): void {
    this.events.onSettling(true);
    Promise.all([layoutOf(scene.whole), document.fonts.ready])
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
    const { scene, layout, canvas } = this;
    if (!scene || !layout || canvas.width === 0 || canvas.height === 0) return;
    const box = freeBox(scene.insets, canvas);
    this.positions = stagePositions(scene.whole, scene.shown, layout, box, scene.density);
    const graph = buildSceneGraph(scene.shown, this.positions, canvas.height, scene.density, this.palette);
    if (this.sigma) this.sigma.setGraph(graph);
    else this.start(graph);
    this.sigma?.setCustomBBox({ x: [0, canvas.width], y: [0, canvas.height] });
    this.sigma?.refresh();
    this.placeLabels();
    this.aim(null);
  }

  private start(graph: SceneGraph): void {
    const sigma = startSigma(graph, this.container, { scene: () => this.scene!, palette: () => this.palette });
    this.sigma = sigma;
    this.overlay = new Overlay(sigma.getCanvases().labels!.getContext('2d')!);
    sigma.on('afterRender', () => this.sigma && this.overlay?.draw(this.overlayView(), this.palette));
    sigma.getCamera().on('updated', () => this.settle());
    listenTo(sigma, this.events);
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => this.recover(event));
    }
  }

  /** Starts again on a new context after the browser took the old one away. */
  private recover(event: Event): void {
    event.preventDefault();
    if (!this.alive || !this.sigma) return;
    this.sigma.kill();
    this.sigma = null;
    this.losses++;
    if (this.losses > mostLosses) this.events.onFailure();
    else setTimeout(() => this.alive && this.rebuild(), settleAfter);
  }

  private refresh(before: Scene): void {
    if (before.lit !== this.scene?.lit && this.sigma) this.overlay?.placeExtra(this.overlayView(), this.palette);
    this.sigma?.refresh();
    this.aim(before);
  }

  private settle(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.placeLabels(), settleAfter);
  }

  private placeLabels(): void {
    if (!this.sigma || !this.overlay) return;
    this.overlay.place(this.overlayView(), this.palette);
    this.sigma.scheduleRender();
  }

  /** Moves the camera where the scene wants it, unless the scene before wanted the same. */
  private aim(before: Scene | null): void {
    const { scene, sigma, canvas } = this;
    if (!scene || !sigma) return;
    if (before && before.selection === scene.selection && before.focus === scene.focus) return;
    const view = viewFor(sigma, scene, this.positions, canvas);
    if (view) moveCamera(sigma, view, canvas);
    else if (before?.focus && scene.selection.kind === 'none') this.fit();
  }

  private overlayView(): OverlayView {
    const sigma = this.sigma!;
    const { density, lit, selection } = this.scene!;
    const graph = sigma.getGraph() as SceneGraph;
    return {
      ...this.canvas,
      graph,
      toCanvas: (id) => sigma.graphToViewport(graph.getNodeAttributes(id)),
      scale: sigma.scaleSize(1),
      zoom: 1 / sigma.getCamera().ratio,
      density,
      lit,
      selected: selection.kind === 'actor' ? selection.id : null,
    };
  }
}

const needsRebuild = (before: Scene, scene: Scene): boolean =>
  before.shown !== scene.shown ||
  before.theme !== scene.theme ||
  before.density !== scene.density ||
  JSON.stringify(before.insets) !== JSON.stringify(scene.insets);

/** A renderer in an element that has a size; the element must hold nothing else. */
export const createSigmaRenderer: CreateRenderer = (container, events) => new SigmaRenderer(container, events);
