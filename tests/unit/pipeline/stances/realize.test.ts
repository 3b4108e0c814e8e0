import { describe, expect, it } from 'vitest';
import { realize } from '../../../../server/pipeline/stages/stances/modality/realize.ts';

describe('realize', () => {
  it('makes a threat of a conflict that is threatened, weighed or planned', () => {
    for (const operator of ['threaten', 'weighed', 'future'] as const)
      expect(realize('SANCTION', 'negative', [operator]).type).toBe('THREATEN');
  });

  it('keeps a conflict that is tried, and not a cooperation', () => {
    expect(realize('ASSAULT', 'negative', ['attempted'])).toMatchObject({ type: 'ASSAULT', modality: 'asserted' });
    expect(realize('AID', 'positive', ['attempted']).modality).toBe('hypothetical');
  });

  it('makes an agreement of a cooperation that is planned', () => {
    expect(realize('AID', 'positive', ['future'])).toEqual({ type: 'AGREE', polarity: 'positive', modality: 'future' });
  });

  it('makes a rejection of a refused or denied cooperation', () => {
    expect(realize('CONSULT', 'neutral', ['reject'])).toEqual({
      type: 'REJECT',
      polarity: 'negative',
      modality: 'asserted',
    });
    expect(realize('SUPPORT', 'positive', ['refusal']).type).toBe('REJECT');
  });

  it('keeps what did not happen as negated', () => {
    expect(realize('ASSAULT', 'negative', ['negated']).modality).toBe('negated');
    expect(realize('ASSAULT', 'negative', ['negated', 'negated']).modality).toBe('asserted');
  });

  it('makes a retreat of the end of a conflict, a sanction of the end of aid', () => {
    expect(realize('ASSAULT', 'negative', ['stop']).type).toBe('RETREAT');
    expect(realize('ACCUSE', 'negative', ['stop']).type).toBe('CONCEDE');
    expect(realize('AID', 'positive', ['stop']).type).toBe('SANCTION');
  });

  it('applies the innermost operator first', () => {
    expect(realize('AID', 'positive', ['stop', 'threaten']).type).toBe('THREATEN');
    expect(realize('ASSAULT', 'negative', ['stop', 'agree']).type).toBe('AGREE');
  });
});
