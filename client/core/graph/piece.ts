import type { GraphPart } from '../../../shared/graph.ts';
import type { Answer } from '../api/request.ts';
import { fromSerialized, type StanceGraph } from './stance-graph.ts';

/** A graph with how much of the whole it is. */
export interface GraphPiece {
  graph: StanceGraph;
  part: GraphPart;
}

const pieces = new WeakMap<Answer<'graph'>, GraphPiece>();

/** One answer gives one graph, whoever asks for it: what is drawn and what is counted are the same. */
export function pieceOf(answer: Answer<'graph'>): GraphPiece {
  const known = pieces.get(answer) ?? { graph: fromSerialized(answer), part: answer.part };
  pieces.set(answer, known);
  return known;
}
