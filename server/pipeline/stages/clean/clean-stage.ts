import type { Span } from '../../../../shared/span.ts';
import { type Lexicon, loadLexicon } from '../../../lexicon/lexicon.ts';
import type { Stage } from '../../pipeline.ts';
import { isBoilerplate } from './boilerplate-lines.ts';
import { datelineLength } from './dateline.ts';
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
      const lines = linesOf(text);
      const prompts = promptsIn(text, lines);
      const prose = lines.filter((line) => !prompts.has(line));
      const { turns, masked } = turnsOf(lexicon ?? loadLexicon(), text, prose);
      const labelled = new Set(turns.map(({ label }) => label.start));
      const datelines = prose
        .filter(({ start }) => !labelled.has(start))
        .map(({ start, end }) => ({ start, end: start + datelineLength(text.slice(start, end)) }));
      annotated.turns = turns;
      const maskable = [...prompts, ...masked, ...datelines]
        .filter(({ start, end }) => end > start)
        .sort((a, b) => a.start - b.start);
      annotated.masked = unmarked(maskable, annotated.given ?? []);
    },
  };
}

export const cleanStage: Stage = createCleanStage();
