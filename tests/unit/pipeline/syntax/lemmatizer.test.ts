import { describe, expect, it } from 'vitest';
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
