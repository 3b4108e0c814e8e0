import type { Writer } from './format.ts';
import { drawnGraph } from './html/choice.ts';
import { drawingOf } from './html/drawing.ts';
import { drawingStyle } from './html/style.ts';
import { colourWords, drawnWords, madeBy } from './html/words.ts';
import type { ExportSource } from './source.ts';
import { escapeXml, xmlDeclaration } from './xml.ts';

/** A picture of the strongest actors and the lines among them, with its filter and its colours in words; it has no script and no link. */
export const svg: Writer = { id: 'svg', write };

const style = `${drawingStyle}\nsvg .note { text-anchor: start; stroke: none; }`;
const lineHeight = 18;
/** Of a character of a note, on average. */
const characterWidth = 6.6;

/** A text in lines of at most so many characters; a longer word has a line of its own. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

async function* write(source: ExportSource): AsyncGenerator<string> {
  const part = await drawnGraph(source);
  const { box, content } = drawingOf(part);
  const [left, top, width, height] = box;
  const { name } = source.attributes;
  const notes = [name, drawnWords(source, part), colourWords, madeBy].flatMap((text) =>
    wrapped(text, Math.max(20, Math.floor((width - 20) / characterWidth))),
  );
  const whole = height + (notes.length + 1) * lineHeight;
  const place = (index: number) => (top + height + (index + 1) * lineHeight).toFixed(1);
  yield xmlDeclaration;
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, whole].map((value) => value.toFixed(1)).join(' ')}" `;
  yield `width="${width.toFixed(0)}" height="${whole.toFixed(0)}" role="img">\n<title>${escapeXml(name)}</title>\n`;
  yield `<style>${style}</style>\n<rect x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="100%" height="100%" fill="#fff"/>\n${content}`;
  for (const [index, note] of notes.entries())
    yield `<text class="note" x="${(left + 10).toFixed(1)}" y="${place(index)}">${escapeXml(note)}</text>\n`;
  yield '</svg>\n';
}
