import { describe } from 'vitest';
import { doesNotRead, reads } from './stances-of.ts';

describe('subjects that the parser hides', () => {
  reads({
    'Today, U.S. Senator Jane Roe (D-WI) pressed Chile on its decision.': ['Jane Roe > Chile REQUEST negative'],
    'U.N. Secretary-General Marta Olsen urged Chile Wednesday to act quickly.': ['Marta Olsen > Chile REQUEST neutral'],
  });
  doesNotRead({
    'Last week, U.S. Senator Jane Roe said, the House pressed Chile on its decision.': 'Jane Roe > Chile',
  });
});
