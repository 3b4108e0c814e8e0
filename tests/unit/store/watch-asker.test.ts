import { expect, it } from 'vitest';
import { watchAsker } from '../../../server/store/postgres/connection.ts';

/** A connection to a server that answers every question with an error of this code. */
const refusing = (code?: string) => ({
  query: (async () => {
    throw Object.assign(new Error('refused'), { code });
  }) as never,
});

it.each(['42704', '22023'])('a server that cannot look whether its asker is there is used all the same: %s', (code) =>
  expect(watchAsker(refusing(code))).resolves.toBeUndefined(),
);

it.each([undefined, 'ECONNRESET', '57P01', '25P02'])('a connection that fails in another way is not used: %s', (code) =>
  expect(watchAsker(refusing(code))).rejects.toThrow('refused'),
);
