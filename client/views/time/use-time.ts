import { useMemo } from 'react';
import type { PolarityCounts } from '../../../shared/graph.ts';
import { type Bin, type BinUnit, binDays, type Day, daysOf, fill, isSeenBefore } from '../../core/time/bins.ts';
import { counted, inSentence } from '../../core/words/words.ts';
import { useChanges } from '../data/analysis.ts';
import { useFacets } from '../data/corpus.ts';
import { useEdge } from '../data/lines.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { useView } from '../state/view-context.tsx';

export interface TimeData {
  unit: BinUnit;
  bins: Bin[];
  /** What the selection has in the same bins, null when nothing is selected. */
  selected: Bin[] | null;
  /** Whether everything stands behind the selection: not where that would be too small to be seen before it. */
  behind: boolean;
  heading: string;
  /** Days on which the tone of the selected line changed. */
  changes: readonly { date: string; difference: number }[];
  neutral: number;
  undated: number;
  total: number;
}

const sum = (bins: readonly Bin[], key: keyof PolarityCounts) =>
  bins.reduce((total, bin) => total + bin.counts[key], 0);

const unitNames: Readonly<Record<BinUnit, string>> = { date: 'date', day: 'day', week: 'week', month: 'month' };

export interface TimeAnswer {
  time: TimeData | null;
  error: Error | null;
  retry: () => void;
}

/** The histogram's columns: of everything, whatever period is chosen, and of the selection over it. */
export function useTime(drawn: Drawn | null): TimeAnswer {
  const graph = drawn?.graph ?? null;
  const actors = drawn?.large ? drawn.overview.part.actors : null;
  const { filter, selection, apart } = useView().state;
  const { data: facets, error, refetch } = useFacets({ ...filter, from: undefined, to: undefined });
  const line = selection.kind === 'line' ? selection : null;
  const actor = selection.kind === 'actor' ? graph?.actor(selection.id) : undefined;
  const { data: edge } = useEdge(line?.source ?? '', line?.target ?? '', filter, line !== null);
  const { data: ofActor } = useFacets({ ...filter, ...(actor && { actor: actor.id }) });
  const turned = useChanges(line, filter).data?.changes;
  const time = useMemo(() => {
    if (!facets) return null;
    const { unit, bins } = binDays(facets.days);
    const ends = line && [graph?.actor(line.source), graph?.actor(line.target)];
    let days: Day[] | null = null;
    if (line) days = daysOf(edge?.stances.filter((stance) => stance.modality !== 'negated') ?? []);
    else if (actor) days = ofActor?.days ?? [];
    const selected = days && fill(bins, days);
    const held = selected ?? bins;
    let heading = `Stances by ${unitNames[unit]}`;
    if (apart !== null) heading += ', all actors';
    else if (actors !== null) heading += `, all ${counted(actors, 'actor')}`;
    if (ends?.[0] && ends[1]) heading = `${ends[0].label} toward ${inSentence(ends[1].label, ends[1].kind)}`;
    else if (actor) heading = `Given and received by ${inSentence(actor.label, actor.kind)}`;
    return {
      unit,
      bins,
      selected,
      behind: selected !== null && isSeenBefore(selected, bins),
      heading,
      changes: (line && turned) ?? [],
      neutral: sum(held, 'neutral'),
      undated: selected ? 0 : facets.undated,
      total: sum(held, 'neutral') + sum(held, 'negative') + sum(held, 'positive'),
    };
  }, [facets, edge, ofActor, turned, graph, actors, apart, line, actor]);
  return { time, error, retry: () => void refetch() };
}
