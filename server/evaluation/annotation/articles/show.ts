import { marked } from '../show.ts';
import type { ArticleTask } from './task.ts';

/**
 * An article as a reader sees it: title and date, then a line for every sentence behind its number, with every mention in brackets behind
 * its own. What is no sentence of the article (a dateline, an advertisement) stands behind two dashes. Nothing shows what the system reads.
 */
export function articleText(task: ArticleTask, text: string, head: readonly string[]): string {
  const lines = [`## ${task.n}`, ...head, ''];
  let at = 0;
  const line = (label: string, from: number, to: number) => {
    const words = marked(task, text, from, to).replace(/\s+/g, ' ').trim();
    if (words) lines.push(`${label} ${words}`);
  };
  task.sentences.forEach(([start, end], index) => {
    if (index && text.slice(at, start).includes('\n')) lines.push('');
    line('--', at, start);
    line(`S${index + 1}:`, start, end);
    at = end;
  });
  line('--', at, text.length);
  return lines.join('\n');
}
