import { describe } from 'vitest';
import { reads, readsNothing } from './stances-of.ts';

describe('what somebody makes known of a person', () => {
  reads({
    'Tom Hale was indicted for fraud, U.S. Attorney Ana Rojas announced.': ['Ana Rojas > Tom Hale ACCUSE negative'],
  });
  readsNothing([
    'Tom Hale was indicted for fraud, the tourist Ana Rojas said.',
    'Minister Ana Rojas announced that Tom Hale was not indicted.',
    'Minister Ana Rojas announced that Tom Hale was elected.',
  ]);
});
