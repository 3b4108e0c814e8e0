import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorOccurrence } from '../../../shared/linking.ts';
import { linkActors } from './link-actors.ts';

const occurrence = (
  documentId: string,
  known: Partial<ActorOccurrence> & { id: string; name: string },
): ActorOccurrence => ({
  kind: 'person',
  country: null,
  affiliation: null,
  role: null,
  aliases: [known.name],
  date: null,
  documentId,
  ...known,
});

const corpus: ActorOccurrence[] = [
  occurrence('d1', {
    id: 'jane-roe',
    name: 'Jane Roe',
    country: 'USA',
    role: 'senator',
    date: '2019-01-01',
    affiliation: 'usa',
  }),
  occurrence('d1', { id: 'usa', name: 'United States', kind: 'country', country: 'USA' }),
  occurrence('d2', { id: 'jane-m-roe', name: 'Jane Mary Roe', country: 'USA', role: 'ambassador', date: '2021-01-01' }),
  occurrence('d3', { id: 'jane-roe', name: 'Jane Roe', country: 'NZL' }),
  occurrence('d4', { id: 'roe', name: 'Roe', country: 'USA' }),
  occurrence('d5', {
    id: 'freedom-movement-of-aragon',
    name: 'Freedom Movement of Aragon',
    kind: 'organization',
    aliases: ['FMA', 'Freedom Movement of Aragon'],
  }),
  occurrence('d6', { id: 'fma', name: 'FMA', kind: 'organization' }),
  occurrence('d7', { id: 'acme-inc', name: 'Acme Inc.', kind: 'organization' }),
  occurrence('d8', { id: 'acme', name: 'Acme', kind: 'organization' }),
  occurrence('d9', { id: 'acme', name: 'Acme', kind: 'organization' }),
];

const linkOf = (document: string, id: string) => linkActors(corpus).links.get(document)?.get(id);

describe('linking', () => {
  it('gives one id to one person with and without a middle name', () => {
    expect(linkOf('d1', 'jane-roe')).toBe(linkOf('d2', 'jane-m-roe'));
  });

  it('keeps namesakes of different countries apart', () => {
    expect(linkOf('d3', 'jane-roe')).toBe('jane-roe-nzl');
  });

  it('leaves a lone family name with its document and suggests the merge', () => {
    expect(linkOf('d4', 'roe')).toBe('roe--d4');
    const [suggestion] = linkActors(corpus).suggestions;
    expect(suggestion).toMatchObject({ from: 'roe--d4', into: linkOf('d1', 'jane-roe') });
    expect(suggestion!.reason).toContain('d4');
  });

  it('finds an organization by an acronym that only it bears, and without its legal form', () => {
    expect(linkOf('d6', 'fma')).toBe('freedom-movement-of-aragon');
    expect(linkOf('d7', 'acme-inc')).toBe(linkOf('d8', 'acme'));
  });

  it('takes role and affiliation from the latest document', () => {
    const { actors } = linkActors(corpus);
    expect(actors.find(({ id }) => id === linkOf('d1', 'jane-roe'))).toMatchObject({
      role: 'ambassador',
      affiliation: 'usa',
      country: 'USA',
    });
  });

  it('leaves given actors alone: their acronyms and names make nobody else one of them', () => {
    const given = (documentId: string, known: Partial<ActorOccurrence> & { id: string; name: string }) =>
      occurrence(documentId, { given: ['id'], ...known });
    const aliases = ['FMA', 'Freedom Movement of Aragon'];
    const { links, suggestions } = linkActors([
      given('d1', { id: 'x1', name: 'Freedom Movement of Aragon', kind: 'organization', aliases }),
      occurrence('d2', { id: 'fma', name: 'FMA', kind: 'organization' }),
      given('d3', { id: 'x2', name: 'Roe' }),
      given('d4', { id: 'x2', name: 'Roe' }),
      given('d4', { id: 'x3', name: 'Jane Roe', country: 'USA' }),
      given('d5', { id: 'x4', name: 'Jane Roe', country: 'USA' }),
      occurrence('d6', { id: 'jane-roe', name: 'Jane Roe', country: 'USA' }),
    ]);
    expect([...links].map(([document, ids]) => [document, ...ids.values()])).toEqual([
      ['d1', 'x1'],
      ['d2', 'fma'],
      ['d3', 'x2'],
      ['d4', 'x2', 'x3'],
      ['d5', 'x4'],
      ['d6', 'jane-roe'],
    ]);
    expect(suggestions.filter(({ into, from }) => /^x/.test(into) && /^x/.test(from))).toEqual([]);
    expect(suggestions).not.toEqual([]);
  });

  it('links every occurrence to an actor that exists', () => {
    const { actors, links } = linkActors(corpus);
    const ids = new Set(actors.map(({ id }) => id));
    for (const document of links.values()) for (const id of document.values()) expect(ids.has(id), id).toBe(true);
  });

  it('gives the same whatever the order of the documents', () => {
    const expected = linkActors(corpus);
    fc.assert(
      fc.property(fc.shuffledSubarray(corpus, { minLength: corpus.length }), (shuffled) => {
        const { actors, suggestions } = linkActors(shuffled);
        expect(actors).toEqual(expected.actors);
        expect(suggestions).toEqual(expected.suggestions);
      }),
      { numRuns: 50 },
    );
  });
});
