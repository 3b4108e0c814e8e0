import type { Span } from '../../shared/span.ts';
import { boilerplate, firstWordOf, type PromptStart } from './boilerplate.ts';

/** Longer lines are prose, whatever they begin with. */
const LONGEST_PROMPT = 200;
/** So much of a line's end is searched for prompts and credits. */
const TAIL = 300;

const weather = /^[-+]?\d{1,3}([.,]\d)?\s*°?\s*[CF]$/i;
const ornaments = /^[\s\-–—*•·|►▶#_=~>]+|[\s\-–—*•·|►▶#_=~<:]+$/g;
const ended = /[.!?]["”’)]*$/;
/** A line that ends in a telephone number or address of mail. */
const contact =
  /^[^.!?]{0,60}(?:\+\d[\d ().-]{7,}\d|\(?\d{3}\)?[ .-]\d{3,4}[ .-]\d{3,4}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/;
/** Where a prompt or credit may begin inside a line: behind a sentence, and in brackets. */
const inside = /(?<=[.!?]["”’]?\s+)[\p{Lu}©(]|\(/gu;

/** True for a line that is an advertisement, a prompt to share or read on, a credit, an address or the weather. */
function isBoilerplate(line: string): boolean {
  if (line.length > LONGEST_PROMPT) return false;
  const bare = line.replace(ornaments, '');
  if (!bare || weather.test(bare) || contact.test(bare)) return true;
  const lower = bare.toLowerCase();
  const prompt = promptOf(lower);
  return boilerplate().lines.has(lower) || (prompt !== undefined && (prompt.credit || !isProse(bare)));
}

const promptOf = (lower: string): PromptStart | undefined =>
  boilerplate()
    .starts.get(firstWordOf(lower))
    ?.find(({ phrase }) => lower.startsWith(phrase) && !/^\p{L}/u.test(lower.slice(phrase.length)));

/** Two full sentences, or a quotation, are prose even after the words of a prompt. */
const isProse = (line: string): boolean =>
  /[.!?]["”’]?\s+\p{Lu}.*[.!?]["”’]?$/u.test(line) || /["“].{20,}["”]/.test(line);

/** A line that stands twice in a row and is no sentence: an author's name beside the picture. */
const isEcho = (line: string, neighbour: string | undefined): boolean =>
  line === neighbour && line.length <= 60 && !/[.!?]["”]?$/.test(line);

/** The credits in a line, and the prompt that its end is: "... on Monday. (Reporting by Jane Roe)", "... on Monday. Read more: ...". */
function promptsWithin(text: string, line: Span): Span[] {
  const { end } = line;
  const start = Math.max(line.start, end - TAIL);
  const tail = text.slice(start, end);
  return [...tail.matchAll(inside)].flatMap(({ index }): Span[] => {
    const bracket = tail[index] === '(' ? tail.indexOf(')', index) : -1;
    const to = bracket < 0 ? tail.length : bracket + 1;
    if (to - index > LONGEST_PROMPT) return [];
    const words = tail.slice(index, to).replace(/^\(/, '').toLowerCase();
    const prompt = promptOf(words);
    const isPrompt = prompt && (prompt.credit || words[prompt.phrase.replace(/:$/, '').length] === ':');
    return isPrompt ? [{ start: start + index, end: start + to }] : [];
  });
}

/** Lines that are no article prose with the lists of headlines behind them, and what of that kind stands inside lines. */
export function promptsIn(text: string, lines: readonly Span[]): { whole: Set<Span>; parts: Span[] } {
  const slice = (line: Span | undefined) => line && text.slice(line.start, line.end);
  const whole = new Set<Span>();
  let listed = false;
  for (const [index, line] of lines.entries()) {
    const content = slice(line)!;
    const isPrompt = isBoilerplate(content);
    const isList = isPrompt && boilerplate().lists.has(content.replace(ornaments, '').toLowerCase());
    listed = isList || (listed && !ended.test(content) && content.length <= LONGEST_PROMPT);
    const echoes = isEcho(content, slice(lines[index - 1])) || isEcho(content, slice(lines[index + 1]));
    if (lines.length > 1 && (isPrompt || listed || echoes)) whole.add(line);
  }
  return { whole, parts: lines.filter((line) => !whole.has(line)).flatMap((line) => promptsWithin(text, line)) };
}
