import { describe, expect, it } from 'vitest';
import { actorFrom, addEvidence, noEvidence, readEvidence, writeEvidence } from '../../../server/linking/evidence.ts';
import type { ActorOccurrence } from '../../../shared/linking.ts';

const said = (known: Partial<ActorOccurrence> = {}): ActorOccurrence => ({
  ...{ documentId: 'd', id: 'jane-roe', name: 'Jane Roe', kind: 'person', country: null, affiliation: null },
  ...{ role: null, date: null, aliases: [known.name ?? 'Jane Roe'] },
  ...known,
});

/** What these documents say together; affiliations are corpus-wide ids already. */
function sumOf(...documents: readonly Partial<ActorOccurrence>[]) {
  const evidence = noEvidence();
  for (const known of documents) addEvidence(evidence, said(known), known.affiliation ?? null);
  return evidence;
}

const actorOf = (...documents: readonly Partial<ActorOccurrence>[]) => actorFrom('jane-roe', sumOf(...documents));
const times = <T>(count: number, value: T): T[] => new Array(count).fill(value);

describe('what documents say of an actor', () => {
  it('is counted, and whether a caller gives it', () => {
    expect(actorOf({}, {})).toMatchObject({ documents: 2, isGiven: false });
    expect(actorOf({}, { given: ['id'] })).toMatchObject({ documents: 2, isGiven: true });
  });

  it('is a sum that a document can be taken off again, the same in any order', () => {
    const documents = [
      { name: 'Roe', role: 'senator', date: '2020-01-01' },
      { country: 'USA', affiliation: 'usa', given: ['country' as const] },
      { aliases: ['J. Roe', 'Ms Roe'] },
    ];
    const before = writeEvidence(sumOf(...documents));
    expect(writeEvidence(sumOf(...documents.toReversed()))).toBe(before);
    const more = sumOf(...documents, { name: 'Jane M. Roe', role: 'minister', given: ['role'] });
    expect(writeEvidence(more)).not.toBe(before);
    addEvidence(more, said({ name: 'Jane M. Roe', role: 'minister', given: ['role'] }), null, -1);
    expect(writeEvidence(more)).toBe(before);
    expect(writeEvidence(readEvidence(before))).toBe(before);
    expect(actorFrom('x', readEvidence(before))).toEqual(actorFrom('x', sumOf(...documents)));
    expect(JSON.parse(writeEvidence(noEvidence()))).toMatchObject({ documents: 0, given: 0, found: {}, stated: {} });
  });

  it('names it by the fullest of the frequent names', () => {
    const [short, full] = [{ name: 'Jane Roe' }, { name: 'Jane Mary Roe' }];
    expect(actorOf(...times(3, short), full).name).toBe('Jane Mary Roe');
    expect(actorOf(...times(4, short), full).name).toBe('Jane Roe');
    expect(actorOf({ name: 'Jane Rowe' }, { name: 'Jane Row' }, { name: 'Jane Row' }).name).toBe('Jane Row');
    expect(actorOf({ name: 'Jane Rowe' }, { name: 'Jane Row' }).name).toBe('Jane Row');
  });

  it('gives role and affiliation by the latest day, else by the number of documents, else by the letter', () => {
    const role = (text: string, date: string | null = null) => ({ role: text, date, affiliation: `of-${text}` });
    const held = (...documents: readonly Partial<ActorOccurrence>[]) => {
      const { role: last, affiliation } = actorOf(...documents);
      expect(affiliation).toBe(last && `of-${last}`);
      return last;
    };
    expect(held(...times(2, role('senator', '2019-05-01')), role('minister', '2021-05-01'))).toBe('minister');
    expect(held(role('minister', '2021-05-01'), ...times(2, role('senator', '2019-05-01')))).toBe('minister');
    expect(held(role('envoy', '2001-01-01'), role('minister', '2021-05-01'), role('envoy', '2022-01-01'))).toBe(
      'envoy',
    );
    expect(held(...times(3, role('senator')), role('minister', '1999-05-01'))).toBe('minister');
    expect(held(role('envoy'), ...times(2, role('senator')), role('envoy'), role('senator'))).toBe('senator');
    expect(held(role('senator'), role('envoy'))).toBe('envoy');
    expect(held({}, {})).toBe(null);
    expect(actorOf({ affiliation: 'jane-roe' }).affiliation).toBe(null);
  });

  it('counts nothing else of a field that a caller states, also where it states that there is nothing', () => {
    const senator = { role: 'senator', country: 'USA', date: '2022-01-01' };
    expect(actorOf(senator, senator, { role: 'minister', given: ['role'] })).toMatchObject({
      role: 'minister',
      country: 'USA',
    });
    expect(actorOf(senator, senator, { given: ['role', 'country'] })).toMatchObject({ role: null, country: null });
  });

  it('lists its other names, the most frequent first, forty at most', () => {
    const aliases = (...names: string[]) => ({ aliases: names });
    expect(actorOf(aliases('Roe', 'Jane Roe'), aliases('J. Roe', 'Roe'), aliases('Ms Roe')).aliases).toEqual([
      'Roe',
      'J. Roe',
      'Ms Roe',
    ]);
    const many = Array.from({ length: 60 }, (_, number) => `Roe ${String(number).padStart(2, '0')}`);
    expect(actorOf(aliases(...many)).aliases).toEqual(many.slice(0, 40));
  });
});
