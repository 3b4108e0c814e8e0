/** What tag numbers stand for; a tag is `UPOS|XPOS`. */
export interface TagTables {
  /** Universal part of speech and Penn tag by tag number. */
  readonly uposOf: readonly string[];
  readonly xposOf: readonly string[];
  /** Number of the part of speech by tag number. */
  readonly posOfTag: Int32Array;
  /** Number of the part of speech of punctuation. */
  readonly punctuation: number;
  /** What a word with this tag is to a noun phrase. */
  readonly phraseRole: Uint8Array;
}

/** Roles of words in noun phrases: none, before the head, head, possessive mark. */
export const outside = 0;
export const premodifier = 1;
export const nominal = 2;
export const possessive = 3;

function phraseRoleOf(upos: string, xpos: string): number {
  if (xpos === 'POS') return possessive;
  if (xpos === 'PRP$' || xpos === 'WP$' || upos === 'DET' || upos === 'ADJ' || upos === 'ADV') return premodifier;
  return ['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM'].includes(upos) ? nominal : outside;
}

/** The tables of a list of tags. */
export function tagTablesOf(tags: readonly string[]): TagTables {
  const uposOf = tags.map((tag) => tag.slice(0, tag.indexOf('|')));
  const xposOf = tags.map((tag) => tag.slice(tag.indexOf('|') + 1));
  const universal = [...new Set(uposOf)];
  return {
    uposOf,
    xposOf,
    phraseRole: Uint8Array.from(uposOf, (upos, tag) => phraseRoleOf(upos, xposOf[tag]!)),
    posOfTag: Int32Array.from(uposOf, (upos) => universal.indexOf(upos)),
    punctuation: universal.indexOf('PUNCT'),
  };
}
