import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryLine, isSealed, sealed } from '../../../server/curation/entry.ts';
import { inForce, markConflicts } from '../../../server/curation/in-force.ts';
import { CurationEntry } from '../../../shared/curation.ts';
import { entry } from './samples.ts';

const cat = { id: 'cat', name: 'Cat' };
const rename = (minute: number, author: string, name: string) => entry('rename', minute, author, { actor: cat, name });
const undo = (minute: number, author: string, of: CurationEntry) => entry('undo', minute, author, { entry: of.id });
const redo = (minute: number, author: string, of: CurationEntry) => entry('redo', minute, author, { entry: of.id });
const ids = (entries: readonly CurationEntry[]) => entries.map(({ id }) => id);

describe('an entry', () => {
  it('has the id of what it says, in whatever order it says it', () => {
    const { id, ...said } = rename(1, 'Ann', 'Tom');
    expect(sealed(Object.fromEntries(Object.entries(said).reverse()) as typeof said).id).toBe(id);
    expect(sealed({ ...said, name: 'Tim' }).id).not.toBe(id);
  });

  it('is told from one that was changed later', () => {
    expect(isSealed(rename(1, 'Ann', 'Tom'))).toBe(true);
    expect(isSealed({ ...rename(1, 'Ann', 'Tom'), author: 'Bob' })).toBe(false);
  });

  it('comes back from its line as it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (id, name) => {
        const written = entry('merge', 3, 'Ann', { into: { id, name }, from: cat });
        const read = CurationEntry.parse(JSON.parse(entryLine(written)));
        expect(read).toEqual(written);
        expect(isSealed(read)).toBe(true);
      }),
    );
  });

  it('needs to say what a split takes out', () => {
    const split = { ...entry('split', 1, 'Ann', { actor: cat, name: 'Kitten', names: ['Kit'] }), names: undefined };
    expect(CurationEntry.safeParse(split).error?.issues[0]?.message).toContain('documents, names');
  });
});

describe('a log', () => {
  const [first, second] = [rename(1, 'Ann', 'Tom'), rename(2, 'Bob', 'Tim')];

  it('holds what is not taken back, by moment', () => {
    expect(ids(inForce([second, first]))).toEqual(ids([first, second]));
    expect(ids(inForce([first, second, undo(3, 'Ann', second)]))).toEqual([first.id]);
  });

  it('lets the last of undo and redo decide', () => {
    const log = [first, undo(3, 'Ann', first), redo(4, 'Ann', first)];
    expect(ids(inForce(log))).toEqual([first.id]);
    expect(inForce([...log, undo(5, 'Bob', first)])).toEqual([]);
  });

  it('lists undos of what it does not hold, and those on which authors differ', () => {
    const stray = undo(3, 'Ann', second);
    expect(markConflicts([first, stray])).toMatchObject([{ kind: 'unresolved', entry: stray.id }]);
    const [undone, redone] = [undo(3, 'Ann', first), redo(4, 'Bob', first)];
    expect(markConflicts([first, redone, undone])).toMatchObject([
      { kind: 'contradicted', entry: undone.id, winner: redone.id },
    ]);
    expect(markConflicts([first, undone, redo(4, 'Ann', first)])).toEqual([]);
  });

  it('is the same in whatever order its entries arrive', () => {
    const log = [first, second, undo(3, 'Ann', second), redo(4, 'Bob', second), rename(5, 'Ann', 'Sam')];
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
        expect(inForce(shuffled)).toEqual(inForce(log));
      }),
    );
  });
});
