import type { GraphQuery } from '../shared/routes.ts';
import type { Answer } from './core/api/request.ts';
import { noBands, nothingBanded } from './core/graph/bands.ts';
import type { Density } from './core/graph/encoding.ts';
import { noFields } from './core/graph/groups.ts';
import { pieceOf } from './core/graph/piece.ts';
import { insetsOf, titleRoom } from './core/layout/insets.ts';
import { sheetShares } from './core/layout/sheet-shares.ts';
import type { CreateRenderer, GraphRenderer, RendererEvents, Scene } from './core/renderer/renderer.ts';
import type { Camera } from './core/view-state/view-state.ts';
import type { Question } from './first-answer.ts';
import { createSigmaRenderer } from './sigma/renderer.ts';
import { themeNow } from './views/state/theme.ts';

/** The overview, asked for and drawn before the page is loaded that it belongs to. */
export interface FirstDrawing {
  query: Partial<GraphQuery>;
  answer: Promise<Answer<'graph'>>;
  /** The answer once it is there. */
  answered: Answer<'graph'> | null;
  /** Ends when the drawing stands, or will not. */
  done: Promise<void>;
  /** The renderer of the page: the one that has drawn, moved to its place, or another one. */
  createRenderer: CreateRenderer;
}

const noEvents: RendererEvents = {
  onSelect() {},
  onPoint() {},
  onFailure() {},
  onCamera() {},
  onSettling() {},
};

/** The element that a renderer draws in: a part of the page of its own, so that it can move. */
function createPlace(): HTMLElement {
  const place = document.createElement('div');
  place.className = 'drawing';
  return place;
}

/** A renderer in a place of its own in the element. */
export const createDrawing: CreateRenderer = (container, events) => {
  const place = createPlace();
  container.replaceChildren(place);
  return createSigmaRenderer(place, events);
};

function sceneOf(answer: Answer<'graph'>, density: Density, camera: Camera | null, height: number): Scene {
  const { graph, part } = pieceOf(answer);
  const large = part.chosen === 'backbone';
  const covered = density === 'phone' ? height * sheetShares.rest : 0;
  return {
    ...{
      home: graph,
      shown: graph,
      fields: noFields,
      bands: noBands,
      banded: nothingBanded,
      center: null,
      apart: false,
      large,
      frame: 'overview',
    },
    ...{ selection: { kind: 'none' }, lit: null, claimed: new Set(), fresh: new Set(), focused: null },
    ...{ density, covered, insets: insetsOf(density, large ? titleRoom.controls[density] : 0, covered), focus: null },
    ...{ camera, theme: themeNow() },
  };
}

/** Draws the overview over the frame of a page that is yet to come. */
class EarlyRenderer {
  private readonly place = createPlace();
  private events = noEvents;
  private renderer: GraphRenderer | null = null;
  private state: 'settling' | 'settled' | 'failed' = 'settling';
  /** Whether the page has made a renderer of its own meanwhile. */
  private late = false;
  private end = () => {};
  readonly done = new Promise<void>((end) => {
    this.end = end;
  });

  /** Begins to draw; what is empty has nothing to draw. */
  draw(answer: Answer<'graph'>, density: Density, camera: Camera | null): void {
    if (this.late || answer.nodes.length === 0) {
      this.fail();
      return;
    }
    document.body.append(this.place);
    try {
      this.renderer = createSigmaRenderer(this.place, {
        onSelect: (selection) => this.events.onSelect(selection),
        onPoint: (pointed) => this.events.onPoint(pointed),
        onCamera: (at) => this.events.onCamera(at),
        onFailure: () => this.fail(),
        onSettling: (settling) => this.settle(settling),
      });
      this.renderer.show(sceneOf(answer, density, camera, this.place.offsetHeight));
    } catch {
      // The page makes a renderer of its own, which tells why it cannot draw.
      this.fail();
    }
  }

  /** Gives the renderer to the page, which is told what it has missed; null where there is none. */
  moveTo(container: HTMLElement, events: RendererEvents): GraphRenderer | null {
    const { renderer } = this;
    this.renderer = null;
    this.late = true;
    if (!renderer || this.state === 'failed') return null;
    this.events = events;
    container.replaceChildren(this.place);
    if (this.state === 'settled') events.onSettling(false);
    return renderer;
  }

  fail(): void {
    this.state = 'failed';
    this.events.onFailure();
    this.end();
    if (!this.renderer) return;
    this.renderer.destroy();
    this.renderer = null;
    this.place.remove();
  }

  private settle(settling: boolean): void {
    this.state = settling ? 'settling' : 'settled';
    this.events.onSettling(settling);
    if (settling) return;
    this.place.dataset.drawn = '';
    this.end();
  }
}

/** Shows where the parts of the page will stand. */
function showFrame(root: HTMLElement, density: Density): void {
  const app = document.createElement('div');
  app.className = 'app';
  app.dataset.layout = density;
  for (const part of ['top-bar', 'left', 'middle', 'time', 'right']) {
    if (density === 'phone' && part !== 'top-bar' && part !== 'middle') continue;
    const element = document.createElement('div');
    element.className = part;
    app.append(element);
  }
  root.replaceChildren(app);
}

/** The type that names are drawn in: a canvas does not wait for it by itself. */
const loadType = () => document.fonts.load('500 13px "Inter Variable"').catch(() => []);

/** Begins to draw the overview that has been asked for. */
export function beginDrawing(root: HTMLElement, { density, camera, query, answer }: Question): FirstDrawing {
  document.documentElement.dataset.theme = themeNow();
  showFrame(root, density);
  void loadType();
  const early = new EarlyRenderer();
  const first: FirstDrawing = {
    ...{ query, answer, answered: null, done: early.done },
    createRenderer: (container, events) => early.moveTo(container, events) ?? createDrawing(container, events),
  };
  answer.then(
    (graph) => {
      first.answered = graph;
      early.draw(graph, density, camera);
    },
    () => early.fail(),
  );
  return first;
}
