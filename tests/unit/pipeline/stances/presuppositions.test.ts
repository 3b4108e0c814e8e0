import { describe, expect, it } from 'vitest';
import { reads, stancesOf } from './stances-of.ts';

describe('wishes and demands', () => {
  reads({
    'Kenya wants Uganda to help Rwanda.': ['Kenya > Uganda REQUEST neutral'],
    'Kenya wants Uganda to stop arming Rwanda.': ['Kenya > Uganda REQUEST negative', 'Uganda > Rwanda AID positive'],
    'Kenya demanded that Uganda withdraw its soldiers.': ['Kenya > Uganda REQUEST negative'],
    'Kenya urged Uganda to stop arming Rwanda.': ['Kenya > Uganda REQUEST neutral', 'Uganda > Rwanda AID positive'],
    'Kenya wants relief from Ugandan tariffs.': ['Kenya > Uganda REQUEST neutral'],
  });

  it('asks nobody for what one wants to do oneself', () => {
    expect(stancesOf('Kenya wants to help Uganda.').join()).not.toContain('REQUEST');
  });
});

describe('what ending and going on presuppose', () => {
  reads({
    'Kenya urged Uganda to stop bombing Rwanda.': [
      'Kenya > Uganda REQUEST neutral',
      'Uganda > Rwanda ASSAULT negative',
    ],
    'Kenya demanded an end to Ugandan sanctions on Rwanda.': ['Uganda > Rwanda SANCTION negative'],
    'Kenya may stop arming Uganda.': ['Kenya > Uganda AID positive'],
  });

  it('is gone once the act has ended', () => {
    expect(stancesOf('Kenya has stopped arming Uganda.').join()).not.toContain('positive');
  });
});
