import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, doneInWords, leftInWords } from '../../../../client/core/correct/acts.ts';
import { choiceOf, typeGroups } from '../../../../client/core/correct/choices.ts';
import { moved, placeOf } from '../../../../client/core/correct/cursor.ts';
import { createTurns } from '../../../../client/core/correct/in-turn.ts';
import { entriesOf, takenInWords } from '../../../../client/core/correct/log-file.ts';
import { rightSoFar } from '../../../../client/core/correct/measure.ts';
import { namedApart, noneApart, sharedNeighbours } from '../../../../client/core/correct/merge.ts';
import { occurrenceKey, splitOf } from '../../../../client/core/correct/split.ts';
import { mentionParts } from '../../../../client/core/evidence/mentions.ts';
import { type Occurrence, takesOut } from '../../../../server/curation/occurrences.ts';
import type { EntryOf } from '../../../../shared/curation.ts';
import { stanceTypes } from '../../../../shared/plover.ts';

const stance = { type: 'ACCUSE', sourceName: 'China', targetName: 'France', issue: null } as const;

describe('an act on a stance', () => {
  it('names its stance when it is asked for', () => {
    const request = asked({ op: 'redirect', target: 'deu', name: 'Germany' }, { documentId: 'a', id: 'a#1' });
    expect(request).toEqual({ op: 'redirect', document: 'a', stance: 'a#1', target: 'deu' });
    expect(asked({ op: 'reject' }, { documentId: 'a', id: 'a#1' }, true)).toMatchObject({ drawn: true });
    expect(asked({ op: 'note', text: 'x' }, { documentId: 'a', id: 'a#1' }, true)).not.toHaveProperty('drawn');
  });

  it('is told by what is so now', () => {
    expect(doneInWords({ op: 'reject' }, stance)).toBe('Rejected ACCUSE, China toward France');
    expect(doneInWords({ op: 'flip' }, stance)).toBe('Flipped: now ACCUSE, France toward China');
    expect(doneInWords({ op: 'retype', type: 'REJECT' }, stance)).toBe(
      'Now REJECT instead of ACCUSE, China toward France',
    );
    expect(doneInWords({ op: 'retype', type: 'ACCUSE', modality: 'negated' }, stance)).toContain('Changed ACCUSE');
    expect(doneInWords({ op: 'redirect', source: 'deu', name: 'Germany' }, stance)).toBe(
      'Redirected: now ACCUSE, Germany toward France',
    );
    expect(
      doneInWords(
        { op: 'redirect', source: 'deu', name: 'Germany' },
        { ...stance, targetName: null, issue: 'tariffs' },
      ),
    ).toBe('Redirected: now ACCUSE, Germany on tariffs');
    expect(doneInWords({ op: 'accept' }, { ...stance, targetName: null, issue: 'tariffs' })).toBe(
      'Accepted ACCUSE, China on tariffs',
    );
  });

  it('says what is left', () => {
    expect(leftInWords(1, stance)).toBe('1 stance left. Next: ACCUSE, China toward France.');
    expect(leftInWords(2, undefined)).toBe('2 stances left.');
    expect(leftInWords(0, stance)).toBe('All are checked.');
  });
});

describe('the choice of types', () => {
  it('offers every type, and a request with pressure', () => {
    const choices = typeGroups.flatMap((group) => group.choices);
    expect(new Set(choices.map(({ type }) => type))).toEqual(new Set(stanceTypes));
    expect(choices).toHaveLength(stanceTypes.length + 1);
    expect(choiceOf('REQUEST', 'negative').name).toBe('Demand');
    expect(choiceOf('AID', 'negative').name).toBe('Aid');
  });
});

describe('the card at hand', () => {
  it('stays the same where it goes, and gives way to the next where it leaves', () => {
    const cursor = { key: 'b', at: 1 };
    expect(placeOf(cursor, ['x', 'a', 'b'])).toBe(2);
    expect(placeOf(cursor, ['a', 'c'])).toBe(1);
    expect(placeOf(cursor, ['a'])).toBe(0);
    expect(placeOf({ key: null, at: 0 }, ['a'])).toBe(-1);
  });

  it('moves within the ends of the list', () => {
    expect(moved({ key: 'a', at: 0 }, ['a', 'b'], -1)).toEqual({ key: 'a', at: 0 });
    expect(moved({ key: 'a', at: 0 }, ['a', 'b'], 1)).toEqual({ key: 'b', at: 1 });
    expect(moved({ key: 'b', at: 1 }, ['a', 'b'], 1)).toEqual({ key: 'b', at: 1 });
  });
});

