/** What tag numbers stand for; a tag is `UPOS|XPOS`. */
export interface TagTables {
  /** Universal part of speech and Penn tag by tag number. */
  readonly uposOf: readonly string[];
  readonly xposOf: readonly string[];
  /** Number of the part of speech by tag number. */
  readonly posOfTag: Int32Array;
  /** Number of the part of speech of punctuation. */
  readonly punctuation: number;
}

/** The tables of a list of tags. */
export function tagTablesOf(tags: readonly string[]): TagTables {
  const uposOf = tags.map((tag) => tag.slice(0, tag.indexOf('|')));
  const universal = [...new Set(uposOf)];
  return {
    uposOf,
    xposOf: tags.map((tag) => tag.slice(tag.indexOf('|') + 1)),
    posOfTag: Int32Array.from(uposOf, (upos) => universal.indexOf(upos)),
    punctuation: universal.indexOf('PUNCT'),
  };
}
