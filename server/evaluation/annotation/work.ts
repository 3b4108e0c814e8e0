/** What a task of any kind says of its document. */
export interface Place {
  n: number;
  corpus: string;
  id: string;
}

export interface Checked {
  /** Each names the line and what would mend it. */
  faults: string[];
  /** How much was answered. */
  summary: string;
}

/** What the commands do with tasks of one kind: single sentences, or whole articles. */
export interface Work<Row extends Place> {
  /** A task for a reader, with a line that tells title, date and source where they are known. */
  show(task: Row, text: string, head: readonly string[]): string;
  check(tasks: readonly Row[], answers: string): Checked;
  /** Lines that tell how far two readers of the same tasks agree. */
  agree(tasks: readonly Row[], first: string, second: string): string[];
  /** Adds what can be understood to a file of annotation, in place of what it holds of the same tasks; tells what was done. */
  importInto(tasks: readonly Row[], answers: readonly string[], file: string): string;
}
