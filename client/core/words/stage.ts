import type { GraphPart } from '../../../shared/graph.ts';
import { totalCounts } from '../graph/glance.ts';
import type { StanceGraph } from '../graph/stance-graph.ts';
import { periodName } from './dates.ts';
import { groupsDrawn, overviewDrawn, surroundingsDrawn } from './drawn.ts';
import { counted, inSentence, number } from './words.ts';

/** What the title of the figure is made from. */
export interface Figure {
  graph: StanceGraph;
  part: GraphPart;
  center: string | null;
  /** Whether a separate group is drawn alone. */
  alone: boolean;
  large: boolean;
  /** Stances without filters. */
  all: number;
  /** Articles of the corpus; null while they are not counted. */
  documents: number | null;
  steps: number;
  brief: boolean;
  /** How many communities are drawn and how many actors stand in them; null where none are. */
  grouped: { communities: number; actors: number } | null;
}

/** What the figure asks. */
export function figureTitle({ graph, center, grouped, brief }: Figure): string {
  const actor = center === null ? undefined : graph.actor(center);
  if (grouped) return brief ? 'Who is with whom' : 'Who is with whom, and who against whom';
  if (!actor) return 'Who takes which stance toward whom';
  const name = inSentence(actor.label, actor.kind);
  return brief ? `Around ${name}` : `Who takes which stance around ${name}`;
}

/** What is drawn of what there is. */
export function figureSummary(figure: Figure): string {
  const { graph, part, center, grouped, large, steps, brief } = figure;
  if (grouped) return groupsDrawn(grouped, brief ? null : part);
  if (center !== null) {
    const neighbours = Math.max(0, graph.actors.length - 1);
    return brief && part.neighbors !== null && part.neighbors > neighbours
      ? `${number(neighbours)} of ${number(part.neighbors)}`
      : surroundingsDrawn(neighbours, part, steps);
  }
  return large ? overviewDrawn(graph.actors.length, part) : wholeSummary(figure);
}

function wholeSummary({ graph, alone, all, documents, brief }: Figure): string {
  const { stances, firstDate, lastDate } = graph.attributes;
  const actors = counted(graph.actors.length, 'actor');
  const relations = counted(graph.lines.length, 'relation');
  if (alone) {
    const { negative, neutral, positive } = totalCounts(graph.lines);
    return `${actors}, ${relations} and ${counted(negative + neutral + positive, 'stance')}, apart from all others`;
  }
  if (brief) return `${actors}, ${relations}, ${counted(stances, 'stance')}`;
  const counts = `${actors}, ${relations} and ${counted(stances, 'stance')}`;
  if (stances < all) return `${counts} of ${number(all)}`;
  const period = periodName(firstDate, lastDate);
  return `${counts}${documents === null ? '' : ` in ${counted(documents, 'article')}`}${period && `, ${period}`}`;
}
