import type { Actor } from '../../../shared/actor.ts';
import type { ExportedStance } from '../../export/source.ts';
import { buildGraph as graphOf } from '../../graph/build-graph.ts';
import type { StanceGraph } from '../../graph/stance-graph.ts';
import { aside } from '../export/export-source.ts';
import { paragraphAt } from '../stances/paragraph.ts';
import type { AnalyzedDocument } from './reader.ts';

export interface GraphSettings {
  /** What the graph shows, for its title. */
  name?: string;
  /** Least stances on an edge, 1 when left out. */
  minCount?: number;
}

/** Actors by id, as the first document that has them knows them. */
function actorsOf(documents: readonly AnalyzedDocument[]): Map<string, Actor> {
  const actors = new Map<string, Actor>();
  for (const { analysis } of documents)
    for (const { given: _, ...actor } of analysis.actors) if (!actors.has(actor.id)) actors.set(actor.id, actor);
  return actors;
}

/**
 * The graph of who takes which stance toward whom in these documents: a graphology graph with one edge for each ordered pair of
 * actors. Actors with the same id are one; a store links more of them, and counts copies of a story once.
 */
export function buildGraph(documents: readonly AnalyzedDocument[], settings: GraphSettings = {}): StanceGraph {
  const { name = 'All stances', minCount } = settings;
  const stances = documents.flatMap(({ document, analysis }) =>
    analysis.stances.map((stance) => ({
      ...stance,
      ...{ documentId: document.id, outlet: document.source, date: document.date, issueGroup: stance.issue },
    })),
  );
  return graphOf({ stances, actors: actorsOf(documents), name, minCount });
}

/** The stances of documents as they are exported, by document, then by place. */
export function exportedStances(documents: readonly AnalyzedDocument[]): ExportedStance[] {
  const actors = actorsOf(documents);
  const actorOf = (id: string | null) => (id === null ? null : actors.get(id)!);
  const bodyOf = ({ affiliation }: Actor) => (affiliation === null ? null : (actors.get(affiliation)?.name ?? null));
  return documents.flatMap(({ document: { text, ...document }, analysis }) =>
    [...analysis.stances]
      .sort((a, b) => a.evidence.start - b.evidence.start)
      .map(({ why: _, source, target, attributedTo, ...stance }) => ({
        ...stance,
        ...{ source: actorOf(source)!, target: actorOf(target), attributedTo: actorOf(attributedTo) },
        affiliationName: bodyOf(actorOf(source)!),
        ...{ issueGroup: stance.issue, review: 'unreviewed' as const, document, copies: 0 },
        sentenceText: text.slice(stance.sentence.start, stance.sentence.end),
        before: text.slice(Math.max(0, stance.evidence.start - aside), stance.evidence.start),
        after: text.slice(stance.evidence.end, stance.evidence.end + aside),
        paragraph: paragraphAt(text, stance.sentence.start),
      })),
  );
}
