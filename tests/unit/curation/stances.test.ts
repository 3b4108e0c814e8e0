import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showStances } from '../../../server/curation/shown-stances.ts';
import { type FoundDocument, locate } from '../../../server/curation/stance-match.ts';
import type { ActorRef, Reading, StanceEntry } from '../../../shared/curation.ts';
import type { Stance } from '../../../shared/stance.ts';
import { china, document, france, orban, stance, wang } from '../../contract/store-samples.ts';
import { entry, ref, stanceRef } from './samples.ts';

const praise = stance('1', 'wang-yi', 'fra');
const objection = stance('2', 'chn', 'fra', {
  ...{ type: 'REJECT', polarity: 'negative', intensity: -2, text: 'Beijing', evidence: { start: 28, end: 35 } },
});
const local = [china, france, wang].map((one) => ({ ...one, linkedTo: one.id }));
const found = (stances: Stance[] = [praise, objection], rest: Partial<FoundDocument> = {}): FoundDocument => ({
  ...{ id: 'a', text: document('a').text, stances, actors: local },
  ...rest,
});
const corpus = [china, france, wang, orban];
const resolve = ({ id }: ActorRef) => corpus.find((actor) => actor.id === id)?.id ?? null;
const show = (entries: StanceEntry[], among = found()) => showStances(entries, among, resolve);
const only = (entries: StanceEntry[], among = found()) => show(entries, among).stances[0]!;

const named = stanceRef(praise, 'Wang Yi', 'France');
const reading: Reading = {
  source: ref(wang),
  target: ref(france),
  type: 'SUPPORT',
  polarity: 'positive',
  modality: 'asserted',
};
const retype = (minute: number, author: string, type: 'ACCUSE' | 'SUPPORT' | 'REQUEST' | 'REJECT') =>
  entry('retype', minute, author, { stance: named, type, polarity: type === 'SUPPORT' ? 'positive' : 'negative' });

describe('a corrected stance', () => {
  it('has another type, with its intensity, and is certain', () => {
    const { stance: shown, found: before, review, by, at } = only([retype(1, 'Ann', 'ACCUSE')]);
    expect(shown).toEqual({ ...praise, type: 'ACCUSE', polarity: 'negative', intensity: -3, confidence: 1 });
    expect([before, review, by, at]).toEqual([praise, 'corrected', 'Ann', '2026-01-01T00:01:00.000Z']);
  });

  it('is flipped, twice by two authors as well', () => {
    const flip = (minute: number, author: string) =>
      entry('flip', minute, author, { stance: named, source: ref(france), target: ref(wang) });
    const { stances, conflicts, actors } = show([flip(1, 'Ann'), flip(2, 'Bob')]);
    expect(stances[0]!.stance).toMatchObject({ source: 'fra', target: 'wang-yi' });
    expect([conflicts, actors]).toEqual([[], []]);
  });

  it('goes to another actor, who joins the document', () => {
    const { stances, actors } = show([entry('redirect', 1, 'Ann', { stance: named, target: ref(orban) })]);
    expect(stances[0]!.stance).toMatchObject({ source: 'wang-yi', target: 'viktor-orban' });
    expect(actors).toEqual([{ ...ref(orban), linkedTo: 'viktor-orban' }]);
  });

  it('stays where it is while the actor that it should go to is unknown', () => {
    const redirect = entry('redirect', 1, 'Ann', { stance: named, target: { id: 'x', name: 'Nobody' } });
    expect(show([redirect])).toMatchObject({ stances: [], conflicts: [{ kind: 'unresolved', entry: redirect.id }] });
  });

  it('takes the last type, and lists what another author says', () => {
    const [mine, other] = [retype(1, 'Ann', 'ACCUSE'), retype(2, 'Bob', 'REQUEST')];
    const { stances, conflicts } = show([mine, other]);
    expect(stances[0]!.stance.type).toBe('REQUEST');
    expect(conflicts).toMatchObject([{ kind: 'contradicted', entry: mine.id, winner: other.id }]);
    expect(show([mine, retype(2, 'Ann', 'REQUEST')]).conflicts).toEqual([]);
  });
});

describe('a reviewed stance', () => {
  it('is rejected, and rejection contradicts acceptance', () => {
    const [accept, reject] = [
      entry('accept', 1, 'Ann', { stance: named, reading }),
      entry('reject', 2, 'Bob', { stance: named }),
    ];
    expect(only([accept])).toMatchObject({ review: 'accepted', stance: { ...praise, confidence: 1 } });
    expect(only([reject])).toMatchObject({ review: 'rejected', stance: praise });
    const { stances, conflicts } = show([accept, reject]);
    expect(stances[0]!.review).toBe('rejected');
    expect(conflicts).toMatchObject([{ kind: 'contradicted', entry: accept.id, winner: reject.id }]);
  });

  it('stays what was accepted when an analysis says otherwise', () => {
    const changed = { ...praise, id: '7', type: 'REQUEST' as const, polarity: 'neutral' as const };
    const shown = only([entry('accept', 1, 'Ann', { stance: named, reading })], found([changed]));
    expect(shown).toMatchObject({ found: changed, stance: { type: 'SUPPORT', polarity: 'positive', intensity: 5 } });
  });

  it('that was corrected by one and accepted so by another is no contradiction', () => {
    const accept = entry('accept', 2, 'Bob', {
      stance: named,
      reading: { ...reading, type: 'ACCUSE', polarity: 'negative' },
    });
    expect(show([retype(1, 'Ann', 'ACCUSE'), accept]).conflicts).toEqual([]);
    const original = entry('accept', 2, 'Bob', { stance: named, reading });
    expect(show([retype(1, 'Ann', 'ACCUSE'), original]).conflicts.length).toBe(2);
  });
});

