import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering';
import type { Scene } from '../core/renderer/renderer.ts';
import { createActorProgram } from './actor-program.ts';
import { prefersStill } from './camera.ts';
import { actorIn, lineIn } from './dimming.ts';
import type { DrawnActor, DrawnLine } from './drawn.ts';
import { createLineProgram } from './line-program.ts';
import type { Palette } from './palette.ts';

/** What sigma asks for again with every frame. */
export interface Current {
  scene: () => Scene;
  palette: () => Palette;
  /** Whether what lies under the pointer is asked for. */
  picks: () => boolean;
}

/** Stands for the programs of sigma's own arrows and of actors drawn over others, which would be made for every drawing though nothing is drawn with them. */
class NoProgram {
  reallocate() {}
  process() {}
  render() {}
  kill() {}
}

/** Sigma's layers for what is drawn here by the overlay, or not at all: even empty ones would be laid over every frame. */
const unused = ['edgeLabels', 'hovers', 'hoverNodes'];

/** Stands for a graphics context, of which the browser has few and which takes a while to make. */
const noContext = { COLOR_BUFFER_BIT: 0, blendFunc() {}, viewport() {}, clear() {}, getExtension: () => null };

/** Sigma with a layer for the fields below all others, and without the graphics context of the layer that nothing is drawn on. */
class LeanSigma extends Sigma<DrawnActor, DrawnLine> {
  override createWebGLContext(...[id, options]: Parameters<Sigma['createWebGLContext']>): WebGLRenderingContext {
    if (id === 'edges') this.createCanvasContext('fields');
    if (id !== 'hoverNodes') return super.createWebGLContext(id, options);
    const canvas = this.createCanvas(id);
    canvas.getContext = (() => noContext) as unknown as HTMLCanvasElement['getContext'];
    return super.createWebGLContext(id, { canvas });
  }
}

/** Sigma with nothing to draw yet and with the project's own programs in place of sigma's; labels and discs are drawn by the overlay. */
export function startSigma(container: HTMLElement, { scene, palette, picks }: Current): Sigma<DrawnActor, DrawnLine> {
  const sigma = new LeanSigma(new MultiDirectedGraph(), container, {
    nodeProgramClasses: { circle: createActorProgram(palette, picks) },
    nodeHoverProgramClasses: { circle: NoProgram as unknown as NodeProgramType<DrawnActor, DrawnLine> },
    edgeProgramClasses: {
      line: createLineProgram(palette, picks),
      arrow: NoProgram as unknown as EdgeProgramType<DrawnActor, DrawnLine>,
    },
    nodeReducer: (id, actor) => actorIn(scene(), id, actor),
    edgeReducer: (id, line) => lineIn(scene(), id, line),
    defaultDrawNodeHover: () => {},
    renderLabels: false,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 0,
    minCameraRatio: 0.05,
    maxCameraRatio: 2.5,
    zoomDuration: prefersStill() ? 1 : 160,
  });
  for (const layer of unused) sigma.getCanvases()[layer]!.style.display = 'none';
  return sigma;
}
