import { describe, expect, it } from 'vitest';
import { madeId } from '../../../server/curation/actor-groups.ts';
import { actorNames } from '../../../server/curation/actor-names.ts';
import type { Occurrence } from '../../../server/curation/occurrences.ts';
import { cutActors, showActors } from '../../../server/curation/shown-actors.ts';
import type { ActorEntry } from '../../../shared/curation.ts';
import { actor, china, france, orban, wang } from '../../contract/store-samples.ts';
import { entry, ref } from './samples.ts';

const found = [china, france, orban, wang];
const occurrence = (documentId: string, name: string, rest: Partial<Occurrence> = {}): Occurrence => ({
  ...actor(documentId, name, { kind: 'person' }),
  ...{ documentId, foundAs: 'wang-yi' },
  ...rest,
});
const show = (entries: readonly ActorEntry[], occurrences: readonly Occurrence[] = []) =>
  showActors(entries, actorNames(found), occurrences);

describe('merging', () => {
  it('shows one actor under the names of both', () => {
    const { actors, shownAs, conflicts } = show([entry('merge', 1, 'Ann', { into: ref(france), from: ref(orban) })]);
    expect(actors.get('fra')).toEqual({ ...france, aliases: ['Paris', 'Viktor Orbán', 'Orbán'] });
    expect(actors.get('viktor-orban')).toBeNull();
    expect([...shownAs]).toEqual([['viktor-orban', 'fra']]);
    expect(conflicts).toEqual([]);
  });

  it('goes through chains, and finds what went into another actor', () => {
    const { actors, shownAs } = show([
      entry('merge', 1, 'Ann', { into: ref(wang), from: ref(orban) }),
      entry('merge', 2, 'Ann', { into: ref(china), from: ref(wang) }),
      entry('rename', 3, 'Bob', { actor: ref(orban), name: 'Everyone' }),
    ]);
    expect(Object.fromEntries(shownAs)).toEqual({ 'viktor-orban': 'chn', 'wang-yi': 'chn' });
    expect(actors.get('chn')).toMatchObject({
      name: 'Everyone',
      kind: 'country',
      role: 'foreign minister',
      affiliation: null,
    });
  });

  it('lets the last of two opposite merges say who stays, and lists both', () => {
    const there = entry('merge', 1, 'Ann', { into: ref(france), from: ref(china) });
    const back = entry('merge', 2, 'Bob', { into: ref(china), from: ref(france) });
    const { actors, shownAs, conflicts } = show([there, back]);
    expect([...shownAs]).toEqual([['fra', 'chn']]);
    expect(actors.get('chn')).toMatchObject({ name: 'China', country: 'CHN' });
    expect(conflicts).toMatchObject([{ kind: 'contradicted', entry: there.id, winner: back.id }]);
  });

  it('finds an actor by its name where it has another id now', () => {
    const merge = entry('merge', 1, 'Ann', { into: { id: 'old', name: 'FRANCE' }, from: ref(orban) });
    expect([...show([merge]).shownAs]).toEqual([['viktor-orban', 'fra']]);
  });

  it('lists what is not there', () => {
    const merge = entry('merge', 1, 'Ann', { into: { id: 'old', name: 'Gaul' }, from: ref(orban) });
    const { actors, conflicts } = show([merge]);
    expect(actors.get('viktor-orban')).toEqual(orban);
    expect(conflicts).toMatchObject([
      { kind: 'unresolved', entry: merge.id, message: expect.stringContaining('Gaul') },
    ]);
  });
});

describe('keeping apart', () => {
  const merge = (minute: number, author: string) =>
    entry('merge', minute, author, { into: ref(france), from: ref(orban) });
  const apart = (minute: number, author: string) =>
    entry('apart', minute, author, { actors: [ref(orban), ref(france)] });

  it('gives the pair', () => expect(show([apart(1, 'Ann')]).apart).toEqual([['fra', 'viktor-orban']]));
  it('and merging overrule each other, the last holds', () => {
    const later = show([merge(1, 'Ann'), apart(2, 'Bob')]);
    expect([later.shownAs.size, later.apart.length, later.conflicts.length]).toEqual([0, 1, 1]);
    const earlier = show([apart(1, 'Ann'), merge(2, 'Ann')]);
    expect([earlier.shownAs.size, earlier.apart.length, earlier.conflicts.length]).toEqual([1, 0, 0]);
  });
  it('is told when merges with a third make the two one', () => {
    const third = entry('merge', 2, 'Bob', { into: ref(china), from: ref(orban) });
    const { apart: pairs, conflicts } = show([
      apart(1, 'Ann'),
      third,
      entry('merge', 3, 'Bob', { into: ref(china), from: ref(france) }),
    ]);
    expect(pairs).toEqual([]);
    expect(conflicts).toMatchObject([{ kind: 'contradicted' }]);
  });
});