describe('a stance of yesterday', () => {
  it('is found by its words when the text before it has changed', () => {
    const before = 'Update: more below.\n\n';
    const moved = { ...praise, id: '9', evidence: { start: before.length, end: before.length + 22 } };
    const among = found([objection, moved], { text: before + document('a').text });
    expect(only([retype(1, 'Ann', 'ACCUSE')], among).stance.id).toBe('9');
  });

  it('is found with a passage that an analysis draws otherwise, and under another name of its actor', () => {
    const wider = { ...praise, id: '9', evidence: { start: 0, end: 23 } };
    const renamed = local.map((one) =>
      one.id === 'wang-yi' ? { ...one, name: 'Mr. Wang', aliases: ['Wang Yi'] } : one,
    );
    expect(only([retype(1, 'Ann', 'ACCUSE')], found([wider], { actors: renamed })).stance.id).toBe('9');
  });

  it.each([
    ['its words are gone', found([praise], { text: 'Something else.' })],
    ['nobody says it any more', found([objection])],
    ['its ends are others', found([{ ...praise, target: 'chn' }])],
  ])('is listed when %s', (_, among) => {
    const said = retype(1, 'Ann', 'ACCUSE');
    expect(show([said], among)).toMatchObject({ stances: [], conflicts: [{ kind: 'unresolved', entry: said.id }] });
  });

  it('is not rejected under another type', () => {
    const reject = entry('reject', 1, 'Ann', { stance: named });
    expect(show([reject], found([{ ...praise, type: 'AGREE' }])).stances).toEqual([]);
  });

  it('is the one of its type where several stand in one passage', () => {
    const twin = { ...praise, id: '0', type: 'AGREE' as const };
    expect(only([retype(1, 'Ann', 'ACCUSE')], found([twin, praise])).stance.id).toBe('1');
    const others = [twin, { ...twin, id: '5', type: 'AID' as const }];
    expect(show([retype(1, 'Ann', 'ACCUSE')], found(others)).conflicts.length).toBe(1);
  });
});

describe('a stance added by hand', () => {
  const passage = { start: 0, end: 22, text: 'Wang Yi praised France' };
  const documentRef = { id: 'a', title: null, url: null, source: null };
  const add = entry('add', 1, 'Ann', {
    document: documentRef,
    passage,
    reading,
    issue: null,
    attributedTo: ref(orban),
  });

  it('stands in its sentence, with its words', () => {
    const { stances, actors } = show([add], found([{ ...praise, target: 'chn' }]));
    expect(stances).toMatchObject([{ review: 'added', found: null, by: 'Ann' }]);
    expect(stances[0]!.stance).toEqual({
      ...{ ...praise, id: `hand-${add.id}`, confidence: 1, score: 1, attributedTo: 'viktor-orban', why: null },
    });
    expect(actors.map(({ id }) => id)).toEqual(['viktor-orban']);
  });

  it('is the found one where the analysis finds it too', () => {
    expect(only([add])).toMatchObject({ found: praise, review: 'added', stance: { id: '1' } });
  });

  it('can be corrected and rejected in its turn', () => {
    const later = { ...stanceRef(praise, 'Wang Yi', 'France'), added: add.id };
    const reject = entry('reject', 2, 'Bob', { stance: later });
    const [shown, ...others] = show([add, reject], found([])).stances;
    expect([shown!.review, shown!.stance.id, others]).toEqual(['rejected', `hand-${add.id}`, []]);
  });

  it('is listed when its passage is gone', () => {
    expect(show([add], found([], { text: 'Other.' })).conflicts).toMatchObject([{ kind: 'unresolved', entry: add.id }]);
  });
});

describe('a passage', () => {
  it('is found verbatim wherever it went', () => {
    const text = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', ' ') });
    fc.assert(
      fc.property(text, text, text, fc.nat(20), (before, words, after, start) => {
        const whole = before + words + after;
        const span = locate(whole, { start, end: start + words.length, text: words })!;
        expect(whole.slice(span.start, span.end)).toBe(words);
      }),
    );
    expect(locate('a cat, a cat', { start: 8, end: 11, text: 'cat' })).toEqual({ start: 9, end: 12 });
    expect(locate('a dog', { start: 2, end: 5, text: 'cat' })).toBeNull();
  });
});
