import { describe, expect, it } from 'vitest';
import { tellingTerms } from '../../../server/search/telling-terms.ts';
import { documentTerms } from '../../../shared/document-terms.ts';

/** Words of each term; `*` behind one that may be the beginning of a longer one. */
const shown = (terms: ReturnType<typeof documentTerms>) =>
  terms.map(({ words, isBeginning }) => words.join('+') + (isBeginning ? '*' : ''));

describe('what is sought in articles', () => {
  it.each([
    ['trade war', ['trade*', 'war*']],
    ["China's a-b U.S.", ['china*', 'a+b', 'us']],
    ["CHINA'S wars", ['china*', 'wars*']],
    ['co well-known', ['co', 'well+known*']],
    ['"the end of" war', ['the+end+of', 'war*']],
    ['“quoted text” “open quot', ['quoted+text', 'open+quot*']],
    ['"" - war ""', ['war*']],
  ])('%s', (phrase, terms) => expect(shown(documentTerms(phrase))).toEqual(terms));

  it('is cut where nobody would type on', () => {
    expect(documentTerms('war '.repeat(60))).toHaveLength(24);
    expect(shown(documentTerms(`${'x'.repeat(198)} peace`))).toEqual([`${'x'.repeat(64)}*`, 'p']);
  });

  it.each([
    ['strikes on the war', ['strikes*', 'war*']],
    ['the of', ['the*', 'of']],
    ['war "of"', ['war*']],
    ['war "the"', ['war*', 'the']],
    ['on-the war', ['on+the*', 'war*']],
  ])('without words that only join others, where there are others: %s', (phrase, terms) =>
    expect(shown(tellingTerms(phrase))).toEqual(terms),
  );
});
