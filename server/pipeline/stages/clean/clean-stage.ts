import type { Span } from '../../../../shared/span.ts';
import type { Stage } from '../../pipeline.ts';
import { isBoilerplate } from './boilerplate-lines.ts';
import { datelineLength } from './dateline.ts';
import { linesOf } from './lines.ts';

/** A line that stands twice in a row and is no sentence: an author's name beside the picture. */
const isEcho = (line: string, neighbour: string | undefined): boolean =>
  line === neighbour && line.length <= 60 && !/[.!?]["”]?$/.test(line);

/** Masks what is no article prose: advertisements, prompts, bylines, datelines. The text itself never changes. */
export const cleanStage: Stage = {
  name: 'clean',
  requires: [],
  assigns: ['masked'],
  run(annotated) {
    const { text } = annotated.document;
    const lines = linesOf(text);
    const slice = (line: Span | undefined) => (line ? text.slice(line.start, line.end) : undefined);
    annotated.masked = lines.flatMap((line, index): Span[] => {
      const content = slice(line)!;
      const isOnlyLine = lines.length === 1;
      if (
        !isOnlyLine &&
        (isBoilerplate(content) || isEcho(content, slice(lines[index - 1])) || isEcho(content, slice(lines[index + 1])))
      )
        return [line];
      const dateline = annotated.given ? 0 : datelineLength(content);
      return dateline ? [{ start: line.start, end: line.start + dateline }] : [];
    });
  },
};
