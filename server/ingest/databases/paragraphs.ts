/** The lines of a text without white space around them. */
export const linesOf = (text: string): string[] =>
  text.split(/\r\n?|\n|\f/).map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim());

/** Lines grouped into paragraphs at the empty ones; the lines of one, being wrapped, become one line. */
export function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  for (const line of [...lines, '']) {
    if (line) open.push(line);
    else if (open.length) paragraphs.push(open.join(' '));
    if (!line) open = [];
  }
  return paragraphs;
}

/** Cuts lines before each that is the start of something; what stands before the first start is left out. */
export function cutBefore(lines: readonly string[], isStart: (line: string) => boolean): string[][] {
  const parts: string[][] = [];
  for (const line of lines) {
    if (isStart(line)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts;
}

/** Cuts lines after each that ends something; what stands after the last end is left out. */
export function cutAfter(lines: readonly string[], isEnd: (line: string) => boolean): string[][] {
  const parts: string[][] = [];
  let open: string[] = [];
  for (const line of lines) {
    if (isEnd(line)) {
      parts.push(open);
      open = [];
    } else open.push(line);
  }
  return parts;
}
