import { overlaps, type Span } from '../../../../shared/span.ts';
import { type Lexicon, loadLexicon } from '../../../lexicon/lexicon.ts';
import type { Stage } from '../../pipeline.ts';
import { promptsIn } from './boilerplate-lines.ts';
import { datelineEnd, embeddedDateline } from './dateline.ts';
import { turnsOf } from './turns.ts';

/** The lines of a text without the white space around them; empty ones are left out. */
const linesOf = (text: string): Span[] =>
  Array.from(text.matchAll(/\S(?:[^\n\r]*\S)?/g), ({ index, 0: line }) => ({ start: index, end: index + line.length }));

/** The dateline at the head of a line or behind its headline. */
function datelineIn(lexicon: Lexicon, text: string, line: Span): Span | null {
  const end = datelineEnd(lexicon, text, line.start);
  return end > line.start ? { start: line.start, end } : embeddedDateline(lexicon, text, line);
}

/** The spans in text order, without those that reach into one before. */
function apart(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** Lines, in text order, in which the caller marks nothing: what is marked is to be read, whatever it looks like. */
function unmarked(lines: readonly Span[], marks: readonly Span[]): Span[] {
  const inOrder = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  return lines.filter((line) => {
    while (next < inOrder.length && inOrder[next]!.end <= line.start) next++;
    return !inOrder[next] || !overlaps(inOrder[next]!, line);
  });
}

/**
 * Masks what is no article prose (advertisements, prompts, bylines, datelines) and finds the turns of speakers, whose
 * colon and notes it masks. The text itself never changes.
 */
export function createCleanStage({ lexicon }: { lexicon?: Lexicon } = {}): Stage {
  return {
    name: 'clean',
    requires: [],
    assigns: ['masked', 'turns'],
    run(annotated) {
      const { text } = annotated.document;
      const known = lexicon ?? loadLexicon();
      const lines = linesOf(text);
      const { whole, parts } = promptsIn(text, lines);
      const prose = lines.filter((line) => !whole.has(line));
      const { turns, labelled, masked } = turnsOf(known, text, prose);
      const unlabelled = prose.filter((line) => !labelled.has(line));
      const datelines = unlabelled.flatMap((line) => datelineIn(known, text, line) ?? []);
      annotated.turns = turns;
      annotated.masked = unmarked(apart([...whole, ...parts, ...masked, ...datelines]), annotated.given ?? []);
    },
  };
}

export const cleanStage: Stage = createCleanStage();
