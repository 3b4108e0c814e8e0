import { describe, expect, it } from 'vitest';
import { chanceOfLink, type Link, traitsOfLink } from '../../../server/models/links.ts';

/** "Acme bought Globex. Its lawyers ...": `its` linked to the subject of the sentence before. */
const plain: Link = {
  word: 'its',
  relation: 'nmod:poss',
  opens: true,
  rule: 0.75,
  actor: { kind: 'organization', known: false, several: false, titled: false, mentions: 2 },
  last: { kind: 'name', relation: 'subject', back: 1, class: null, plural: false },
  subject: 'none',
  earlier: 'same',
  many: null,
  one: null,
  plurals: 0,
  things: 0,
  others: 1,
  repeated: 0,
  voice: 'none',
  speaker: 'none',
  above: { upos: 'NOUN', relation: 'nsubj', lemma: 'lawyer', class: null },
};
const chance = (changes: Partial<Link>): number => chanceOfLink({ ...plain, ...changes });

/** "they" linked to a person who spoke of himself as `we`, behind the farmers of whom he spoke. */
const farmers: Partial<Link> = {
  word: 'they',
  relation: 'nsubj',
  opens: false,
  rule: 0.7,
  actor: { kind: 'person', known: false, several: false, titled: true, mentions: 9 },
  last: { kind: 'pronoun', relation: 'subject', back: 0, class: null, plural: true },
  subject: 'same',
  many: { is: 'NNS', relation: 'obj', class: null, back: 0, nearer: true },
  plurals: 1,
};

describe('the chance that a pronoun means whom rules take it to mean', () => {
  it('is high where the actor is the subject and nothing else stands between', () => {
    expect(chance({})).toBeGreaterThan(0.6);
  });

  it('falls with things and plurals between', () => {
    expect(
      chance({ plurals: 3, things: 4, one: { is: 'NN', relation: 'nsubj', class: null, back: 0, nearer: true } }),
    ).toBeLessThan(chance({}));
  });

  it('is low for one person whom `they` is taken to mean', () => {
    expect(chance(farmers)).toBeLessThan(0.3);
  });

  it('tells kinds of pronouns apart, and all forms of one kind alike', () => {
    const kinds = (word: string): string[] =>
      traitsOfLink({ ...plain, word }).flatMap((trait) => trait.match(/^[\w, ]+(?=: )/)?.[0] ?? []);
    expect(new Set(['they', 'them', 'theirs'].flatMap(kinds)).size).toBe(1);
    expect(new Set(['they', 'their', 'it', 'its', 'we', 'our', 'us', 'he', 'she'].flatMap(kinds)).size).toBe(9);
  });
});
