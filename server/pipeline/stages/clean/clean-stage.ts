import { apart, clearOf, linesOf, type Span } from '../../../../shared/span.ts';
import { promptsIn } from '../../../lexicon/boilerplate-lines.ts';
import { datelineEnd, embeddedDateline } from '../../../lexicon/datelines.ts';
import { type Lexicon, loadLexicon } from '../../../lexicon/lexicon.ts';
import type { Stage } from '../../pipeline.ts';
import { turnsOf } from './turns.ts';

/** The dateline at the head of a line or behind its headline. */
function datelineIn(lexicon: Lexicon, text: string, line: Span): Span | null {
  const end = datelineEnd(lexicon, text, line.start);
  return end > line.start ? { start: line.start, end } : embeddedDateline(lexicon, text, line);
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
      // What the caller marks is to be read, whatever it looks like.
      annotated.masked = clearOf(apart([...whole, ...parts, ...masked, ...datelines]), annotated.given ?? []);
    },
  };
}

export const cleanStage: Stage = createCleanStage();
