import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { pointAt } from '../../../../client/core/geometry/curve.ts';
import { distance } from '../../../../client/core/geometry/point.ts';
import { cut, measure } from '../../../../client/core/picture/cut.ts';
import type { Picture } from '../../../../client/core/picture/picture.ts';
import { pictureSvg, wrap } from '../../../../client/core/picture/svg.ts';

const colors = {
  ...{ paper: '#ffffff', ground: '#fefefe', ink: '#000000', quiet: '#666666', accent: '#0000ff' },
  actors: { country: '#111111', person: '#222222', organization: '#333333', group: '#444444' },
  lines: { positive: '#00aa00', negative: '#aa0000', neutral: '#888888' },
};
const [a, b] = [
  { x: 100, y: 100 },
  { x: 300, y: 180 },
];
const line = {
  ...{ curve: { from: a, control: { x: 200, y: 110 }, to: b }, radii: [12, 8] as [number, number], width: 4 },
  ...{ strands: [4, 0] as const, opacity: 1, band: false, claimed: false },
};
const picture = (change: Partial<Picture> = {}): Picture => ({
  ...{ width: 800, height: 600, colors, discs: [], labels: [], communities: { fields: [], bands: [] } },
  lines: [{ ...line, sign: 'negative' }],
  actors: [
    { ...a, radius: 12, kind: 'country', opacity: 1, ring: true },
    { ...b, radius: 8, kind: 'person', opacity: 1, ring: false },
  ],
  ...change,
});
const caption = { title: 'Who & whom?', summary: '2 actors <drawn>', shown: 'Shown: outlet "A & B".' };

describe('a picture', () => {
  it('is SVG that says what it shows, with its legend', () => {
    const svg = pictureSvg(picture(), caption);
    const { children } = parseDocument(svg, { xmlMode: true });
    expect(children).toHaveLength(1);
    expect(svg).toContain('Who &amp; whom?');
    expect(svg).toContain('2 actors &lt;drawn&gt;');
    for (const word of ['negative', 'neutral', 'positive', 'country', 'group'])
      expect(svg).toContain(`>${word}</text>`);
    expect(svg).not.toContain('NaN');
  });

  it('has communities with their names, and what they say of one another', () => {
    const field = { left: 20, top: 20, right: 200, bottom: 200 };
    const band = {
      ...{ curve: line.curve, sign: 'negative' as const, width: 8, minor: 0.2, negative: 8, positive: 2 },
      counts: { x: 200, y: 120 },
    };
    const svg = pictureSvg(
      picture({ communities: { fields: [{ ...field, name: 'IRAN & 2' }], bands: [band] } }),
      caption,
    );
    expect(svg).toContain('>IRAN &amp; 2</text>');
    expect(svg).toContain('>−8 +2</text>');
    expect(svg).toContain('<clipPath id="figure"><rect x="20" y="20"');
    expect(svg).toContain(colors.ground);
    expect(svg).not.toContain('NaN');
  });

  it('draws what is out of sight not at all where it is cropped', () => {
    const far = { x: 5000, y: 5000, radius: 12, kind: 'group' as const, opacity: 1, ring: false };
    const size = (svg: string) => /width="(\d+)" height="(\d+)"/.exec(svg)!.slice(1);
    const near = pictureSvg(picture(), caption);
    expect(size(pictureSvg(picture({ actors: [...picture().actors, far] }), caption))).toEqual(size(near));
  });

  it('cuts curves where they were measured', () => {
    const coordinate = fc.integer({ min: 0, max: 500 });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(point, point, point, (from, control, to) => {
        const curve = { from, control, to };
        const { length, at } = measure(curve);
        fc.pre(length > 20);
        const half = cut(curve, 0, at(length / 2));
        expect(Math.abs(measure(half).length - length / 2)).toBeLessThan(length * 0.02 + 0.5);
        expect(distance(half.to, pointAt(curve, at(length / 2)))).toBeLessThan(0.001);
      }),
    );
  });

  it('wraps its notes between words', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('', 8)).toEqual(['']);
  });
});
