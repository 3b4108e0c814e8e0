import type { Offsets } from './read.ts';
import type { Task } from './task.ts';

/** Most of the text before the sentence, in characters, that a reader sees. */
const widestContext = 600;

/**
 * A task as a reader sees it: title and date, what stands before, and the sentence, with every mention in brackets behind its number.
 * Nothing shows what the system reads there.
 */
export function taskText(task: Task, text: string, head: readonly string[]): string {
  const from = contextStart(task, text);
  const before = marked(task, text, from, task.start).replace(/\s+/g, ' ').trim();
  return [
    `## ${task.n}`,
    ...head,
    ...(before ? [`before: ${before}`] : []),
    `SENTENCE: ${marked(task, text, task.start, task.end).replace(/\s+/g, ' ')}`,
  ].join('\n');
}

/** The first mention in reach, or as much text as fits, from a blank on. */
function contextStart({ start, mentions }: Task, text: string): number {
  const first = Math.min(start, mentions[0]?.[0] ?? start);
  const from = Math.max(0, Math.min(first, start - widestContext / 2), start - widestContext);
  if (from === 0) return 0;
  const blank = text.slice(from, start).search(/\s/);
  const at = blank < 0 ? start : from + blank + 1;
  return mentions.some(([open, close]) => open < at && close > at) ? Math.min(first, at) : at;
}

/** A stretch of the text with every mention that lies in it in brackets behind its number. */
export function marked({ mentions }: Pick<Task, 'mentions'>, text: string, from: number, to: number): string {
  const cuts = mentions.flatMap(([start, end], index): [at: number, order: number, mark: string][] =>
    start < from || end > to
      ? []
      : [
          [start, 1, `[${index + 1} `],
          [end, 0, ']'],
        ],
  );
  let out = '';
  let at = from;
  for (const [place, , mark] of cuts.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    out += text.slice(at, place) + mark;
    at = place;
  }
  return out + text.slice(at, to);
}

/** The span that a reader's words name: a mention by its number, or words in quotation marks as they stand in or before the sentence. */
export function spanNamed({ mentions, start, end }: Task, text: string, name: string): Offsets | null {
  if (!name.startsWith('"')) return mentions[Number(name) - 1] ?? null;
  const words = name.slice(1, -1);
  const inside = text.indexOf(words, start);
  if (inside >= 0 && inside + words.length <= end) return [inside, inside + words.length];
  const before = text.lastIndexOf(words, start - 1);
  return before >= 0 && start - before < 2 * widestContext ? [before, before + words.length] : null;
}
