import type { Actor } from '../../shared/actor.ts';
import type { Review } from '../../shared/curation.ts';
import type { Document } from '../../shared/document.ts';
import type { EdgeAttributes, GraphAttributes, GraphPart, NodeAttributes } from '../../shared/graph.ts';
import type { Stance } from '../../shared/stance.ts';

export interface ExportedNode {
  key: string;
  attributes: NodeAttributes;
}

export interface ExportedEdge {
  key: string;
  source: string;
  target: string;
  attributes: EdgeAttributes;
}

/** What the stances of an edge say on one day: how many they are, and their mean intensity. */
export interface DayOfEdge {
  day: string;
  stances: number;
  intensity: number;
}

export interface DatedEdge extends ExportedEdge {
  /** Those with a date, the first first. */
  days: readonly DayOfEdge[];
}

/** A stance with all that a reader of the file needs: whole actors, the sentence, and the document without its text. */
export interface ExportedStance
  extends Pick<
    Stance,
    | 'id'
    | 'type'
    | 'polarity'
    | 'intensity'
    | 'modality'
    | 'confidence'
    | 'score'
    | 'issue'
    | 'sentence'
    | 'evidence'
    | 'text'
  > {
  source: Actor;
  target: Actor | null;
  attributedTo: Actor | null;
  /** Name of the actor that its source acts for; null also where nobody names that one. */
  affiliationName: string | null;
  /** Name of the issue that its phrase belongs to. */
  issueGroup: string | null;
  review: Review;
  sentenceText: string;
  /** What stands before and after the evidence, at most so many characters as a quotation needs to be found again. */
  before: string;
  after: string;
  paragraph: number;
  document: Omit<Document, 'text'>;
  /** Other documents that have the sentence. */
  copies: number;
}

/** When something was corrected last, undone corrections too: of all actors, and of the stances of a document by its id. */
export interface LastCorrections {
  actors: string | null;
  documents: ReadonlyMap<string, string>;
}

/** What an answer says of an actor, by its key, in formats that have room for it. */
export interface NodeMark {
  name: string;
  type: 'string' | 'integer' | 'double';
  value(key: string): string | number | null;
}

/** What is written into a file: everything that there may be a million of comes one after the other, and may be asked for again. */
export interface ExportSource {
  attributes: GraphAttributes;
  /** How much of a graph it is, where that is known. */
  part?: Pick<GraphPart, 'minCount'>;
  /** Ordered by key. */
  nodes: readonly ExportedNode[];
  /** Left out where the graph is not the answer to another question. */
  marks?: readonly NodeMark[];
  edgeCount: number;
  /** Ordered by source, then target; many at a time, since to wait for each costs as much as to write it. */
  edges(): AsyncIterable<readonly ExportedEdge[]>;
  /** The same, with their days. */
  datedEdges(): AsyncIterable<readonly DatedEdge[]>;
  /** Ordered by document, then by place. */
  stances(): AsyncIterable<ExportedStance>;
  /** Left out where nothing can be corrected. */
  corrected?(): Promise<LastCorrections>;
}

/** One piece of a file: text, which is UTF-8, or bytes. */
export type Piece = string | Uint8Array;
