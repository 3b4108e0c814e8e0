/** Rounded to a tenth of a pixel. */
export const round = (value: number): number => Math.round(value * 10) / 10;

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML takes it; what it forbids is left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (mark) => marks[mark]!);

/** An element with its attributes, and what is in it, which is XML. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, inside = ''): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return inside ? `<${name}${list.join('')}>${inside}</${name}>` : `<${name}${list.join('')}/>`;
}

export interface TextLook {
  size: number;
  weight?: number;
  color: string;
  family?: 'sans' | 'serif';
  /** Colour of a halo under the letters. */
  halo?: string;
}

const families = {
  sans: "'Inter Variable', Inter, system-ui, sans-serif",
  serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif",
};

/** A line of text; `y` is where its letters stand. */
export const text = (
  content: string,
  x: number,
  y: number,
  { size, weight = 400, color, family = 'sans', halo }: TextLook,
): string =>
  element(
    'text',
    {
      ...{ x: round(x), y: round(y), fill: color, 'font-family': families[family], 'font-size': size },
      'font-weight': weight,
      ...(halo && { stroke: halo, 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    escapeXml(content),
  );
