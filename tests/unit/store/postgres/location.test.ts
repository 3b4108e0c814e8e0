import { describe, expect, it } from 'vitest';
import { isLocation, readLocation } from '../../../../server/store/postgres/location.ts';

describe('the address of a PostgreSQL database', () => {
  it('is told from the path of a file', () => {
    for (const address of ['postgres://h/d', 'postgresql://h/d', 'POSTGRES://h/d'])
      expect(isLocation(address)).toBe(true);
    for (const path of ['news.db', './postgres', '/data/postgres.db', 'C:\\postgres'])
      expect(isLocation(path)).toBe(false);
  });

  it.each([
    ['postgres://ann:secret@db.example:5433/news', 'postgres://ann@db.example:5433/news'],
    [
      'postgres://ann:secret@db.example/news?schema=paris&sslmode=require&pool=2',
      'postgres://ann@db.example/news?schema=paris',
    ],
    ['postgres://ann:se%40cret@h/news?password=secret', 'postgres://ann@h/news'],
    ['postgres:///news?host=/run/postgresql', 'postgres:///news?host=/run/postgresql'],
    ['postgres://ann:secret@/news', 'postgres://ann@localhost/news'],
  ])('%s is shown as %s', (address, shown) => {
    expect(readLocation(address).shown).toBe(shown);
  });

  it('has a schema and a number of connections of its own', () => {
    expect(readLocation('postgres://h/d')).toMatchObject({ schema: null, connections: 8 });
    expect(readLocation('postgres://h/d?schema=a%20b&pool=3')).toMatchObject({ schema: 'a b', connections: 3 });
    expect(() => readLocation('postgres://h/d?pool=many')).toThrow(/pool/);
    expect(() => readLocation('postgres://h/d?pool=0')).toThrow(/pool/);
  });

  it.each(['se#cret', 'se/cret', 'se?cret', '12/secret', '12#secret', '12?secret'])(
    'is refused with the password %s as it stands, without a word of it',
    (password) => {
      expect(() => readLocation(`postgres://ann:${password}@db.example/news`)).toThrow(
        expect.objectContaining({
          code: 'unusable_store',
          message: expect.not.stringMatching(/cret|12/),
        }),
      );
      expect(readLocation(`postgres://ann:${encodeURIComponent(password)}@h/news`).shown).toBe('postgres://ann@h/news');
    },
  );
});
