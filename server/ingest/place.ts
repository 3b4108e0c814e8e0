/** Where in the input a document stands. */
export interface Place {
  /** The file as the user named it, or "standard input". */
  file: string;
  /** 1-based line of a file of lines. */
  line?: number;
  /** 1-based row of a table, its header being row 1. */
  row?: number;
}

/** A place in words: "news.csv, row 12". */
export function describePlace({ file, line, row }: Place): string {
  if (line !== undefined) return `${file}, line ${line}`;
  return row === undefined ? file : `${file}, row ${row}`;
}
