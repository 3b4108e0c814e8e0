import { describe, expect, it } from 'vitest';
import { routeUrl } from '../../../../client/core/api/request.ts';

describe('addresses of the API', () => {
  it('puts parameters into the path and the rest into the query, in a fixed order', () => {
    expect(routeUrl('edge', { source: 'usa', target: 'chn' }, { type: ['ACCUSE', 'REJECT'], minCount: 2 })).toBe(
      '/api/edges/usa/chn?minCount=2&type=ACCUSE&type=REJECT',
    );
  });

  it('escapes ids and leaves out what is not set', () => {
    expect(routeUrl('actor', { id: 'côte d’ivoire/x' }, { q: '', type: [], from: undefined })).toBe(
      '/api/actors/c%C3%B4te%20d%E2%80%99ivoire%2Fx',
    );
  });
});