describe('setting', () => {
  it('changes the fields that are named, and keeps the old name as an alias', () => {
    const { actors } = show([
      entry('rename', 1, 'Ann', { actor: ref(wang), name: 'Minister Wang' }),
      entry('set', 2, 'Ann', { actor: ref(wang), kind: 'group', affiliation: ref(france), role: null, country: 'FRA' }),
    ]);
    expect(actors.get('wang-yi')).toEqual({
      ...{ id: 'wang-yi', name: 'Minister Wang', kind: 'group', country: 'FRA', affiliation: 'fra', role: null },
      aliases: ['Wang Yi', 'Wang', 'Mr. Wang'],
    });
  });

  it('takes the last, and lists what another author said otherwise', () => {
    const said = [
      entry('set', 1, 'Ann', { actor: ref(wang), role: 'a' }),
      entry('set', 2, 'Bob', { actor: ref(wang), role: 'b' }),
    ];
    const { actors, conflicts } = show(said);
    expect(actors.get('wang-yi')?.role).toBe('b');
    expect(conflicts).toMatchObject([{ kind: 'contradicted', entry: said[0]!.id, winner: said[1]!.id }]);
    expect(show([...said, entry('set', 3, 'Ann', { actor: ref(wang), role: 'b' })]).conflicts).toEqual([]);
  });

  it('affiliates with the actor that the named one went into', () => {
    const { actors } = show([
      entry('set', 1, 'Ann', { actor: ref(wang), affiliation: ref(orban) }),
      entry('merge', 2, 'Ann', { into: ref(france), from: ref(orban) }),
    ]);
    expect(actors.get('wang-yi')?.affiliation).toBe('fra');
  });
});

describe('splitting', () => {
  const split = entry('split', 1, 'Ann', { actor: ref(wang), name: 'Wang Wentao', names: ['Wang Wentao'] });
  const made = madeId(split);
  const occurrences = [
    occurrence('a', 'Wang Yi', { aliases: ['Wang'] }),
    occurrence('b', 'wang wentao', { aliases: ['Mr. Wang'], country: 'CHN', role: 'trade minister' }),
    occurrence('c', 'Wang Wentao', { country: 'CHN' }),
  ];

  it('makes an actor of some occurrences, with what these say', () => {
    expect(cutActors([split], actorNames(found))).toEqual(['wang-yi']);
    const { actors, moved } = show([split], occurrences);
    expect(moved).toEqual([
      { documentId: 'b', id: 'b', foundAs: 'wang-yi', to: made },
      { documentId: 'c', id: 'c', foundAs: 'wang-yi', to: made },
    ]);
    expect(actors.get(made)).toEqual({
      ...{ id: made, name: 'Wang Wentao', kind: 'person', country: 'CHN', affiliation: null, role: 'trade minister' },
      aliases: ['Mr. Wang', 'wang wentao'],
    });
    expect(actors.get('wang-yi')?.aliases).toEqual(['Wang']);
  });

  it('takes documents, within names where both are given', () => {
    const both = entry('split', 1, 'Ann', {
      actor: ref(wang),
      name: 'W',
      names: ['Wang Wentao'],
      documents: ['a', 'c'],
    });
    expect(show([both], occurrences).moved.map(({ id }) => id)).toEqual(['c']);
    const documents = entry('split', 1, 'Ann', { actor: ref(wang), name: 'W', documents: ['a', 'c'] });
    expect(show([documents], occurrences).moved.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('takes single occurrences, and no others of their documents or names', () => {
    const meant = [
      ...[occurrence('a', 'Wang Yi'), occurrence('a', 'Wang')],
      ...[occurrence('b', 'Wang Yi'), occurrence('b', 'Wang')],
    ];
    const single = entry('split', 1, 'Ann', {
      ...{ actor: ref(wang), name: 'W' },
      occurrences: [
        { document: 'a', name: 'Wang Yi' },
        { document: 'b', name: 'wang' },
      ],
    });
    const { moved } = show([single], meant);
    expect(moved.map(({ documentId, id }) => [documentId, id])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
  });

  it('is taken back by a merge, and splits what was merged', () => {
    const back = show(
      [split, entry('merge', 2, 'Ann', { into: ref(wang), from: { id: made, name: 'W' } })],
      occurrences,
    );
    expect(back.moved).toEqual([]);
    expect(back.actors.get(made)).toBeNull();
    const merged = show(
      [entry('merge', 0, 'Ann', { into: ref(wang), from: ref(orban) }), split],
      [...occurrences, occurrence('d', 'Wang Wentao', { foundAs: 'viktor-orban' })],
    );
    expect(merged.moved.map(({ documentId }) => documentId)).toEqual(['b', 'c', 'd']);
  });

  it('of everything leaves nothing of the actor', () => {
    const all = entry('split', 1, 'Ann', { actor: ref(wang), name: 'W', documents: ['a', 'b', 'c'] });
    const { actors, conflicts } = show([all], occurrences);
    expect([actors.get('wang-yi'), conflicts]).toEqual([null, []]);
  });

  it('of what is gone is listed and makes nothing', () => {
    const { actors, conflicts } = show([split], occurrences.slice(0, 1));
    expect(actors.get(made)).toBeNull();
    expect(conflicts).toMatchObject([{ kind: 'unresolved', entry: split.id }]);
  });
});
