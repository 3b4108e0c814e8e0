import { useMemo } from 'react';
import { mostActive, type StanceGraph } from '../../core/graph/stance-graph.ts';
import { neighboursByStances } from '../../core/graph/walk.ts';
import type { Selection } from '../../core/view-state/view-state.ts';
import type { LegendData } from '../legend/legend.tsx';
import { useView } from '../state/view-context.tsx';
import { useFacets, useGraph, useStats } from './queries.ts';

/** How many actors are drawn at once. */
export const drawnActors = 500;

const everything = {};

/** How many neighbours of a selected actor are drawn although they are not among the most active. */
const drawnNeighbours = 40;

/** What a selection draws beside the most active actors. */
function mustBeDrawn(graph: StanceGraph, selection: Selection): string[] {
  if (selection.kind === 'line') return [selection.source, selection.target];
  if (selection.kind === 'none') return [];
  const neighbours = neighboursByStances(graph, selection.id).slice(0, drawnNeighbours);
  return [selection.id, ...neighbours.map(({ actor }) => actor.id)];
}

export interface Corpus {
  documents: number;
  /** The graph without filters, and under them. */
  whole: StanceGraph;
  shown: StanceGraph;
  /** What of them is drawn: the most active actors, and what is selected. */
  drawnWhole: StanceGraph;
  drawn: StanceGraph;
  legend: LegendData;
}

export interface CorpusAnswer {
  corpus: Corpus | null;
  error: Error | null;
  retry: () => void;
}

/** All data of the page under the filters in force; null until the first answers are there. */
export function useCorpus(): CorpusAnswer {
  const { filter, selection } = useView().state;
  const stats = useStats();
  const whole = useGraph(everything);
  const shown = useGraph(filter);
  const anySign = useGraph({ ...filter, polarity: undefined, type: undefined });
  const anyKind = useGraph({ ...filter, kind: undefined });
  const outlets = useFacets(everything);
  const outletsLeft = useFacets({ ...filter, outlet: undefined });
  const issuesLeft = useFacets({ ...filter, issue: undefined });
  const drawnWhole = useMemo(() => whole.graph && mostActive(whole.graph, drawnActors), [whole.graph]);
  const drawn = useMemo(() => {
    return shown.graph && mostActive(shown.graph, drawnActors, mustBeDrawn(shown.graph, selection));
  }, [shown.graph, selection]);
  const answers = [stats, whole, shown, anySign, anyKind, outlets, outletsLeft, issuesLeft];
  const error = answers.find((answer) => answer.error)?.error ?? null;
  const retry = () => {
    for (const answer of answers) if (answer.error) void answer.refetch();
  };
  const graphs = whole.graph && shown.graph && anySign.graph && anyKind.graph;
  const complete = stats.data && graphs && outlets.data && outletsLeft.data && issuesLeft.data;
  if (!complete || !drawnWhole || !drawn) return { corpus: null, error, retry };
  return {
    error,
    retry,
    corpus: {
      documents: stats.data!.documents,
      whole: whole.graph!,
      shown: shown.graph!,
      drawnWhole,
      drawn,
      legend: {
        whole: whole.graph!,
        shown: shown.graph!,
        anySign: anySign.graph!,
        anyKind: anyKind.graph!,
        outlets: outlets.data!.outlets,
        outletsLeft: outletsLeft.data!.outlets,
        issues: outlets.data!.issues,
        issuesLeft: issuesLeft.data!.issues,
      },
    },
  };
}
