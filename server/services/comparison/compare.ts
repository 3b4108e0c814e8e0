import type { CompareAnswer, CompareQuery, Difference } from '../../../shared/compare.ts';
import { differences } from '../../../shared/compare.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { agreementOf, confusionOf } from '../../analysis/agreement/agreement.ts';
import { differenceIn, unitsOf } from '../../analysis/agreement/codings.ts';
import { explainAgreement } from '../../analysis/agreement/explain.ts';
import { eventFields } from '../../ingest/events/columns.ts';
import { readEventTable } from '../../ingest/events/read-events.ts';
import { bytesSource } from '../../ingest/files/source.ts';
import type { Moment } from '../../store/store.ts';
import { wilson } from '../curation/score.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { pageOf } from '../paging/page-of.ts';
import { type ComparedUnit, shownDisagreements } from './disagreements.ts';
import { createLeftOut } from './left-out.ts';
import { createEndLinker } from './link-ends.ts';
import { daysOfArticles, daysOfBoth, keysOf, ourCodings, outlinesOf } from './our-codings.ts';
import { type PlaceKind, placeOf, rangeOf, type TableCoding } from './places.ts';
import { readTable } from './read-table.ts';
import { naming } from './receive.ts';

/** Columns by fields, as users give them. @throws DemarcheError `invalid_request` */
function mapOf(pairs: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const field = pair.slice(0, pair.indexOf('='));
      if (!(eventFields as readonly string[]).includes(field))
        throw new DemarcheError(
          'invalid_request',
          `map: a table of events has no field "${field}"; those that can be named are ${eventFields.join(', ')}.`,
        );
      return [field, pair.slice(field.length + 1)];
    }),
  );
}

const foreign = ['POLECAT', 'ICEWS', 'GDELT'];

const countsOf = (units: readonly { differs: Difference }[]): Record<Difference, number> => {
  const counts = Object.fromEntries(differences.map((difference) => [difference, 0])) as Record<Difference, number>;
  for (const { differs } of units) counts[differs] += 1;
  return counts;
};

/**
 * Lays a table of coded events beside what was read of the same articles.
 * @throws DemarcheError `unreadable_input` when it is no such table, `too_large`, and `invalid_request` for a map of unknown fields.
 */
export async function compare(
  store: Moment,
  bytes: Uint8Array,
  query: Paged<CompareQuery>,
): Promise<WithKey<CompareAnswer>> {
  const { name, by: wantedPlaces, ends: wantedEnds, map, differs, limit, offset, after, ...filter } = query;
  const named = wantedPlaces === undefined || wantedPlaces === 'document';
  const asThrown = (error: unknown): never => {
    throw naming(name)(error);
  };
  const table = await readEventTable(bytesSource(name, bytes), mapOf(map)).catch(asThrown);
  const ends = wantedEnds ?? (foreign.includes(table.format ?? '') ? 'countries' : 'actors');
  const keys = await keysOf(store, filter, ends);
  const leftOut = createLeftOut();
  const linker = createEndLinker(store, ends, new Set(keys.values()));
  const linked = await readTable(store, table, { linker, leftOut, named, filter }).catch(asThrown);
  const dated = { articles: await daysOfArticles(store, filter), table: rangeOf(linked.events.map(({ day }) => day)) };
  const isDated = dated.articles !== null && dated.table !== null;
  const by: PlaceKind = wantedPlaces ?? (linked.namesDocuments ? 'document' : isDated ? 'month' : 'all');
  const days = daysOfBoth(dated, filter, by);
  // What has no day is of none that are asked for, a table without any of all.
  const undated = by === 'all' && (!dated.table || (filter.from === undefined && filter.to === undefined));
  const events = linked.events.flatMap((event): TableCoding[] => {
    const place = placeOf(event, { by, days, undated, leftOut });
    return place === null ? [] : [{ ...event, place }];
  });
  const known = new Set(events.flatMap(({ source, target }) => [source, target]));
  // Articles without a date are among all days.
  const where = by === 'document' ? { documents: [...linked.documents].sort() } : { days: by === 'all' ? null : days };
  const isEmpty = by !== 'document' && !events.length;
  const outlines = isEmpty ? [] : await outlinesOf(store, filter, where);
  const ours = ourCodings(outlines, keys, { by, days, known });
  const units = unitsOf(events, ours);
  const differing = units.flatMap((unit): ComparedUnit[] => {
    const difference = differenceIn(unit);
    return difference ? [{ ...unit, differs: difference }] : [];
  });
  const listed = differences.flatMap((difference) =>
    !differs?.length || differs.includes(difference) ? differing.filter((unit) => unit.differs === difference) : [],
  );
  const keyOf = ({ differs: kind, source, target, place }: ComparedUnit) => [
    differences.indexOf(kind),
    source,
    target,
    place,
  ];
  const { shown, next } = pageOf(listed, keyOf, { limit, offset, after });
  const pairs = pairsOf(units);
  const agreement = agreementOf(units);
  return {
    table: {
      ...{ format: table.format, rows: linked.rows, events: events.length, columns: mutable(table.columns) },
      ...{ unread: [...table.unread], leftOut: leftOut.list() },
    },
    ours: { stances: ours.length, documents: new Set(ours.map(({ document }) => document)).size },
    ...{ by, ends, days, explained: explainAgreement({ by, ends, pairs, agreement }), pairs, agreement },
    confusion: confusionOf(units) as CompareAnswer['confusion'],
    ...{ total: listed.length, next, byDifference: countsOf(differing) },
    disagreements: await shownDisagreements(store, shown, { by, keys, filter }),
  };
}

const mutable = (columns: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(columns).map(([field, names]) => [field, [...names]]));

function pairsOf(units: readonly { table: readonly unknown[]; ours: readonly unknown[] }[]): CompareAnswer['pairs'] {
  const inTable = units.filter(({ table }) => table.length).length;
  const inOurs = units.filter(({ ours }) => ours.length).length;
  const both = inTable + inOurs - units.length;
  const f1 = inTable + inOurs ? (2 * both) / (inTable + inOurs) : null;
  return { both, found: wilson(both, inTable), confirmed: wilson(both, inOurs), f1 };
}
