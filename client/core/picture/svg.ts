import type { ActorKind } from '../../../shared/actor.ts';
import { polarities } from '../../../shared/plover.ts';
import { boundsOf } from '../geometry/point.ts';
import { kindNames } from '../words/words.ts';
import { actorSvg, discSvg } from './actor-svg.ts';
import { communitiesSvg } from './community-svg.ts';
import { lineSvg } from './line-svg.ts';
import type { Picture, PictureColors } from './picture.ts';
import { element, escapeXml, round, text } from './svg-element.ts';

/** What stands round a picture: what it asks, how much it shows, and what narrows it. */
export interface Caption {
  title: string;
  summary: string;
  /** Filters and view, in sentences. */
  shown: string;
}

const margin = 24;
const titleRoom = 64;
const legendRoom = 34;
const lineHeight = 17;
const kinds: readonly ActorKind[] = ['country', 'person', 'organization', 'group'];

/** Lines of at most so many letters. */
export function wrap(words: string, most: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= most || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Where the actors, labels and communities are that are in sight. */
function bounds({ width, height, actors, labels, communities }: Picture) {
  const inSight = actors.filter(({ x, y }) => x > 0 && y > 0 && x < width && y < height);
  const corners = [
    ...communities.fields.flatMap(({ left, top, right, bottom }) => [
      { x: left, y: top },
      { x: right, y: bottom },
    ]),
    ...inSight.flatMap(({ x, y, radius }) => [
      { x: x - radius - 8, y: y - radius - 8 },
      { x: x + radius + 8, y: y + radius + 8 },
    ]),
    ...labels.flatMap(({ x, y, style, text: name }) => [
      { x, y: y - style.size },
      { x: x + name.length * style.size * 0.6, y: y + style.size },
    ]),
  ];
  const box = boundsOf(corners) ?? { left: 0, top: 0, right: width, bottom: height };
  return {
    left: Math.max(0, box.left),
    top: Math.max(0, box.top),
    right: Math.min(width, box.right),
    bottom: Math.min(height, box.bottom),
  };
}

/** Line samples and shapes with their words, one beside the other. */
function legend(colors: PictureColors, top: number): string {
  const y = top + 14;
  let x = margin;
  const parts: string[] = [];
  const word = (name: string) => {
    parts.push(text(name, x, y + 4, { size: 12, color: colors.ink }));
    x += name.length * 6.4 + 20;
  };
  for (const sign of polarities) {
    const curve = { from: { x, y }, control: { x: x + 20, y }, to: { x: x + 40, y } };
    const line = { curve, radii: [0, 0] as [number, number], sign, width: 1.6, strands: [1.6, 0] as const };
    parts.push(lineSvg({ ...line, opacity: 1, band: false, claimed: false }, colors));
    x += 46;
    word(sign);
  }
  for (const kind of kinds) {
    parts.push(actorSvg({ x: x + 7, y, radius: 6, kind, opacity: 1, ring: false }, colors));
    x += 20;
    word(kindNames[kind].one.toLowerCase());
  }
  return parts.join('');
}

const leastWidth = 780;

/** The picture as SVG, with title, legend, and what it shows in words; `styles` goes in as it is, such as fonts. */
export function pictureSvg(picture: Picture, { title, summary, shown }: Caption, styles = ''): string {
  const { colors } = picture;
  const box = bounds(picture);
  const width = Math.ceil(Math.max(leastWidth, box.right - box.left + 2 * margin));
  const figure = Math.ceil(box.bottom - box.top);
  const notes = wrap(`${shown} Wider lines and larger marks: more stances.`, Math.floor((width - 2 * margin) / 6.1));
  const legendTop = margin + titleRoom + figure + 20;
  const height = legendTop + legendRoom + notes.length * lineHeight + margin;
  const aside = (width - 2 * margin - (box.right - box.left)) / 2;
  const moved = `translate(${round(margin + aside - box.left)} ${round(margin + titleRoom - box.top)})`;
  const window = { x: round(box.left), y: round(box.top), width: round(box.right - box.left), height: figure };
  const drawn = [
    communitiesSvg(picture.communities, colors),
    ...picture.lines.map((line) => lineSvg(line, colors)),
    ...picture.actors.map((actor) => actorSvg(actor, colors)),
    ...picture.discs.map((disc) => discSvg(disc, colors)),
    ...picture.labels.map(({ text: name, x, y, style, opacity }) =>
      element(
        'g',
        opacity < 1 ? { opacity: round(opacity) } : {},
        text(name, x, y + style.size * 0.35, { ...style, color: colors.ink, halo: colors.paper }),
      ),
    ),
  ];
  const inside = [
    element('title', {}, escapeXml(title)),
    styles && `<style>${styles}</style>`,
    element('rect', { width, height, fill: colors.paper }),
    text(title, margin, margin + 20, { size: 22, weight: 600, color: colors.ink, family: 'serif' }),
    text(summary, margin, margin + 42, { size: 13, color: colors.ink }),
    element('clipPath', { id: 'figure' }, element('rect', window)),
    element('g', { transform: moved }, element('g', { 'clip-path': 'url(#figure)' }, drawn.join(''))),
    legend(colors, legendTop),
    ...notes.map((line, at) =>
      text(line, margin, legendTop + legendRoom + (at + 1) * lineHeight, { size: 12, color: colors.quiet }),
    ),
  ];
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    inside.join('\n'),
  );
}
