import stringWidth from 'string-width';
import { withoutControls } from './harmless.ts';

/** How text is to look where it goes. */
export interface Look {
  /** Columns of the terminal; null for a file or a pipe, which get every text whole. */
  columns: number | null;
  colours: boolean;
}

/** Whole and without colours. */
export const plain: Look = { columns: null, colours: false };

/** A stream that may be a terminal. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/** Whether to write colours: as FORCE_COLOR says, not where NO_COLOR is set (no-color.org), else on terminals that know colours. */
function wantsColours(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return !NO_COLOR && isTerminal && TERM !== 'dumb';
}

/** How text is to look on a stream. */
export const lookOf = ({ isTTY = false, columns }: Output, environment = process.env): Look => ({
  columns: isTTY && columns ? columns : null,
  colours: wantsColours(isTTY, environment),
});

const segmenter = new Intl.Segmenter();

/** Marks that take no column: those that stand on the character before them, and formats, but for what makes an emoji. */
const withoutColumn = /(?![\uFE0F\u200D])[\p{Mn}\p{Me}\p{Cf}]/gu;
/** Letters of alphabets and marks of print, which take one column each: most texts have no others. */
const isSimple = (text: string): boolean => /^[ -~¡-˿Ͱ-҂‐-‧‰-⁞]*$/.test(text);

const charactersOf = (text: string) =>
  Array.from(segmenter.segment(text), ({ segment }) => ({
    segment,
    width: stringWidth(segment.replace(withoutColumn, '')),
  }));

/** Columns that a text takes on a terminal. */
export const widthOf = (text: string): number =>
  isSimple(text) ? text.length : charactersOf(text).reduce((sum, { width }) => sum + width, 0);

/** A text in at most so many columns: its whole characters that fit, with an ellipsis where some are left out. */
export function cutTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let left = columns - 1;
  for (const { segment, width } of charactersOf(text)) {
    left -= width;
    if (left < 0) break;
    kept += segment;
  }
  return columns > 0 ? `${kept.trimEnd()}…` : '';
}

/** A text in one line that a terminal shows as it is. */
export const inOneLine = (text: string): string => withoutControls(text.replace(/\s+/g, ' ')).trim();
