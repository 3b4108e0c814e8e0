import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceIn, unitsOf, valuesOf } from '../../../server/analysis/agreement/codings.ts';
import { intervalOfAlpha, krippendorffAlpha } from '../../../server/analysis/agreement/krippendorff.ts';
import { cameoCode, countryOfCameo, typeOfCameo } from '../../../server/ingest/events/cameo.ts';
import { plover, type StanceType } from '../../../shared/plover.ts';

/** Units from a row of values for each coder; a dot stands for none. */
const unitsIn = (...coders: string[]): string[][] =>
  coders[0]!.split(' ').map((_, unit) => coders.map((row) => row.split(' ')[unit]!).filter((value) => value !== '.'));

const labels = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')), { maxLength: 40 });

describe("Krippendorff's alpha", () => {
  // The examples A, B and C of Krippendorff (2011), as far as they are nominal.
  it.each([
    [0.095, unitsIn('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')],
    [0.692, unitsIn('a a b b d c c c e d d a', 'b a b b b c c c e d d d')],
    [
      0.743,
      unitsIn(
        ...['1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .'],
      ),
    ],
  ])('is %d in the example of its paper', (alpha, units) => {
    expect(krippendorffAlpha(units)).toBeCloseTo(alpha, 3);
  });

  it('is 1 for full agreement only, the same in any order and under other names, and lies in its interval', () => {
    fc.assert(
      fc.property(labels, (units) => {
        const alpha = krippendorffAlpha(units);
        const others = { a: 'x', b: 'y', c: 'z' };
        const turned = [...units].reverse().map(([one, two]) => [others[two], others[one]]);
        const again = krippendorffAlpha(turned);
        expect(again === null).toBe(alpha === null);
        if (alpha === null) return;
        expect(again).toBeCloseTo(alpha, 10);
        expect(alpha === 1).toBe(units.every(([one, two]) => one === two));
        expect(alpha).toBeLessThanOrEqual(1);
        const interval = intervalOfAlpha(units);
        if (interval) expect(interval.low).toBeLessThanOrEqual(interval.high);
      }),
    );
    expect(krippendorffAlpha(unitsIn('a a', 'a a'))).toBeNull();
    expect(intervalOfAlpha(unitsIn('a b', 'a b'))).toBeNull();
  });
});

describe('two codings of a pair', () => {
  const coding = (type: StanceType) => ({
    ...{ source: 'a', target: 'b', place: 'd', type, quad: plover[type].quadClass, polarity: plover[type].polarity },
  });
  const unit = (table: StanceType[], ours: StanceType[]) => unitsOf(table.map(coding), ours.map(coding))[0]!;

  it.each<[string | null, StanceType[], StanceType[]]>([
    [null, ['ACCUSE'], ['ACCUSE', 'ACCUSE']],
    [null, ['AID', 'ACCUSE'], ['ACCUSE']],
    ['type', ['ACCUSE', 'ACCUSE', 'REJECT'], ['REJECT']],
    ['quad', ['AID'], ['AGREE']],
    ['sign', ['AID'], ['ACCUSE']],
    ['table', ['AID'], []],
    ['ours', [], ['AID']],
  ])('differ in %s: %j and %j', (difference, table, ours) => {
    expect(differenceIn(unit(table, ours))).toBe(difference);
  });

  it('have the value that both have most often', () => {
    expect(valuesOf(unit(['AID', 'ACCUSE'], ['ACCUSE', 'REJECT']), 'type')).toEqual(['ACCUSE', 'ACCUSE']);
    expect(valuesOf(unit(['AID', 'AGREE'], ['REJECT']), 'type')).toEqual(['AGREE', 'REJECT']);
  });
});

describe('codes of CAMEO', () => {
  it.each([
    ...[
      ['043', 'CONSULT'],
      ['43', 'CONSULT'],
      ['4', 'CONSULT'],
      ['0871', 'RETREAT'],
      ['871', 'RETREAT'],
    ],
    ...[
      ['083', 'CONCEDE'],
      ['112', 'ACCUSE'],
      ['163', 'COERCE'],
      ['164', 'SANCTION'],
      ['1712', 'ASSAULT'],
    ],
    ...[
      ['190', 'ASSAULT'],
      ['192', 'COERCE'],
      ['024', 'REQUEST'],
      ['010', null],
      ['21', 'REQUEST'],
    ],
  ] as const)('%s is %s in PLOVER', (code, type) => {
    expect(typeOfCameo(cameoCode(code!)!)).toBe(type);
  });

  it('are none beyond root 20', () => {
    expect(['99', '', '12345', 'x1', '0'].map(cameoCode)).toEqual(['099', null, null, null, null]);
  });

  it('name countries as ISO 3166-1 does, and tell whether the state acts', () => {
    expect(countryOfCameo('ROMGOV')).toEqual({ country: 'ROU', isState: true });
    expect(countryOfCameo('USAMIL')).toEqual({ country: 'USA', isState: true });
    expect(countryOfCameo('USAOPP')).toEqual({ country: 'USA', isState: false });
    expect(['IGOUNO1', 'us', 'PRESIDENT'].map(countryOfCameo)).toEqual([
      null,
      null,
      { country: 'PRE', isState: false },
    ]);
  });
});
