import { describe, expect, it } from 'vitest';
import { frames } from '../../../../server/lexicon/frames.ts';
import { opinionLemmas } from '../../../../server/lexicon/opinion.ts';
import { syntaxModel } from '../../../../server/pipeline/stages/syntax/syntax-stage.ts';

const lemma = (form: string, xpos: string): string => syntaxModel().lemmatizer.lemmaOf(form, xpos);

describe('lemmas', () => {
  it.each([
    ['condemned', 'VBD', 'condemn'],
    ['accused', 'VBN', 'accuse'],
    ['Imposes', 'VBZ', 'impose'],
    ['retaliating', 'VBG', 'retaliate'],
    ['bombed', 'VBD', 'bomb'],
    ['shelled', 'VBD', 'shell'],
    ['expelled', 'VBN', 'expel'],
    ['slammed', 'VBD', 'slam'],
    ['denied', 'VBD', 'deny'],
    ['scraping', 'VBG', 'scrape'],
    ['persecuted', 'VBN', 'persecute'],
    ['united', 'VBD', 'unite'],
    ['leaned', 'VBD', 'lean'],
    ['foes', 'NNS', 'foe'],
    ['freed', 'VBD', 'free'],
    ['agreed', 'VBD', 'agree'],
    ['lied', 'VBD', 'lie'],
    ['struck', 'VBD', 'strike'],
    ['overthrew', 'VBD', 'overthrow'],
    ['withdrawn', 'VBN', 'withdraw'],
    ['froze', 'VB', 'freeze'],
    ['lent', 'VBP', 'lend'],
    ['found', 'VB', 'found'],
    ['is', 'VBZ', 'be'],
    ["n't", 'RB', 'not'],
    ['n’t', 'RB', 'not'],
    ['countries', 'NNS', 'country'],
    ['crises', 'NNS', 'crisis'],
    ['spokesmen', 'NNS', 'spokesman'],
    ['businesses', 'NNS', 'business'],
    ['missiles', 'NNS', 'missile'],
    ['sanctions', 'NNS', 'sanction'],
    ['States', 'NNPS', 'state'],
    ['1990s', 'NNS', '1990s'],
  ])('%s (%s) is %s', (form, xpos, expected) => {
    expect(lemma(form, xpos)).toBe(expected);
  });
});

/** Regular forms by the spelling rules of English, with the Penn tags that they can have. */
function formsOf(verb: string): [form: string, xpos: string][] {
  const ed = verb.endsWith('e')
    ? `${verb}d`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ied`
      : `${doubling(verb)}ed`;
  const ing = /[^aeiouy]e$|[aeiou]ue$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${doubling(verb)}ing`;
  return [
    [ed, 'VBD'],
    [ed, 'VBN'],
    [ing, 'VBG'],
    [withS(verb), 'VBZ'],
  ];
}

const doubling = (verb: string): string => (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ? verb + verb.slice(-1) : verb);

const withS = (word: string): string =>
  /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;

describe('lemmas of the tables', () => {
  const single = (words: readonly string[]) => [...new Set(words)].filter((word) => /^[a-z]+$/.test(word));
  const lemmasOf = (pos: string) =>
    frames().flatMap((frame) =>
      frame.pos === pos && !(pos === 'noun' && frame.lemma.includes(' ')) ? frame.lemma.split(' ')[0]! : [],
    );

  it('are found again from every regular form of a verb', () => {
    const verbs = single([...lemmasOf('verb'), ...opinionLemmas('verb')]);
    expect(verbs.length).toBeGreaterThan(1500);
    const wrong = verbs.filter((verb) => formsOf(verb).some(([form, xpos]) => lemma(form, xpos) !== verb));
    // No regular forms (be, quit), two spellings (lambast), or the past of another verb (found).
    expect(wrong.sort()).toEqual(['be', 'found', 'lambaste', 'quit']);
  });

  it('are found again from the plural of a noun', () => {
    const nouns = single([...lemmasOf('noun'), ...opinionLemmas('noun')]).filter((noun) => !noun.endsWith('s'));
    expect(nouns.length).toBeGreaterThan(2000);
    expect(nouns.filter((noun) => lemma(withS(noun), 'NNS') !== noun)).toEqual(['snafu', 'thank']);
  });
});