it('the measure counts those drawn at random where there are some, with an interval from ten on', () => {
  const share = { hits: 41, of: 48, value: 0.854, low: 0.728, high: 0.928 };
  const none = { hits: 0, of: 0, value: null, low: null, high: null };
  const few = { ...share, hits: 3, of: 9 };
  expect(rightSoFar({ sample: share, precision: few })).toBe('Right so far: 41 of 48 checked (73–93%)');
  expect(rightSoFar({ sample: few, precision: share })).toBe('Right so far: 3 of 9 checked');
  expect(rightSoFar({ sample: none, precision: share })).toBe('Right so far: 41 of 48 checked');
  expect(rightSoFar({ sample: none, precision: none })).toBe('Nothing checked yet');
});

it('a split names what it takes out as shortly as it can', () => {
  const one = (documentId: string, name: string) => ({ documentId, name });
  const all = [one('a', 'Georgia'), one('b', 'Georgia'), one('b', 'Peach State'), one('c', 'Tbilisi')];
  const out = (...keys: (typeof all)[number][]) =>
    splitOf({ occurrences: all, total: all.length }, new Set(keys.map(occurrenceKey)));
  expect(out(all[2]!)).toEqual({ names: ['Peach State'] });
  expect(out(all[0]!, all[1]!)).toEqual({ names: ['Georgia'] });
  expect(out(all[0]!)).toEqual({ documents: ['a'] });
  expect(out(all[1]!)).toEqual({ documents: ['b'], names: ['Georgia'] });
});

it('a split takes out what was chosen and nothing else', () => {
  const meant = fc.record({ documentId: fc.constantFrom('a', 'b', 'c'), name: fc.constantFrom('X', 'x', 'Y', 'Z') });
  const lists = fc.uniqueArray(meant, { selector: occurrenceKey, minLength: 1 });
  const takes = ({ documents, names, occurrences }: ReturnType<typeof splitOf>, documentId: string, name: string) =>
    takesOut({ documents, names, occurrences } as EntryOf<'split'>, { documentId, name } as Occurrence);
  fc.assert(
    fc.property(lists, fc.infiniteStream(fc.boolean()), fc.boolean(), (all, coins, cut) => {
      const twins = new Set(all.map(({ documentId, name }) => `${documentId} ${name.toLowerCase()}`));
      fc.pre(twins.size === all.length);
      const out = all.filter(() => coins.next().value);
      fc.pre(out.length > 0);
      const parts = splitOf({ occurrences: all, total: all.length + Number(cut) }, new Set(out.map(occurrenceKey)));
      expect(all.filter(({ documentId, name }) => takes(parts, documentId, name))).toEqual(out);
      if (cut) expect(Object.keys(parts)).toEqual(['occurrences']);
    }),
  );
});

it('what is done in turn starts once the one before has ended, also badly', async () => {
  const inTurn = createTurns();
  const log: string[] = [];
  const act =
    (name: string, after: number, fails = false) =>
    async () => {
      log.push(`${name} starts`);
      await new Promise((go) => setTimeout(go, after));
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const results = await Promise.allSettled([inTurn(act('a', 20)), inTurn(act('b', 5, true)), inTurn(act('c', 1))]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
});

it('two actors are compared by neighbours and by articles that name both', () => {
  const neighbors = (...ids: string[]) => ids.map((id) => ({ id })) as Parameters<typeof sharedNeighbours>[0];
  const meant = (...ids: string[]) => ids.map((documentId) => ({ documentId })) as Parameters<typeof namedApart>[0];
  expect(sharedNeighbours(neighbors('a', 'b', 'c'), neighbors('b', 'x'))).toBe(
    '1 of the 2 neighbours of the smaller is one of the larger',
  );
  expect(sharedNeighbours(neighbors('a'), neighbors('b'))).toBeNull();
  expect(namedApart(meant('1', '2'), meant('2', '3'))).toBe('1 article names both, as two');
  expect(namedApart(meant('1'), meant('2'))).toBeNull();
  const listed = { occurrences: [1], total: 1 };
  expect(noneApart([listed, listed])).toBe('nothing found: no article names both');
  expect(noneApart([listed, { ...listed, total: 2 }])).toContain('as far as they are listed');
});

it('a name is found in a sentence as a word of its own, the longest first', () => {
  expect(mentionParts('The Abbasids and Abbas met.', ['Abbas', 'Mr. Abbas'])).toEqual([
    { text: 'The Abbasids and ', start: 0, named: false },
    { text: 'Abbas', start: 17, named: true },
    { text: ' met.', start: 22, named: false },
  ]);
  expect(mentionParts('Nobody.', ['Abbas'])).toEqual([{ text: 'Nobody.', start: 0, named: false }]);
});

it('a log file is read line by line, and what became of it is told', () => {
  expect(entriesOf('{"a":1}\r\n\n nonsense')).toEqual([{ a: 1 }, ' nonsense']);
  expect(takenInWords({ added: 2, known: 1, refused: [] })).toBe('2 corrections added, 1 was here already.');
  const refused = [
    { number: 7, message: 'it is no correction' },
    { number: 8, message: 'x' },
  ];
  expect(takenInWords({ added: 1, known: 0, refused })).toBe(
    '1 correction added. Entry 7 was refused: it is no correction. So were 1 more.',
  );
});
