import type { Span } from '../../../../shared/span.ts';

/** The lines of a text without the white space around them; empty ones are left out. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const line = match[0];
    const trimmed = line.trim();
    if (!trimmed) continue;
    const start = match.index + line.indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length });
  }
  return lines;
}
