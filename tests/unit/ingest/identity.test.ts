import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash, documentId, storable } from '../../../server/ingest/identity.ts';

describe('contentHash', () => {
  it('looks past white space and the composition of accents', () => {
    expect(contentHash({ text: 'Caf\u00e9  talks\r\n' })).toBe(contentHash({ text: 'Cafe\u0301 talks' }));
  });

  it('tells other texts and other given mentions apart', () => {
    const text = 'Ghana praised Togo.';
    const mentions = [{ start: 0, end: 5, actor: 'gha' }];
    const hashes = [{ text }, { text: `${text}!` }, { text, mentions }, { text, mentions: [] }].map(contentHash);
    expect(new Set(hashes).size).toBe(4);
  });
});

describe('documentId', () => {
  it.each([
    ['/news/Talks in Évian.txt', 'talks-in-evian-abcdef012345'],
    ['reuters.jsonl.gz', 'reuters-abcdef012345'],
    ['.md', 'document-abcdef012345'],
  ])('%s -> %s', (file, id) => expect(documentId(file, 'abcdef0123456789')).toBe(id));
});

describe('storable', () => {
  it('keeps every offset and what databases can keep', () => {
    expect(storable('a\0b\ud800c😀')).toBe('a\ufffdb\ufffdc😀');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => storable(text).length === text.length));
  });
});
