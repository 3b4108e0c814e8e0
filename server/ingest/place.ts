/** Where in the input a document stands. */
export interface Place {
  /** The file as the user named it, or "standard input". */
  file: string;
  /** File in an archive, archives in archives included: "2024/april.zip/talks.html". */
  member?: string;
  /** What the file or its member is counted in: lines of a file of lines, rows of a table, its header being row 1. */
  unit?: 'line' | 'row' | 'article' | 'message' | 'page' | 'entry' | 'chapter' | 'record';
  /** 1-based. */
  number?: number;
}

/** A place in words: "news.csv, row 12". */
export const describePlace = ({ file, member, unit, number }: Place): string =>
  [file, member, unit && `${unit} ${number}`].filter(Boolean).join(', ');
