import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { EdgeProgramType } from 'sigma/rendering';
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
}

/** Stands for sigma's own arrows, whose programs would be made for every drawing though no line is drawn with them. */
class NoArrows {
  reallocate() {}
  process() {}
  render() {}
  kill() {}
}

/** Sigma's layers for what is drawn here by the overlay, or not at all: even empty ones would be laid over every frame. */
const unused = ['edgeLabels', 'hovers', 'hoverNodes'];

/** Sigma with nothing to draw yet and with the project's own programs in place of sigma's; labels and discs are drawn by the overlay. */
export function startSigma(container: HTMLElement, { scene, palette }: Current): Sigma<DrawnActor, DrawnLine> {
  const sigma = new Sigma<DrawnActor, DrawnLine>(new MultiDirectedGraph(), container, {
    nodeProgramClasses: { circle: createActorProgram(palette) },
    edgeProgramClasses: {
      line: createLineProgram(palette),
      arrow: NoArrows as unknown as EdgeProgramType<DrawnActor, DrawnLine>,
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
