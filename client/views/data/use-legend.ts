import type { Answer } from '../../core/api/request.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { useView } from '../state/view-context.tsx';
import { useFacets } from './corpus.ts';
import { useGraph } from './graph.ts';
import { useDrawn } from './use-drawn.ts';

/** The counts behind the legend: each part counts what it would show, whatever is checked in that part itself. */
export interface LegendData {
  shown: StanceGraph;
  /** How many stances and actors pass the filters where only a part of them is drawn; null where all are. */
  of: { stances: number; actors: number } | null;
  /** The most stances on a line, and the least for it to be drawn. */
  heaviest: number;
  minCount: number;
  /** The graph with neither signs nor types narrowed. */
  anySign: StanceGraph;
  /** The graph with all kinds. */
  anyKind: StanceGraph;
  /** All outlets of the corpus, and what each has under the other filters. */
  outlets: Answer<'facets'>['outlets'];
  outletsLeft: Answer<'facets'>['outlets'];
  /** The most frequent issues, and what each has under the other filters. */
  issues: Answer<'facets'>['issues'];
  issuesLeft: Answer<'facets'>['issues'];
}

export interface LegendAnswer {
  legend: LegendData | null;
  error: Error | null;
  retry: () => void;
}

const everything = {};

/** The data of the legend under the view in force; null until all of it is there. */
export function useLegend(): LegendAnswer {
  const { filter } = useView().state;
  const { drawn } = useDrawn();
  const query = drawn?.query ?? {};
  const anySign = useGraph({ ...query, polarity: undefined, type: undefined }, drawn !== null);
  const anyKind = useGraph({ ...query, kind: undefined }, drawn !== null);
  const outlets = useFacets(everything);
  const outletsLeft = useFacets({ ...filter, outlet: undefined });
  const issuesLeft = useFacets({ ...filter, issue: undefined });
  const answers = [anySign, anyKind, outlets, outletsLeft, issuesLeft];
  const error = answers.find((answer) => answer.error)?.error ?? null;
  const retry = () => {
    for (const answer of answers) if (answer.error) void answer.refetch();
  };
  const complete = drawn && anySign.piece && anyKind.piece && outlets.data && outletsLeft.data && issuesLeft.data;
  if (!complete) return { legend: null, error, retry };
  return {
    error,
    retry,
    legend: {
      shown: drawn.graph,
      of: drawn.large ? { stances: anySign.piece!.graph.attributes.stances, actors: drawn.part.actors } : null,
      heaviest: drawn.overview.part.heaviest,
      minCount: drawn.part.minCount,
      anySign: anySign.piece!.graph,
      anyKind: anyKind.piece!.graph,
      outlets: outlets.data!.outlets,
      outletsLeft: outletsLeft.data!.outlets,
      issues: outlets.data!.issues,
      issuesLeft: issuesLeft.data!.issues,
    },
  };
}
