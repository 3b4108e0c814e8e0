import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../client/core/graph/groups.ts';
import { asLaidOut } from '../../../../client/core/renderer/as-laid-out.ts';
import type { Scene } from '../../../../client/core/renderer/renderer.ts';
import { communitiesIn, fieldsOnCanvas } from '../../../../client/sigma/communities.ts';
import type { OverlayView } from '../../../../client/sigma/overlay-view.ts';
import type { Palette } from '../../../../client/sigma/palette.ts';

const field = (name: string, ...members: string[]): Field => ({ id: members[0]!, names: [name], members });
const cell = (left: number) => ({ left, top: 0, right: left + 200, bottom: 200 });
const between = (source: string, target: string) => ({
  ...{ source, target, lines: [] },
  byPolarity: { positive: 0, negative: 2, neutral: 0 },
});
const context = { measureText: (text: string) => ({ width: text.length }) } as CanvasRenderingContext2D;

describe('communities on the canvas', () => {
  it('keep their own fields until others are laid out', () => {
    const [nordic, arab, baltic] = [field('Nordic', 'a', 'b'), field('Arab', 'c', 'd'), field('Baltic', 'e', 'c')];
    const banded = new Set(['a\tc']);
    const arranged = { fields: [nordic, arab], bands: [between('a', 'c')], banded, cells: [cell(0), cell(400)] };
    const later = [baltic, nordic];
    const next = {
      fields: [baltic, nordic],
      bands: [between('e', 'a')],
      banded: new Set(['e\ta']),
    } as unknown as Scene;
    const drawnAs = (laidOut: typeof arranged) => {
      const view = { fieldOf: fieldsOnCanvas(laidOut, (point) => point), places: new Map() } as unknown as OverlayView;
      return communitiesIn(asLaidOut(next, laidOut), view, context, {} as Palette);
    };
    const named = (laidOut: typeof arranged) => drawnAs(laidOut).fields.map(({ name, left }) => [name, left]);
    expect(named(arranged)).toEqual([
      ['NORDIC', 0],
      ['ARAB', 400],
    ]);
    expect(drawnAs(arranged).bands).toHaveLength(1);
    expect(asLaidOut(next, arranged).banded).toBe(banded);
    expect(named({ ...arranged, fields: later, bands: [] })).toEqual([
      ['BALTIC', 0],
      ['NORDIC', 400],
    ]);
  });
});
