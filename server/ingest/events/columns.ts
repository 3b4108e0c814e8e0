import { UnknownColumns } from '../../../shared/errors.ts';
import { plainName } from '../fields/aliases.ts';
import { unreadable } from '../unreadable.ts';
import { eventTableOf } from './event-tables.ts';

/** What a row of a table of events tells. */
export const eventFields = [
  ...(['date', 'source', 'target', 'sourceCountry', 'targetCountry', 'type', 'quad', 'sign', 'intensity'] as const),
  ...(['document', 'url', 'sentence', 'modality'] as const),
] as const;
export type EventField = (typeof eventFields)[number];

/** The columns of each field, those that say most first. */
export type Columns = Readonly<Partial<Record<EventField, readonly string[]>>>;

/** POLECAT's columns as Harvard Dataverse has them, and those that the table of statements adds, which bears the same names. */
const polecat: Columns = {
  date: ['event_date'],
  source: ['actor_id', 'actor_name'],
  target: ['recipient_id', 'recipient_name'],
  sourceCountry: ['actor_country'],
  targetCountry: ['recipient_country'],
  type: ['event_type'],
  quad: ['quad_code'],
  sign: ['polarity'],
  intensity: ['intensity'],
  document: ['document_id'],
  url: ['url'],
  sentence: ['sentence'],
  modality: ['modality'],
};

const icews: Columns = {
  date: ['event_date'],
  source: ['source_name'],
  target: ['target_name'],
  sourceCountry: ['source_country'],
  targetCountry: ['target_country'],
  type: ['cameo_code'],
  intensity: ['intensity'],
  document: ['story_id'],
};

const gdelt: Columns = {
  date: ['SQLDATE', 'Day'],
  source: ['Actor1Name', 'Actor1Code'],
  target: ['Actor2Name', 'Actor2Code'],
  sourceCountry: ['Actor1CountryCode'],
  targetCountry: ['Actor2CountryCode'],
  type: ['EventCode'],
  quad: ['QuadClass'],
  intensity: ['GoldsteinScale'],
  url: ['SOURCEURL'],
};

const columnsOfTables: Readonly<Record<string, Columns>> = {
  Demarche: polecat,
  POLECAT: polecat,
  ICEWS: icews,
  GDELT: gdelt,
};

/** What people call the columns of their own coding. */
const own: Columns = {
  date: ['date', 'event_date', 'day', 'sqldate', 'publication_date'],
  source: ['source_id', 'actor_id', 'source', 'source_name', 'source_actor', 'actor', 'actor_name', 'actor1', 'from'],
  target: ['target_id', 'recipient_id', 'target', 'target_name', 'target_actor', 'recipient', 'actor2', 'to'],
  sourceCountry: ['source_country', 'actor_country', 'actor1_country'],
  targetCountry: ['target_country', 'recipient_country', 'actor2_country'],
  type: ['type', 'event_type', 'plover', 'stance', 'cameo', 'cameo_code', 'event_code', 'code', 'event'],
  quad: ['quad_class', 'quad', 'quad_code'],
  sign: ['sign', 'polarity', 'valence', 'tone'],
  intensity: ['intensity', 'goldstein', 'goldstein_scale'],
  document: ['document_id', 'document', 'doc_id', 'doc', 'article_id', 'article', 'story_id'],
  url: ['url', 'link', 'article_url'],
  sentence: ['sentence', 'text', 'evidence', 'quotation'],
  modality: ['modality'],
};

/** Where the columns of GDELT's files stand, which have no header (GDELT codebooks 1.0 and 2.0; the address is the last column, where there is one). */
const placesInGdelt = {
  ...{ GLOBALEVENTID: 0, SQLDATE: 1, Actor1Code: 5, Actor1Name: 6, Actor1CountryCode: 7 },
  ...{ Actor2Code: 15, Actor2Name: 16, Actor2CountryCode: 17, EventCode: 26, QuadClass: 29, GoldsteinScale: 30 },
};
/** Files of before April 2013 are one column narrower, without addresses. */
const withoutAddress = 57;

/** The header that a file of GDELT of this width would have; columns that nothing is taken from have no name. */
export function headerOfGdelt(width: number): string[] {
  const header = new Array<string>(width).fill('');
  for (const [name, place] of Object.entries(placesInGdelt)) header[place] = name;
  if (width > withoutAddress) header[width - 1] = 'SOURCEURL';
  return header;
}

export interface Chosen {
  format: string | null;
  columns: Record<string, readonly string[]>;
  unread: string[];
  /** Indices of the columns of a field. */
  places(field: EventField): readonly number[];
}

/** @throws DemarcheError `unreadable_input` when a column that `map` names is not there. */
function named(map: Readonly<Record<string, string>>, header: readonly string[]): Columns {
  const missing = Object.values(map).find((column) => !header.some((name) => plainName(name) === plainName(column)));
  if (missing !== undefined) throw unreadable(`the header has no column "${missing}" (it has ${header.join(', ')})`);
  return Object.fromEntries(Object.entries(map).map(([field, column]) => [field, [column]]));
}

/**
 * Tells which columns of a table hold what; `map` says it where they are called otherwise.
 * @throws DemarcheError `unreadable_input` when it is not told who acts toward whom.
 */
export function chooseColumns(header: readonly string[], map: Readonly<Record<string, string>> = {}): Chosen {
  const format = eventTableOf(header);
  const wanted: Columns = { ...(columnsOfTables[format ?? ''] ?? own), ...named(map, header) };
  const placeOf = new Map(header.map((name, place) => [plainName(name), place] as const).reverse());
  const found = Object.fromEntries(
    Object.entries(wanted).flatMap(([field, names]) => {
      const places = names.flatMap((name) => placeOf.get(plainName(name)) ?? []);
      return places.length ? [[field, places]] : [];
    }),
  ) as Partial<Record<EventField, number[]>>;
  for (const end of ['source', 'target'] as const)
    if (!found[end] && !found[`${end}Country`])
      throw new UnknownColumns(
        `the header has no column for the ${end} (it has ${header.slice(0, 40).join(', ')}); name it, such as --map ${end}=COLUMN`,
        header.filter((name) => name !== ''),
      );
  const taken = new Set(Object.values(found).flat());
  return {
    format,
    columns: Object.fromEntries(
      Object.entries(found).map(([field, places]) => [field, places.map((place) => header[place]!)]),
    ),
    unread: header.filter((name, place) => name !== '' && !taken.has(place)),
    places: (field) => found[field] ?? [],
  };
}
