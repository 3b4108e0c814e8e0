import type { Span } from '../../../../shared/span.ts';
import { type Lexicon, loadLexicon } from '../../../lexicon/lexicon.ts';
import type { Stage } from '../../pipeline.ts';
import { isBoilerplate } from './boilerplate-lines.ts';
import { datelineEnd, embeddedDateline } from './dateline.ts';
import { linesOf } from './lines.ts';
import { unmarked } from './marked-lines.ts';
import { turnsOf } from './turns.ts';

/** A line that stands twice in a row and is no sentence: an author's name beside the picture. */
const isEcho = (line: string, neighbour: string | undefined): boolean =>
  line === neighbour && line.length <= 60 && !/[.!?]["”]?$/.test(line);

/** Lines that are no article prose: advertisements, prompts, bylines. */
function promptsIn(text: string, lines: readonly Span[]): Set<Span> {
  const slice = (line: Span | undefined) => line && text.slice(line.start, line.end);
  if (lines.length === 1) return new Set();
  return new Set(
    lines.filter((line, index) => {
      const content = slice(line)!;
      return (
        isBoilerplate(content) || isEcho(content, slice(lines[index - 1])) || isEcho(content, slice(lines[index + 1]))
      );
    }),
  );
}

/** The dateline at the head of a line or behind its headline. */
function datelineIn(lexicon: Lexicon, text: string, line: Span): Span | null {
  const end = datelineEnd(lexicon, text, line.start);
  return end > line.start ? { start: line.start, end } : embeddedDateline(lexicon, text, line);
}

/** The spans in text order, without those that reach into one before. */
function apart(spans: Span[]): Span[] {
  let end = 0;
  return spans
    .sort((a, b) => a.start - b.start)
    .filter((span) => {
      const isFree = span.start >= end;
      if (isFree) end = span.end;
      return isFree;
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
      const prompts = promptsIn(text, lines);
      const prose = lines.filter((line) => !prompts.has(line));
      const { turns, masked } = turnsOf(known, text, prose);
      const labelled = new Set(turns.map(({ label }) => label.start));
      const unlabelled = prose.filter(({ start }) => !labelled.has(start));
      const datelines = unlabelled.flatMap((line) => datelineIn(known, text, line) ?? []);
      annotated.turns = turns;
      annotated.masked = unmarked(apart([...prompts, ...masked, ...datelines]), annotated.given ?? []);
    },
  };
}

export const cleanStage: Stage = createCleanStage();
