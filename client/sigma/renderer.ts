import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Point } from '../core/geometry/point.ts';
import type { View } from '../core/layout/camera.ts';
import type { Picture } from '../core/picture/picture.ts';
import { asLaidOut, needsLayout } from '../core/renderer/as-laid-out.ts';
import type { CreateRenderer, GraphRenderer, RendererEvents, Scene } from '../core/renderer/renderer.ts';
import { type Arranged, Arranger } from './arranger.ts';
import { cameraOf, freeBox, moveCamera, sameCamera, viewFor, wholeView, zoomCamera } from './camera.ts';
import { communitiesIn, drawCommunities, fieldsOnCanvas, noCommunities } from './communities.ts';
import { actorIn, lineIn } from './dimming.ts';
import { dragActors } from './dragging.ts';
import type { DrawnActor, DrawnLine, SceneGraph } from './drawn.ts';
import { PointerWatch } from './late-picking.ts';
import { Losses, watchLosses } from './losses.ts';
import { Overlay } from './overlay.ts';
import type { OverlayView } from './overlay-view.ts';
import { type Palette, readPalette } from './palette.ts';
import { pictureOf } from './picture.ts';
import { listenTo } from './pointer.ts';
import { buildSceneGraph } from './scene-graph.ts';
import { scaleIn } from './scene-scale.ts';
import { startSigma } from './start-sigma.ts';

/** Milliseconds of rest after which labels are placed anew. */
const settleAfter = 120;

/** Draws scenes with sigma: WebGL for actors and lines, a 2D overlay for labels and discs. */
class SigmaRenderer implements GraphRenderer {
  private readonly container: HTMLElement;
  private readonly events: RendererEvents;
  private readonly resizing: ResizeObserver;
  private readonly pointer: PointerWatch;
  private sigma: Sigma<DrawnActor, DrawnLine> | null = null;
  private overlay: Overlay | null = null;
  /** What lies under the graph: the fields. */
  private below: CanvasRenderingContext2D | null = null;
  private communities = noCommunities;
  private palette: Palette;
  private scene: Scene | null = null;
  private readonly arranger = new Arranger();
  private arranged: Arranged | null = null;
  /** Name of the frame that is drawn, and where the camera was left in each. */
  private frame: string | null = null;
  private readonly cameras = new Map<string, CameraState>();
  /** Where the renderer itself has sent the camera last. */
  private sent: CameraState | null = null;
  private settling: ReturnType<typeof setTimeout> | undefined;
  /** Whether labels are to be placed anew before they are drawn next. */
  private unplaced = true;
  private readonly losses = new Losses();
  /** Counts the layouts asked for, so that one that comes late is not drawn. */
  private turn = 0;
  private alive = true;

  constructor(container: HTMLElement, events: RendererEvents) {
    this.container = container;
    this.events = events;
    this.palette = readPalette(container);
    // Empty layers are not laid over the page: each costs as much as a full one.
    container.style.visibility = 'hidden';
    this.resizing = new ResizeObserver(() => requestAnimationFrame(() => this.alive && this.arrange()));
    this.resizing.observe(container);
    this.pointer = new PointerWatch(container, () => this.sigma?.refresh({ skipIndexation: true }));
  }

  show(scene: Scene): void {
    const before = this.scene;
    this.scene = scene;
    if (before?.theme !== scene.theme) this.palette = readPalette(this.container);
    if (!before || needsLayout(before, scene)) this.arrange();
    else if (!this.arranged || this.arranged.shown !== scene.shown) return;
    else if (before.theme !== scene.theme) this.rebuild();
    else this.refresh(before);
  }

  zoomIn(): void {
    if (this.sigma) zoomCamera(this.sigma, 'in');
  }

  zoomOut(): void {
    if (this.sigma) zoomCamera(this.sigma, 'out');
  }

  fit(): void {
    this.send(wholeView(this.canvas));
  }

