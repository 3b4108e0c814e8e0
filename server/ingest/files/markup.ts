/** What may stand before the first element of HTML or XML, the end of each by its start. */
const before: readonly [string, string][] = [
  ['<!--', '-->'],
  ['<?', '>'],
  ['<!', '>'],
];

/** Name of the first element in lower case, comments and declarations left aside; null when the text is no markup. */
export function rootOf(text: string): string | null {
  let at = 0;
  for (;;) {
    const rest = /\S/.exec(text.slice(at));
    at += rest?.index ?? 0;
    const found = before.find(([start]) => text.startsWith(start, at));
    const end = found ? text.indexOf(found[1], at + found[0].length) : -1;
    if (end < 0) return /^<([a-z][\w:-]*)[\s/>]/i.exec(text.slice(at, at + 100))?.[1]?.toLowerCase() ?? null;
    at = end + found![1].length;
  }
}
