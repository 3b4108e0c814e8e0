/** Fields that a database writes before and after a text. */
export type Label =
  | 'title'
  | 'byline'
  | 'section'
  | 'length'
  | 'dateline'
  | 'highlight'
  | 'source'
  | 'date'
  | 'language'
  | 'url'
  | 'text'
  | 'other';

/** A line that begins with a label: which field it is, and what follows. */
export interface Labelled {
  label: Label;
  value: string;
}

/**
 * Reads lines such as "LÄNGE: 412 Wörter" by a table of labels, in any case and with a blank before the colon as French
 * has it; null for a line that begins with none of them.
 */
export function labelReader(
  table: Readonly<Partial<Record<Label, readonly string[]>>>,
): (line: string) => Labelled | null {
  const byName = new Map(
    Object.entries(table).flatMap(([label, names]) =>
      names.map((name) => [name.toLowerCase(), label as Label] as const),
    ),
  );
  return (line) => {
    const match = /^([\p{L}][^:\n]{0,48}?)\s?:(?:\s+(.*)|$)/u.exec(line);
    const label = match && byName.get(match[1]!.toLowerCase());
    return label ? { label, value: match[2] ?? '' } : null;
  };
}
