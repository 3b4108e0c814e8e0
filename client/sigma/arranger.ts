import type { Box, Point } from '../core/geometry/point.ts';
import { noBands, nothingBanded } from '../core/graph/bands.ts';
import { actorRadius, crowding, type Density, type Scale } from '../core/graph/encoding.ts';
import { noFields } from '../core/graph/groups.ts';
import type { StanceGraph } from '../core/graph/stance-graph.ts';
import { canvasName, labelStyle, nameWidth, rankedLabelStyle } from '../core/labels/label-style.ts';
import type { ArrangeJob, Arrangement } from '../core/layout/arrange.ts';
import { layoutLinks } from '../core/layout/layout-job.ts';
import type { Communities } from '../core/renderer/as-laid-out.ts';
import type { Scene } from '../core/renderer/renderer.ts';
import { scaleIn } from './scene-scale.ts';

/** Where everything drawn stands, in pixels of the canvas, and how the lines bow, with the communities that it was laid out by. */
export interface Arranged extends Communities {
  shown: StanceGraph;
  places: ReadonlyMap<string, Point>;
  bows: ReadonlyMap<string, number>;
  /** Places of the overview's actors that are not drawn now. */
  left: readonly Point[];
  /** The cell of each field, in the order of the fields. */
  cells: readonly Box[];
}

type Places = ReadonlyMap<string, Point>;
const nowhere: Places = new Map();

/** Radius of each actor as it is drawn. */
export const radiusOf = (stances: number, density: Density, scale: Scale, actors: number): number =>
  actorRadius(stances, density, scale.actors) * crowding(actors);

const toBox = ({ x, y }: Point, box: Box): Point => ({
  x: box.left + x * (box.right - box.left),
  y: box.top + y * (box.bottom - box.top),
});
const fromBox = ({ x, y }: Point, box: Box): Point => ({
  x: (x - box.left) / (box.right - box.left),
  y: (y - box.top) / (box.bottom - box.top),
});

/** The number of the field that each actor stands on, where fields are drawn; around an actor everybody keeps to it. */
const groupsIn = ({ fields, center }: Scene): ReadonlyMap<string, number> | null =>
  fields.length > 0 && center === null
    ? new Map(fields.flatMap(({ members }, at) => members.map((id) => [id, at] as const)))
    : null;

const startWorker = () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });

/** A worker takes a while to start: the first one does so while the page waits for its graph. */
let first: Worker | null = startWorker();

function takeWorker(): Worker {
  const worker = first ?? startWorker();
  first = null;
  return worker;
}

/**
 * Has scenes laid out in a worker, one after the other. Places are kept as shares of the free part of the canvas, so
 * that whoever stays on the screen keeps its place, and the overview is the same after every way back.
 */
export class Arranger {
  private readonly worker = takeWorker();
  private queue: Promise<unknown> = Promise.resolve();
  private home: { graph: StanceGraph; key: string; places: Places; arranged: Arranged } | null = null;
  private screen: Places = nowhere;

  /** Lays out a scene in the box, the overview that it belongs to first. */
  arrange(scene: Scene, box: Box): Promise<Arranged> {
    const next = this.queue.then(() => this.run(scene, box));
    this.queue = next.catch(() => {});
    return next;
  }

  /** The same places but for one actor, which stands there from now on wherever it is drawn with the overview. */
  put(arranged: Arranged, actor: string, at: Point, box: Box): Arranged {
    const place = fromBox(at, box);
    const moved = { ...arranged, places: new Map(arranged.places).set(actor, at) };
    this.screen = new Map(this.screen).set(actor, place);
    const { home } = this;
    if (home?.places.has(actor))
      this.home = {
        ...home,
        places: new Map(home.places).set(actor, place),
        arranged: { ...home.arranged, places: new Map(home.arranged.places).set(actor, at) },
      };
    return moved;
  }

  destroy(): void {
    this.worker.terminate();
  }

  private async run(scene: Scene, box: Box): Promise<Arranged> {
    const home = await this.arrangeHome(scene, box);
    if (groupsIn(scene)) return this.layOut(scene, scene.shown, nowhere, box);
    if (scene.shown === scene.home) {
      this.screen = home.places;
      return home.arranged;
    }
    const known = scene.apart ? nowhere : new Map([...home.places, ...this.screen]);
    const gone = scene.center === null ? [] : [...home.places].filter(([id]) => !scene.shown.actor(id));
    const marks = gone.map(([, place]) => toBox(place, box));
    const arranged = await this.layOut(scene, scene.shown, known, box, marks);
    this.screen = sharesOf(arranged.places, box);
    return arranged;
  }

  private async arrangeHome(scene: Scene, box: Box) {
    const key = JSON.stringify([box, scene.density]);
    const before = this.home;
    if (before?.graph === scene.home && before.key === key) return before;
    const arranged = await this.layOut(
      { ...scene, center: null, fields: noFields, bands: noBands, banded: nothingBanded },
      scene.home,
      before?.places ?? nowhere,
      box,
    );
    this.home = { graph: scene.home, key, arranged, places: sharesOf(arranged.places, box) };
    return this.home;
  }

  private async layOut(
    scene: Scene,
    graph: StanceGraph,
    known: Places,
    box: Box,
    marks: Point[] = [],
  ): Promise<Arranged> {
    const { ids, links } = layoutLinks(graph, scene.center);
    const groups = groupsIn(scene);
    const scale = scaleIn(scene, graph);
    const job: ArrangeJob = {
      ids,
      links,
      box,
      radii: ids.map((id) => radiusOf(graph.actor(id)!.stances, scene.density, scale, ids.length)),
      names: ids.map((id, rank) => {
        const actor = graph.actor(id)!;
        const { stances } = actor;
        const style = scene.large
          ? rankedLabelStyle(rank, ids.length, scene.density)
          : labelStyle(stances, scene.density);
        return nameWidth(canvasName(actor), style, scene.density);
      }),
      marks,
      centered: scene.center !== null,
      groups: groups && ids.map((id) => groups.get(id) ?? null),
      known: ids.map((id) => (known.has(id) ? toBox(known.get(id)!, box) : null)),
    };
    const { places, bows, marks: left, cells } = await this.ask(job);
    const lines = graph.lines.filter((line) => line.source !== line.target);
    const { fields, bands, banded } = scene;
    return {
      ...{ fields, bands, banded },
      shown: graph,
      places: new Map(ids.map((id, at) => [id, places[at]!])),
      bows: new Map(lines.map(({ id }, at) => [id, bows[at]!])),
      left,
      cells,
    };
  }

  private ask(job: ArrangeJob): Promise<Arrangement> {
    return new Promise((resolve, reject) => {
      this.worker.onmessage = ({ data }: MessageEvent<Arrangement>) => resolve(data);
      this.worker.onerror = (event) => reject(new Error(event.message));
      this.worker.postMessage(job);
    });
  }
}

const sharesOf = (places: Places, box: Box): Places =>
  new Map([...places].map(([id, place]) => [id, fromBox(place, box)]));
