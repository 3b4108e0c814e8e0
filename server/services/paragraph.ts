/** A blank line, or any line end where the text has no blank lines. */
const blankLine = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/g;
const lineEnd = /(?:\r\n?|\n)/g;

/** 1-based number of the paragraph that the offset (UTF-16) lies in. */
export function paragraphAt(text: string, offset: number): number {
  const body = text.trimStart();
  const upTo = body.slice(0, Math.max(0, offset - (text.length - body.length)));
  const separator = body.trimEnd().search(blankLine) < 0 ? lineEnd : blankLine;
  return (upTo.match(separator)?.length ?? 0) + 1;
}