  picture(): Picture | null {
    const { overlay, palette } = this;
    if (!this.sigma || !overlay || !this.scene) return null;
    const scene = this.drawn;
    const view = this.overlayView();
    return pictureOf(view, palette, {
      labels: overlay.labelsOf(view, palette),
      communities: this.communities,
      actorIn: (id, actor) => actorIn(scene, id, actor),
      lineIn: (id, line) => lineIn(scene, id, line),
    });
  }

  destroy(): void {
    this.alive = false;
    clearTimeout(this.settling);
    this.resizing.disconnect();
    this.pointer.stop();
    this.arranger.destroy();
    this.sigma?.kill();
    this.sigma = null;
  }

  /** The scene with the communities that stand on the canvas. */
  private get drawn(): Scene {
    return asLaidOut(this.scene!, this.arranged);
  }

  private get canvas() {
    return { width: this.container.offsetWidth, height: this.container.offsetHeight };
  }

  /** Has the scene laid out, and draws it when that is done, unless another one has come meanwhile. */
  private arrange(): void {
    const { scene, canvas } = this;
    if (!scene || canvas.width === 0 || canvas.height === 0) return;
    const turn = ++this.turn;
    this.events.onSettling(true);
    const laidOut = this.arranger.arrange(scene, freeBox(scene.insets, canvas));
    Promise.all([laidOut, this.getReady(), document.fonts.ready])
      .then(([arranged]) => {
        if (!this.alive || turn !== this.turn) return;
        this.arranged = arranged;
        this.rebuild();
        this.events.onSettling(false);
      })
      .catch(() => this.alive && this.events.onFailure());
  }

  /** Starts sigma while the worker lays the scene out. */
  private async getReady(): Promise<void> {
    await new Promise((begun) => setTimeout(begun));
    if (this.alive && !this.sigma) this.start();
  }

  /** Builds the drawn graph of the scene and gives it to sigma, which draws it once. */
  private rebuild(): void {
    const { scene, arranged, canvas, palette } = this;
    if (!scene || !arranged || canvas.width === 0 || canvas.height === 0) return;
    const look = { density: scene.density, scale: scaleIn(scene, arranged.shown), palette };
    const graph = buildSceneGraph(arranged, canvas.height, look);
    if (!this.sigma) this.start();
    const begins = this.frame === null && scene.camera !== null;
    this.enter(scene.frame);
    this.unplaced = true;
    this.sigma?.setCustomBBox({ x: [0, canvas.width], y: [0, canvas.height] });
    this.sigma?.setGraph(graph);
    this.container.style.visibility = '';
    if (!begins) this.aim(null);
  }

  /** Brings the camera to where it was left when the frame was last drawn, or shows all of it. */
  private enter(frame: string): void {
    const { sigma } = this;
    if (!sigma || this.frame === frame) return;
    const first = this.frame === null;
    if (this.frame !== null) this.cameras.set(this.frame, sigma.getCamera().getState());
    this.frame = frame;
    const left = first ? this.scene?.camera : this.cameras.get(frame);
    this.sent = null;
    if (left) sigma.getCamera().setState({ ...left, angle: 0 });
    else if (!first) this.fit();
  }

  private start(): void {
    const current = { scene: () => this.drawn, palette: () => this.palette, picks: () => this.pointer.here };
    const sigma = startSigma(this.container, current);
    this.sigma = sigma;
    this.overlay = new Overlay(sigma.getCanvases().labels!.getContext('2d')!);
    this.below = sigma.getCanvases().fields!.getContext('2d')!;
    sigma.on('afterRender', () => this.drawAround());
    sigma.getCamera().on('updated', () => this.settle());
    const mayMove = () => this.arranged?.fields.length === 0;
    const drag = dragActors(sigma, mayMove, (actor, at) => this.putDown(actor, at));
    listenTo(sigma, this.events, drag);
    watchLosses(sigma, () => this.recover());
  }

  /** Keeps an actor where its user has put it. */
  private putDown(actor: string, { x, y }: Point): void {
    const box = freeBox(this.scene!.insets, this.canvas);
    this.arranged = this.arranger.put(this.arranged!, actor, { x, y: this.canvas.height - y }, box);
    this.placeLabels();
  }

