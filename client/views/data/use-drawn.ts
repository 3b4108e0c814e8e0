import { useRef } from 'react';
import type { GraphPart } from '../../../shared/graph.ts';
import type { GraphQuery } from '../../../shared/routes.ts';
import type { GraphPiece } from '../../core/graph/piece.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { neighbourBatch } from '../../core/layout/budget.ts';
import { actorsOf } from '../../core/paths/paths.ts';
import { centerOf, type ViewState } from '../../core/view-state/view-state.ts';
import { useDensity, useRoom } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';
import { useGraph, usePaths } from './graph.ts';
import { useAnswer } from './search.ts';

/** What is drawn, and of what it is a part. */
export interface Drawn {
  graph: StanceGraph;
  part: GraphPart;
  /** The overview that what is drawn belongs to, and what there is without filters. */
  overview: GraphPiece;
  whole: GraphPiece;
  /** Where everybody stands who is drawn in several states. */
  home: StanceGraph;
  /** The actor in the middle where its surroundings are drawn. */
  center: string | null;
  /** Whether the graph is so large that only a part of it is drawn at a time. */
  large: boolean;
  /** How many actors the overview has room for. */
  budget: number;
  /** What the drawn part is asked for with. */
  query: Partial<GraphQuery>;
}

export interface DrawnAnswer {
  drawn: Drawn | null;
  error: Error | null;
  retry: () => void;
}

const overviewQuery = ({ filter, apart }: ViewState, nodes: number): Partial<GraphQuery> => ({
  ...filter,
  nodes,
  ...(apart !== null && { group: apart }),
});

/** The graph that is drawn under the view in force; null until the first answer is there, the last one while another is on its way. */
export function useDrawn(): DrawnAnswer {
  const { state } = useView();
  const density = useDensity();
  const room = useRoom();
  const budget = state.draw ?? room;
  const { selection } = state;
  const asked = overviewQuery(state, budget);
  const whole = useGraph({ nodes: budget });
  const overview = useGraph(asked);
  const large = overview.piece?.part.chosen === 'backbone';
  const center = large ? centerOf(state) : null;
  const answering = (useAnswer(state.asked, state.filter).data?.lines ?? []).slice(0, neighbourBatch(density));
  const ends = [...new Set(answering.flatMap(({ source, target }) => [source.id, target.id]))];
  const around = {
    ...state.filter,
    around: center ?? '',
    nodes: state.neighbours ?? neighbourBatch(density),
    depth: state.steps,
    ...(state.asked && { include: ends }),
  };
  const surroundings = useGraph(around, center !== null);
  const paths = usePaths(state.path, state.filter).data?.paths ?? [];
  const line = selection.kind === 'line' && center === null ? selection : null;
  const lacks = (a: string, b: string) => overview.piece?.graph.line(a, b) === undefined;
  const lacksStep = paths.some(({ hops }) =>
    hops.some(({ from, to }) => lacks(from.id, to.id) && lacks(to.id, from.id)),
  );
  const missing = large && ((line !== null && lacks(line.source, line.target)) || lacksStep);
  const include = [...new Set([...(line ? [line.source, line.target] : []), ...actorsOf(paths)])];
  const withLine = { ...asked, include };
  const included = useGraph(withLine, missing);
  const chosen = center !== null ? surroundings : missing ? included : overview;
  const answers = [whole, overview, ...(chosen === overview ? [] : [chosen])];
  const last = useRef<Drawn | null>(null);
  const waiting = chosen !== overview && (!chosen.piece || chosen.stale);
  const piece = waiting ? (last.current ? undefined : overview.piece) : chosen.piece;
  if (piece && overview.piece && whole.piece) {
    last.current = {
      ...piece,
      overview: overview.piece,
      whole: whole.piece,
      home: homeOf(overview.piece, whole.piece, state),
      center: chosen === surroundings && !waiting ? center : null,
      large,
      budget,
      query: waiting ? asked : center !== null ? around : missing ? withLine : asked,
    };
  }
  return {
    drawn: last.current,
    error: answers.find((answer) => answer.error)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.error) void answer.refetch();
    },
  };
}

/** A graph that is drawn whole gives everybody a place, whatever the filter; of a larger one the overview does. */
const homeOf = (overview: GraphPiece, whole: GraphPiece, { apart }: ViewState): StanceGraph =>
  whole.part.chosen === 'whole' || apart !== null ? whole.graph : overview.graph;
