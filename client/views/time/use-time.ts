import { useMemo } from 'react';
import {
  type Bin,
  type BinUnit,
  binDays,
  type Day,
  daysOf,
  fill,
  isSeenBefore,
  totalOf,
} from '../../core/time/bins.ts';
import { spanOfPeriod } from '../../core/time/periods.ts';
import { counted, inSentence } from '../../core/words/words.ts';
import { useActorChanges, useChanges } from '../data/analysis.ts';
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
  /** Days on which the tone of what is selected changed. */
  changes: readonly { date: string; difference: number }[];
  neutral: number;
  undated: number;
  total: number;
}

const unitNames: Readonly<Record<BinUnit, string>> = { date: 'date', day: 'day', week: 'week', month: 'month' };

export interface TimeAnswer {
  time: TimeData | null;
  error: Error | null;
  retry: () => void;
}

/** The histogram's columns: of everything, and of the selection over it, whatever period is chosen; counted is what falls into that. */
export function useTime(drawn: Drawn | null): TimeAnswer {
  const graph = drawn?.graph ?? null;
  const actors = drawn?.large ? drawn.overview.part.actors : null;
  const { filter, selection, apart } = useView().state;
  const { from, to, ...always } = filter;
  const { data: facets, error, refetch } = useFacets(always);
  const line = selection.kind === 'line' ? selection : null;
  const actor = selection.kind === 'actor' ? graph?.actor(selection.id) : undefined;
  const { data: edge } = useEdge(line?.source ?? '', line?.target ?? '', always, line !== null);
  const { data: ofActor } = useFacets({ ...always, ...(actor && { actor: actor.id }) });
  const turnedLine = useChanges(line, always).data?.changes;
  const turnedActor = useActorChanges(actor?.id ?? '', always, actor !== undefined).data?.changes;
  const turned = line ? turnedLine : actor && turnedActor;
  const time = useMemo(() => {
    if (!facets) return null;
    const { unit, bins } = binDays(facets.days);
    const ends = line && [graph?.actor(line.source), graph?.actor(line.target)];
    let days: Day[] | null = null;
    let { undated } = facets;
    if (line) {
      const stances = edge?.stances.filter((stance) => stance.modality !== 'negated') ?? [];
      days = daysOf(stances);
      undated = stances.filter(({ date }) => date === null).length;
    } else if (actor) {
      days = ofActor?.days ?? [];
      undated = ofActor?.undated ?? 0;
    }
    const selected = days && fill(bins, days);
    const { positive, negative, neutral } = totalOf((selected ?? bins).slice(...spanOfPeriod(bins, { from, to })));
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
      changes: turned ?? [],
      neutral,
      undated,
      total: positive + negative + neutral,
    };
  }, [facets, edge, ofActor, turned, graph, actors, apart, line, actor, from, to]);
  return { time, error, retry: () => void refetch() };
}
