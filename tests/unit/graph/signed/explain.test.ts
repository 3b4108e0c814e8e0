import { expect, it } from 'vitest';
import { brokerRoles } from '../../../../server/graph/signed/brokers.ts';
import {
  explainActor,
  explainFactions,
  explainReciprocity,
  explainTriads,
} from '../../../../server/graph/signed/explain.ts';

const broker = (roles: object) => ({
  roles: {
    ...(Object.fromEntries(brokerRoles.map((role) => [role, 0])) as Record<(typeof brokerRoles)[number], number>),
    ...roles,
  },
  ...{ times: 7, example: { from: 'a', to: 'b' } },
});

it('what is found is said in a sentence', () => {
  expect(explainTriads({ triads: 8, balanced: 6 })).toMatch(/^6 of 8 triads \(75 %\) are balanced: /);
  expect(explainTriads({ triads: 0, balanced: 0 })).toMatch(/^There are no three actors /);

  const sides = [0, 0, 1] as const;
  expect(explainFactions({ index: 0, isExact: true, sides, against: [] }, 3)).toBe(
    'Two factions of 2 and 1 actors fit all 3 lines: positive inside, negative between.',
  );
  expect(explainFactions({ index: 1, isExact: true, sides, against: [] }, 4)).toBe(
    'Two factions of 2 and 1 actors fit all but 1 of 4 lines (25 %); no division fits better.',
  );
  expect(explainFactions({ index: 1, isExact: false, sides, against: [] }, 4)).toMatch(/a better one may exist\.$/);
  expect(explainFactions({ index: 0, isExact: true, sides: [], against: [] }, 0)).toMatch(/^There are no lines /);

  const counts = { pairs: 4, mutual: 3, bothPositive: 1, bothNegative: 0, opposed: 2 };
  expect(explainReciprocity(counts)).toBe(
    'Of 4 pairs, 3 (75 %) take stances toward each other: 1 are positive both ways, 0 negative both ways, 2 positive one way and negative the other.',
  );
  expect(explainReciprocity({ ...counts, pairs: 0 })).toBe('There are no pairs.');

  expect(explainActor({ triads: 3, balanced: 2 }, { number: 1, lines: 4 }, broker({ gatekeeper: 3, liaison: 4 }))).toBe(
    '2 of its 3 triads are balanced; 1 of its 4 lines go against the factions; it stands 7 times between two others without a stance from one to the other, most often as liaison.',
  );
  expect(explainActor(undefined, undefined, broker({ itinerant: 3, liaison: 3 }))).toMatch(
    /^It is in no triad; .* itinerant\.$/,
  );
  expect(explainActor(undefined, undefined, undefined)).toBe('It is in no triad; it stands between no two others.');
});
