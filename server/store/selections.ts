import type { ListedFilter, StanceFilter } from '../../shared/filter.ts';
import type { ReaderVersion } from '../../shared/reader-version.ts';
import type { SearchTerm } from '../../shared/text-words.ts';

/** Which stances: those that pass the filter and have these corpus-wide actors; `actor` may stand at either end. */
export type StanceSelection = EdgeSelection & {
  documentId?: string;
  /** All that these documents say, or as much of it as passes. */
  documents?: readonly string[];
  /** Names of issues, as they are. */
  issueGroup?: readonly string[];
  /** Of the stances that count under the filter only those of documents of these outlets and days: no copy stands in for another. */
  only?: Pick<StanceFilter, 'outlet' | 'from' | 'to'>;
  /** In what the stances of an edge are counted for the least number; in the selection itself when left out. */
  countedIn?: EdgeSelection;
  /** Only those that make the edges with the ends that are given: found by these, not by all that an actor does. */
  ofEdges?: true;
};

/** Which stances of edges: those that pass the filter, with these corpus-wide actors; `actor` may stand at either end. */
export type EdgeSelection = StanceFilter & { source?: string; target?: string; actor?: string };

/** Which claims of one actor about the stances of another: those of a speaker, or of all; those where one acts for the other only. */
export interface ReportSelection {
  speaker?: string | undefined;
  affiliated?: boolean | undefined;
}

/** Actors between which edges lie. */
export interface Ends {
  sources?: readonly string[];
  targets?: readonly string[];
}

export type Direction = 'out' | 'in' | 'both';

/** Which documents: those that meet every condition that is given. */
export interface DocumentSelection {
  ids?: readonly string[];
  /** In one of these corpora. */
  corpus?: readonly string[] | undefined;
  /** Copies of the stories of the documents with these ids, themselves among them. */
  copiesOf?: readonly string[];
  outlet?: readonly string[] | undefined;
  /** The file that they were read from, or a folder that it lies in. */
  origin?: string;
  /** Dated on this day or later, and on that day or earlier. */
  from?: string | undefined;
  to?: string | undefined;
  /** Dated before this day. */
  before?: string;
  /** Read by any other version of the reader than this one. */
  notReadBy?: ReaderVersion;
}

/** Which documents are listed: the first copies of the stories of those that pass the filter, or with `copies` all; those that meet every term. */
export interface ListedDocuments extends ListedFilter {
  copies?: boolean | undefined;
  terms?: readonly SearchTerm[];
}

/** What a row is ordered by, the most important first. */
export type Key = readonly (string | number | null | Key)[];

/** Rows of a list: those after the one with the key, or from the first; so many less at the beginning, at most so many. */
export interface Page {
  limit: number;
  offset: number;
  after?: Key | undefined;
}

/** What goes on after the rows of a page: the key of the last of them; null where none follows. */
export interface Next {
  next: Key | null;
}
