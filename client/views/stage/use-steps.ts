import { useEffect } from 'react';
import { fewerActors, moreActors, mostNeighbours, neighbourBatch } from '../../core/layout/budget.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { isShortcut } from '../state/single-keys.ts';
import { useDensity } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';

/** The ways to draw more or less of a large graph; null for those that lead nowhere now. */
export interface Steps {
  fewer: (() => void) | null;
  more: (() => void) | null;
  /** Draws the next neighbours of the actor in the middle, and how many these are. */
  next: (() => void) | null;
  batch: number;
  /** How many steps from the actor in the middle are drawn, and the way to change it. */
  steps: number;
  goSteps: ((steps: number) => void) | null;
  back: (() => void) | null;
}

/** What can be done with what is drawn. */
export function useSteps({ graph, part, center, large, budget }: Drawn): Steps {
  const { state, update, back } = useView();
  const batch = neighbourBatch(useDensity());
  const overview = large && center === null && state.path === null;
  const neighbours = state.neighbours ?? batch;
  const drawn = graph.actors.length;
  const next = Math.min(mostNeighbours, neighbours + batch);
  const canGrow = center !== null && (part.neighbors ?? 0) > drawn - 1 && next > neighbours && drawn <= mostNeighbours;
  const reduced = fewerActors(Math.min(budget, drawn));
  return {
    fewer: overview && reduced < drawn ? () => update({ draw: reduced }) : null,
    more:
      overview && drawn >= budget && moreActors(budget) > budget ? () => update({ draw: moreActors(budget) }) : null,
    next: canGrow ? () => update({ neighbours: next }) : null,
    batch,
    steps: state.steps,
    goSteps: center === null ? null : (steps) => update({ steps }),
    back: center !== null || state.path !== null || state.apart !== null ? back : null,
  };
}

const actOn = (steps: Steps, key: string): (() => void) | null => {
  if (key === ',') return steps.fewer;
  if (key === '.') return steps.more;
  if (key === 'e' || key === 'E') return steps.next;
  if (/^[123]$/.test(key) && steps.goSteps) return () => steps.goSteps!(Number(key));
  return null;
};

/** The keys of these ways: comma, full stop, E, 1 to 3. */
export function useStepKeys(steps: Steps): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || !isShortcut(event)) return;
      const act = actOn(steps, event.key);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [steps]);
}
