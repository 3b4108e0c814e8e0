import Sigma from 'sigma';
import type { Scene } from '../core/renderer/renderer.ts';
import { createActorProgram } from './actor-program.ts';
import { prefersStill } from './camera.ts';
import { actorIn, lineIn } from './dimming.ts';
import type { DrawnActor, DrawnLine, SceneGraph } from './drawn.ts';
import { createLineProgram } from './line-program.ts';
import type { Palette } from './palette.ts';

/** What sigma asks for again with every frame. */
export interface Current {
  scene: () => Scene;
  palette: () => Palette;
}

/** Sigma with the project's own programs; labels and discs are drawn by the overlay. */
export const startSigma = (graph: SceneGraph, container: HTMLElement, { scene, palette }: Current) =>
  new Sigma<DrawnActor, DrawnLine>(graph, container, {
    nodeProgramClasses: { actor: createActorProgram(palette) },
    edgeProgramClasses: { line: createLineProgram(palette) },
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
