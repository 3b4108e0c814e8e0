/** How far an ingest has come. */
export interface Progress {
  /** Documents to read, null while nobody can know (standard input, archives). */
  total: number | null;
  /** Documents read so far, failures included. */
  read: number;
  /** Stances found so far in the documents that were analyzed. */
  stances: number;
}

/** Something about one place of the input, in words. */
export interface Remark {
  place: string;
  message: string;
}

export interface IngestReport {
  /** Documents read; the sum of the stored, unchanged, replaced, queued and failed ones. */
  read: number;
  stored: number;
  /** Documents of which the store had the text already. */
  unchanged: number;
  /** Of the unchanged ones, those that are new in the corpus. */
  joined: number;
  /** Documents that took the place of an older version. */
  replaced: number;
  /** Documents that were left to workers. */
  queued: number;
  stances: number;
  failed: Remark[];
  /** Files that were left aside, with the reason. */
  skipped: Remark[];
  /** Addresses of articles that came without their text. */
  urls: string[];
  /** How many of the documents, unchanged ones too, are in which language (ISO 639-1, '' when it is not known). */
  languages: Record<string, number>;
  /** What was left out of documents because it was unclear, such as dates. */
  notes: Remark[];
  /** Whether it ended early because it was told to. */
  stopped: boolean;
}

export const emptyReport = (): IngestReport => ({
  read: 0,
  stored: 0,
  unchanged: 0,
  joined: 0,
  replaced: 0,
  queued: 0,
  stances: 0,
  failed: [],
  skipped: [],
  urls: [],
  languages: {},
  notes: [],
  stopped: false,
});
