import type { GraphQuery } from '../shared/routes.ts';
import { type Answer, request } from './core/api/request.ts';
import type { Density } from './core/graph/encoding.ts';
import { readViewState, writeViewState } from './core/view-state/query-string.ts';
import type { Camera } from './core/view-state/view-state.ts';
import { densityNow, roomNow } from './views/state/window.ts';

/** The overview that an address asks for, and its graph, which is on its way. */
export interface Question {
  density: Density;
  camera: Camera | null;
  query: Partial<GraphQuery>;
  answer: Promise<Answer<'graph'>>;
}

/** How many actors an address draws and where its camera stands, where it asks for the overview and nothing else. */
function overviewIn(search: string): { draw: number | null; camera: Camera | null } | null {
  const state = readViewState(search);
  const { draw, camera } = state;
  return writeViewState({ ...state, draw: null, camera: null }) === '' ? { draw, camera } : null;
}

function ask(): Question | null {
  const overview = overviewIn(location.search);
  if (!overview) return null;
  const density = densityNow();
  const query = { nodes: overview.draw ?? roomNow(density) };
  return { density, camera: overview.camera, query, answer: request('graph', { query }) };
}

/** What the page begins with, null where its address asks for more. `main.ts` imports this module first, so that it is asked before the modules are run that draw it. */
export const firstQuestion = ask();
