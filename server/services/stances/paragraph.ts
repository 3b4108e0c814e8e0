const lineBreak = String.raw`(?:\r\n|\n|\r(?!\n))`;

/** A blank line, or any line end where the text has no blank lines. */
const blankLine = new RegExp(`${lineBreak}[^\\S\\r\\n]*${lineBreak}\\s*`, 'g');
const lineEnd = new RegExp(lineBreak, 'g');

/** 1-based number of the paragraph that the offset (UTF-16) lies in. */
export function paragraphAt(text: string, offset: number): number {
  const body = text.trimStart();
  const upTo = body.slice(0, Math.max(0, offset - (text.length - body.length)));
  const separator = body.trimEnd().search(blankLine) < 0 ? lineEnd : blankLine;
  return (upTo.match(separator)?.length ?? 0) + 1;
}
