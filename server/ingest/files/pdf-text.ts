/** A line of a page of a PDF; lengths in points. */
export interface PdfLine {
  text: string;
  /** Distance of its ends from the left edge, and of its foot from the foot of the page. */
  x: number;
  right: number;
  y: number;
  /** Size of its letters. */
  size: number;
}

/** The number that a share of the others is smaller than. */
const quantile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;

/** Numbers of pages, which change from page to page, count as alike. */
const shape = ({ text }: PdfLine): string => text.replace(/\d+/g, '0').trim();

const isPageNumber = ({ text }: PdfLine): boolean =>
  /^(?:page\s+)?[-–\s]*\d+(?:\s*(?:of|\/)\s*\d+)?[-–\s]*$/i.test(text.trim());

const edgesOf = (page: readonly PdfLine[]): ReadonlySet<PdfLine> => new Set([...page.slice(0, 2), ...page.slice(-2)]);

/** Takes out the first and last lines of pages that are page numbers, or the same on most pages. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const line of edgesOf(page)) counts.set(shape(line), (counts.get(shape(line)) ?? 0) + 1);
  const repeated = Math.max(2, pages.length / 2);
  return pages.map((page) => {
    const edges = edgesOf(page);
    return page.filter((line) => !edges.has(line) || (!isPageNumber(line) && counts.get(shape(line))! <= repeated));
  });
}

/** Where the lines of a column end, by where they begin: columns begin at least this far apart. */
const columnStep = 36;

const columnOf = ({ x }: PdfLine): number => Math.round(x / columnStep);

function rightEdges(lines: readonly PdfLine[]): ReadonlyMap<number, number> {
  const edges = new Map<number, number>();
  for (const line of lines) edges.set(columnOf(line), Math.max(edges.get(columnOf(line)) ?? 0, line.right));
  return edges;
}

/** Distance from line to line within paragraphs: the small ones among the distances on the page. */
function pitchOf(lines: readonly PdfLine[]): number {
  const gaps = lines.slice(1).flatMap(({ y, size }, index) => {
    const gap = lines[index]!.y - y;
    return gap > size * 0.8 ? [gap] : [];
  });
  return quantile(gaps, 0.25) || 12;
}

/** A line goes on with the next one; a word that was cut in two becomes one again. */
const join = (text: string, next: string): string =>
  /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`;

const isClosed = (text: string): boolean => /[.!?:]["'”’)]*$/.test(text.trim());

/** Whether a line goes on with the next one on its page; `widest` is the largest distance between two that do. */
function goesOn(line: PdfLine, next: PdfLine, widest: number, edge: number): boolean {
  const gap = line.y - next.y;
  const filled = (line.right - line.x) / Math.max(1, edge - line.x);
  if (gap <= 0) return !isClosed(line.text);
  if (gap > widest || filled < 0.6 || (filled < 0.85 && isClosed(line.text))) return false;
  const indent = next.x - line.x;
  return !(indent > next.size * 0.8 && indent < next.size * 4 && isClosed(line.text));
}

/**
 * Lines of all pages as paragraphs: a paragraph ends where the gap grows, a line stays short, the letters change their
 * size, or the next line is indented; it goes on over the end of a column or page where its sentence does.
 */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const paragraphs: PdfLine[] = [];
  for (const lines of pages) {
    const widest = pitchOf(lines) * 1.25;
    const usual = quantile(
      lines.map(({ size }) => size),
      0.5,
    );
    const edges = rightEdges(lines);
    lines.forEach((line, index) => {
      const open = paragraphs.at(-1);
      const before = lines[index - 1];
      const text = line.text.trim();
      const alike = open !== undefined && Math.abs(open.size - line.size) <= open.size * 0.15;
      const continued = before
        ? goesOn(before, line, widest * Math.max(1, line.size / usual), edges.get(columnOf(before))!)
        : open && !isClosed(open.text);
      if (alike && continued) open.text = join(open.text, text);
      else paragraphs.push({ ...line, text });
    });
  }
  return paragraphs;
}

/** The headline: the first paragraph of clearly larger letters than the text has. */
export function pdfHeadline(paragraphs: readonly PdfLine[]): string | null {
  const letters = paragraphs.flatMap(({ size, text }) => Array<number>(Math.ceil(text.length / 50)).fill(size));
  const usual = quantile(letters, 0.5);
  return paragraphs.slice(0, 6).find(({ size, text }) => size > usual * 1.2 && /\s/.test(text))?.text ?? null;
}
