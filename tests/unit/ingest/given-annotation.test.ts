import { describe, expect, it } from 'vitest';
import { documentFromFields } from '../../../server/ingest/fields/document.ts';
import { readJsonLines } from '../../../server/ingest/read.ts';

const text = 'Ghana praised 😀 Togo.';
const ghana = { start: 0, end: 5, actor: 'gha' };

async function read(fields: object) {
  async function* bytes() {
    yield Buffer.from(JSON.stringify({ id: 'd7', text, ...fields }));
  }
  for await (const item of readJsonLines('news.jsonl', bytes())) return item;
  throw new Error('nothing was read');
}

describe('ids of given actors', () => {
  it.each([
    ['NUL', 'a\0b'],
    ['a control character', 'a\u0007b'],
    ['a newline', 'a\nb'],
    ['nothing', ''],
    ['spaces only', '   '],
    ['a space', 'a b'],
    ['a no-break space', 'a\u00a0b'],
    ['a quotation mark', 'a"b'],
    ['an apostrophe', "a'b"],
    ['a curly quotation mark', '“a”'],
    ['a slash', 'a/b'],
    ['a backslash', 'a\\b'],
    ['a step to the parent', '..'],
    ['the key of prototypes', '__proto__'],
    ['a key of all objects', 'constructor'],
    ['another', 'toString'],
    ['a zero-width mark', 'a\u200bb'],
    ['half a surrogate pair', 'a\ud800b'],
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['a number', 7],
  ])('with %s are refused with article, place and mend', async (_, actor) => {
    for (const fields of [
      { mentions: [{ ...ghana, actor }] },
      { mentions: [ghana], actors: [{ id: actor }] },
      { mentions: [ghana], actors: [{ id: 'gha', affiliation: actor }] },
    ]) {
      const item = await read(fields);
      expect(item).toMatchObject({ kind: 'failure', place: { file: 'news.jsonl', unit: 'line', number: 1 } });
      const { message } = item as { message: string };
      expect(message).toMatch(/^article d7: (mentions\.0\.actor|actors\.0\.(id|affiliation)): .*(such as|shorter)/);
      expect(message.length).toBeLessThan(400);
    }
  });

  it.each(['a', 'Q30', '42', 'angela-merkel', 'wd:Q30', 'a.b_c@d~e+f', 'José', '习近平', 'मोदी'])(
    'are taken as they are: %s',
    async (actor) => {
      expect(await read({ mentions: [{ ...ghana, actor }] })).toMatchObject({
        kind: 'document',
        input: { mentions: [{ ...ghana, actor }] },
      });
    },
  );
});

describe('what is given of an actor', () => {
  const withActor = (actor: object) => documentFromFields({ text, mentions: [ghana], actors: [actor] });

  it('is its name, kind, country, affiliation and role', () => {
    const actor = { id: 'gha', name: 'Ghana', kind: 'country', country: 'GHA', affiliation: 'au', role: 'member' };
    expect(withActor(actor).input.actors).toEqual([actor]);
    expect(withActor({ id: 'gha', name: null, aliases: ['x'] }).input.actors).toEqual([{ id: 'gha', name: null }]);
  });

  it.each([
    [{ id: 'gha', kind: 'nation' }, 'actors.0.kind'],
    [{ id: 'gha', country: 'Ghana' }, 'alpha-3'],
    [{ id: 'gha', name: 'a\0b' }, 'control character'],
    [{ id: 'gha', name: ' ' }, 'empty'],
    [{ name: 'Ghana' }, 'actors.0.id'],
  ])('is refused: %j', (actor, message) => expect(() => withActor(actor)).toThrow(message));

  it('stands once', () => {
    expect(() =>
      documentFromFields({ id: 3, text, mentions: [ghana], actors: [{ id: 'gha' }, { id: 'gha', name: 'x' }] }),
    ).toThrow('article 3: "actors" has two entries for gha');
  });

  it('counts with mentions only: other tools list actors of their own', () => {
    expect(documentFromFields({ text, actors: ['Ghana'] }).input).not.toHaveProperty('actors');
  });
});

describe('spans of given mentions', () => {
  it.each([
    ['past the end', [20, 40], 'no span of the text, which has 22 characters'],
    ['empty', [3, 3], 'no span'],
    ['backwards', [5, 3], 'no span'],
    ['starting inside a character', [15, 21], 'cuts a character in two'],
    ['ending inside a character', [6, 15], 'cuts a character in two'],
    ['of white space', [5, 6], 'white space only'],
  ])('%s are refused', (_, [start, end], message) => {
    const mentions = [ghana, { start, end, actor: 'b' }];
    expect(() => documentFromFields({ id: 'x', text, mentions })).toThrow(
      new RegExp(`^article x: the mention of b at ${start}-${end} .*${message}`),
    );
  });

  it('below zero and of fractions are refused', () => {
    for (const start of [-1, 0.5, '0', null])
      expect(() => documentFromFields({ text, mentions: [{ ...ghana, start }] })).toThrow('mentions.0.start');
  });

  it('may overlap, and hold a whole character of two code units', () => {
    const mentions = [ghana, { start: 0, end: 16, actor: 'b' }, { start: 14, end: 21, actor: 'c' }];
    expect(documentFromFields({ text, mentions }).input.mentions).toEqual(mentions);
  });

  it('that are wrong in great number give a short message', () => {
    const mentions = Array.from({ length: 1000 }, () => ({ start: 0, end: 5, actor: '' }));
    expect(() => documentFromFields({ text, mentions })).toThrow(/; and 997 more$/);
  });
});

it('ids of articles hold no control characters', async () => {
  expect(await read({ id: 'a\0b' })).toMatchObject({ kind: 'failure', message: expect.stringContaining('id: ') });
});
