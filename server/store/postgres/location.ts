import { DemarcheError } from '../../../shared/errors.ts';

/** A PostgreSQL database as users name it, taken apart. */
export interface Location {
  /** The address for the driver, with the password. */
  address: string;
  /** The address for messages: without the password and what only tunes the connection. */
  shown: string;
  /** Schema that the tables are in, null for the first of the search path. */
  schema: string | null;
  /** Connections at most. */
  connections: number;
}

const defaultConnections = 8;

/** Parameters that tell one store from another. */
const telling = ['host', 'port', 'schema'];

export const isLocation = (location: string): boolean => /^postgres(ql)?:/i.test(location);

/** The message holds no part of the address: any part of it may be of the password. */
const unreadable = (): DemarcheError =>
  new DemarcheError(
    'unusable_store',
    'The address of the PostgreSQL database cannot be read. Write postgres://USER:PASSWORD@HOST:PORT/DATABASE, with characters such as @ : / ? # in a part of it as %40 %3A %2F %3F %23.',
  );

/** An address with a user and no host is common, and no URL. */
function parse(location: string): URL | null {
  const address = [location, location.replace('@/', '@localhost/')].find((candidate) => URL.canParse(candidate));
  return address === undefined ? null : new URL(address);
}

/** Whether the password seems to hold a character that ends it too early. */
const isTorn = ({ pathname, search, hash }: URL): boolean => hash !== '' || `${pathname}${search}`.includes('@');

function shownAs(url: URL): string {
  const shown = new URL(url);
  shown.password = '';
  for (const name of [...shown.searchParams.keys()]) if (!telling.includes(name)) shown.searchParams.delete(name);
  return shown.href;
}

function connectionsOf(value: string | null): number {
  const connections = Number(value ?? defaultConnections);
  if (Number.isInteger(connections) && connections > 0) return connections;
  throw new DemarcheError('unusable_store', 'The parameter pool of the address is no whole number from 1 on.');
}

/**
 * Takes an address apart: `schema` and `pool` (connections at most, 8 when left out) are ours, the other parameters are
 * the driver's; `sslmode` means what it means to PostgreSQL's own programs.
 * @throws DemarcheError `unusable_store` when it is none.
 */
export function readLocation(location: string): Location {
  const url = parse(location);
  if (!url || isTorn(url)) throw unreadable();
  const shown = shownAs(url);
  const schema = url.searchParams.get('schema');
  const connections = connectionsOf(url.searchParams.get('pool'));
  for (const name of ['schema', 'pool']) url.searchParams.delete(name);
  if (!url.searchParams.has('uselibpqcompat')) url.searchParams.set('uselibpqcompat', 'true');
  return { address: url.href, shown, schema: schema || null, connections };
}
