import { describe, expect, it } from 'vitest';
import { judgement, signedBy, type Traits, traitInputs } from '../../../server/models/judgement.ts';

const name = {
  actor: 'country',
  mention: 'name',
  link: 0.95,
  text: 'peru',
  before: '',
  behind: 'praised',
  possessor: false,
  titled: false,
  placed: true,
  affiliated: false,
  several: false,
  voiced: false,
  elsewhere: false,
  far: 1,
  rivals: 0,
} as const;
const plain: Traits = {
  belief: 0.8,
  rule: 'verb',
  encoder: { type: 0.9, surest: 0.9, none: 0.1, back: 0.1 },
  source: name,
  target: { ...name, text: 'chile' },
  own: false,
  peers: false,
};
const sure = (changes: Partial<Traits>): number => signedBy(judgement(), { ...plain, ...changes });

describe('the judgement of a stance', () => {
  it('rises with the belief in it and with the type that the encoder has in mind', () => {
    expect(sure({ belief: 0.95 })).toBeGreaterThan(sure({}));
    expect(sure({ belief: 0.3 })).toBeLessThan(sure({}));
    expect(sure({ encoder: { type: 0.05, surest: 0.9, none: 0.1, back: 0.1 } })).toBeLessThan(sure({}));
    expect(sure({ encoder: null })).toBeLessThan(sure({}));
  });

  it('doubts what is done to `you` and `them`, and what somebody does to those for whom he acts', () => {
    const pronoun = { ...name, mention: 'pronoun', link: 0.65 } as const;
    expect(sure({ target: { ...pronoun, text: 'you' } })).toBeLessThan(sure({ target: { ...pronoun, text: 'him' } }));
    expect(sure({ target: { ...pronoun, text: 'them' } })).toBeLessThan(sure({}));
    expect(sure({ own: true })).toBeLessThan(sure({}));
  });

  it('doubts names that seem glued, and pronouns that others may be meant by', () => {
    expect(sure({ target: { ...name, behind: 'Act' } })).toBeLessThan(sure({}));
    const pronoun = { ...name, mention: 'pronoun', text: 'it', link: 0.65 } as const;
    expect(sure({ target: { ...pronoun, rivals: 4 } })).toBeLessThan(sure({ target: pronoun }));
  });

  it('is a probability, also of what is quite sure or quite unlikely', () => {
    for (const belief of [0, 1]) {
      expect(sure({ belief })).toBeGreaterThan(0);
      expect(sure({ belief })).toBeLessThan(1);
    }
  });

  it('has a weight for every input and for nothing else', () => {
    expect(Object.keys(judgement()).sort()).toEqual(Object.keys(traitInputs(plain)).sort());
  });
});