  /** Draws what lies over the graph, and the fields below it. */
  private drawAround(): void {
    const { overlay, palette, below } = this;
    if (!this.sigma || !overlay || !below || this.frame === null) return;
    const view = this.overlayView();
    if (this.unplaced) overlay.place(view, palette);
    this.unplaced = false;
    overlay.draw(view, palette);
    this.communities = communitiesIn(this.drawn, view, below, palette);
    drawCommunities(below, this.communities, palette, this.scene!.lit !== null);
  }

  /** Starts again on a new context after the browser took the old one away. */
  private recover(): void {
    if (!this.alive || !this.sigma) return;
    this.sigma.kill();
    this.sigma = null;
    this.frame = null;
    if (this.losses.add()) this.events.onFailure();
    else setTimeout(() => this.begin(), settleAfter);
  }

  /** Builds what is drawn on a new context; the page is told where the browser gives none. */
  private begin(): void {
    if (!this.alive) return;
    try {
      this.rebuild();
    } catch {
      this.events.onFailure();
    }
  }

  private refresh(before: Scene): void {
    if (before.lit !== this.scene?.lit && this.sigma) this.overlay?.placeExtra(this.overlayView(), this.palette);
    this.sigma?.refresh();
    this.aim(before);
  }

  private settle(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.placeLabels();
      this.tellCamera();
    }, settleAfter);
  }

  /** Tells where the camera rests, unless the renderer has sent it there itself. */
  private tellCamera(): void {
    const camera = this.sigma?.getCamera();
    if (camera?.isAnimated()) this.settle();
    if (!camera || camera.isAnimated()) return;
    const { x, y, ratio, angle } = camera.getState();
    const own = this.sent ?? cameraOf(wholeView(this.canvas), this.canvas);
    this.events.onCamera(sameCamera({ x, y, ratio, angle }, own) ? null : { x, y, ratio });
  }

  private send(view: View): void {
    if (!this.sigma) return;
    this.sent = cameraOf(view, this.canvas);
    moveCamera(this.sigma, this.sent);
  }

  /** Places the labels anew and draws them; the graph below them stays as it is drawn. */
  private placeLabels(): void {
    if (!this.sigma) return;
    const { width, height } = this.canvas;
    this.unplaced = true;
    this.sigma.getCanvases().labels!.getContext('2d')!.clearRect(0, 0, width, height);
    this.drawAround();
  }

  /** Moves the camera where the scene wants it, unless the scene before wanted the same. */
  private aim(before: Scene | null): void {
    const { scene, sigma, canvas } = this;
    if (!scene || !sigma) return;
    const sameEnds = before?.lit?.ends === scene.lit?.ends;
    if (before && before.selection === scene.selection && before.focus === scene.focus && sameEnds) return;
    const view = viewFor(sigma, scene, this.arranged?.places ?? new Map(), canvas);
    if (view) this.send(view);
    else if ((before?.focus || before?.lit?.ends) && scene.selection.kind === 'none') this.fit();
  }

  private overlayView(): OverlayView {
    const sigma = this.sigma!;
    const { density, lit, banded, selection, large, center, fresh, covered } = this.drawn;
    const graph = sigma.getGraph() as SceneGraph;
    const { height } = this.canvas;
    const places = new Map(graph.mapNodes((id, actor) => [id, sigma.graphToViewport(actor)]));
    return {
      ...this.canvas,
      graph,
      places,
      toCanvas: (id) => places.get(id)!,
      scale: sigma.scaleSize(1),
      zoom: 1 / sigma.getCamera().ratio,
      ...{ density, covered, lit, banded, fresh },
      fieldOf: fieldsOnCanvas(this.arranged, ({ x, y }) => sigma.graphToViewport({ x, y: height - y })),
      selected: selection.kind === 'actor' ? selection.id : center,
      large,
      center: center !== null && graph.hasNode(center) ? center : null,
      left: (this.arranged?.left ?? []).map(({ x, y }) => sigma.graphToViewport({ x, y: height - y })),
    };
  }
}

/** A renderer in an element that has a size; the element must hold nothing else. */
export const createSigmaRenderer: CreateRenderer = (container, events) => new SigmaRenderer(container, events);
