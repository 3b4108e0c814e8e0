import { describe, expect, it } from 'vitest';
import { truecase } from '../../../server/lexicon/truecase.ts';

const common = new Set('vow retaliation over chip curb to condemn new sanction the leader meet in'.split(' '));
const settle = (text: string): string => truecase(text.split(' '), common).join(' ');

describe('truecasing', () => {
  it('writes the common words of a headline small, inflected ones too', () => {
    expect(settle('China Vows Retaliation Over Chip Curbs')).toBe('China vows retaliation over chip curbs');
  });

  it('gives names a capital where all letters are capitals', () => {
    expect(settle('CHINA CONDEMNS NEW SANCTIONS')).toBe('China condemns new sanctions');
  });

  it('leaves plain sentences and short texts alone', () => {
    expect(settle('Chinese leaders vow new sanctions')).toBe('Chinese leaders vow new sanctions');
    expect(settle('New Sanctions')).toBe('New Sanctions');
  });
});
