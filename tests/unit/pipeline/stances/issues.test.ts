import { describe, expect, it } from 'vitest';
import { analysisOf } from './stances-of.ts';

/** What the first stance of a text is about, of that actor toward nobody where `toward` is null. */
function issueOf(text: string, toward?: null): string | null | undefined {
  const { stances } = analysisOf(text);
  return stances.find(({ target }) => toward === undefined || target === toward)?.issue;
}

describe('what a stance toward an actor is about', () => {
  it.each([
    ['Chile criticized Peru over copper quotas.', 'copper quotas'],
    ['Chile criticized Peru over Taiwan.', 'Taiwan'],
    ['Chile pressed Peru on the South China Sea.', 'South China Sea'],
    ['Chile threatened Peru with tariffs.', 'tariffs'],
    ['Chile sold patrol boats to Peru.', 'patrol boats'],
    ['Chile thanked Peru for its vaccine donations.', 'vaccine donations'],
    ['Chile and Peru signed a fisheries agreement.', 'fisheries agreement'],
    ["Chile condemned Peru's copper tariffs.", 'copper tariffs'],
    ['Chile urged Peru to release the journalists.', 'release of journalists'],
    ['Chile accused Peru of invading Bolivia.', 'invasion of Bolivia'],
    ['Chile accused Peru of dumping steel.', 'dumping of steel'],
    ['Chile urged Peru to withdraw the proposal.', 'withdrawal of proposal'],
    ['Chile blamed Peru for the decline in fish stocks.', 'fish stocks'],
    ['Chile criticised Peru for interfering in its elections.', 'interference in elections'],
  ])('%s', (text, issue) => expect(issueOf(text)).toBe(issue));

  it.each([
    ['is nothing where the predicate has no other argument', 'Chile criticized Peru.'],
    ['is no time', 'Chile criticized Peru on Tuesday.'],
    ['is no amount', 'Chile sued Peru for 40 million dollars.'],
    ['is no pronoun', 'Chile criticized Peru over it.'],
    ['is no empty word', 'Chile criticized Peru over the matter.'],
    ['is no scene that comes first', 'In reply to the convention, Chile criticized Peru.'],
    ['is no other partner', 'Chile held talks with Peru and Bolivia.'],
  ])('%s', (_, text) => expect(issueOf(text)).toBeNull());
});

describe('what a stance without a target is about', () => {
  it.each([
    ['Chile opposes the whaling program.', 'whaling program'],
    ['Chile opposes the controversial new export controls.', 'export controls'],
    ['Chile opposes a 25 percent sugar tariff.', 'sugar tariff'],
    ['Chile supports the ban on exporting seal skins.', 'ban on export of seal skins'],
    ['Chile rejected the deal.', 'deal'],
    ['Chile criticized the use of cluster bombs.', 'cluster bombs'],
    ['Chile opposes vote-by-mail rules.', 'vote-by-mail rules'],
  ])('%s', (text, issue) => expect(issueOf(text, null)).toBe(issue));

  it('is no stance where only people are spoken of', () => {
    expect(issueOf('Chile criticized the protesters.', null)).toBeUndefined();
  });
});
