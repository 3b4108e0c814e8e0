import { type Kysely, sql } from 'kysely';
import type { DayCell, PairCell } from '../../../../shared/edge-sums.ts';
import type { Schema } from '../../schema.ts';
import type { EdgeSelection, Ends } from '../../store.ts';
import { edgeStances, isEverything, signCount, within } from './selection.ts';

type Counted = Record<'positive' | 'negative' | 'neutral' | 'intensity' | 'documents', number> & { day: string | null };

const cellOf = ({ day, documents, positive, negative, neutral, intensity }: Counted): DayCell => ({
  day,
  documents: Number(documents),
  intensity: Number(intensity),
  byPolarity: { positive: Number(positive), negative: Number(negative), neutral: Number(neutral) },
});

const alike = ['day', 'positive', 'negative', 'neutral', 'intensity'] as const;
const documents = sql<number>`count(*)`.as('documents');

/** The stances that pass between these actors; those of an actor by either end, each of which has an index. */
const ofSelection = (db: Kysely<Schema>, { actor, ...rest }: EdgeSelection, ends: Ends) => {
  const said = (selection: EdgeSelection) =>
    within(edgeStances(db, selection), ends).select([
      ...(['stance.day', 'stance.document_id', 'stance.polarity', 'stance.intensity'] as const),
    ]);
  return actor === undefined ? said(rest) : said({ ...rest, source: actor }).unionAll(said({ ...rest, target: actor }));
};

/** What each document says. */
const saidByDocuments = (db: Kysely<Schema>, selection: EdgeSelection, ends: Ends) =>
  db
    .selectFrom(ofSelection(db, selection, ends).as('stance'))
    .groupBy(['stance.day', 'stance.document_id'])
    .select(['stance.day', sql<number>`sum(stance.intensity)`.as('intensity')])
    .select([signCount('positive'), signCount('negative'), signCount('neutral')]);

/** What is said on each day by the stances that pass, documents that say the same together; in no certain order. */
export async function dayCells(db: Kysely<Schema>, selection: EdgeSelection, ends: Ends): Promise<DayCell[]> {
  const isKept = isEverything(selection) && !ends.sources && !ends.targets;
  const rows = isKept
    ? await db
        .selectFrom('document_sums')
        .groupBy(alike)
        .select([...alike, documents])
        .execute()
    : await db
        .selectFrom(saidByDocuments(db, selection, ends).as('said'))
        .groupBy(alike)
        .select([...alike, documents])
        .execute();
  return rows.map(cellOf);
}

/** The same for each pair of actors. */
export async function pairCells(db: Kysely<Schema>, selection: EdgeSelection, ends: Ends): Promise<PairCell[]> {
  const pair = ['source', 'target'] as const;
  const ofDocuments = within(edgeStances(db, selection), ends)
    .groupBy(['stance.source', 'stance.target', 'stance.day', 'stance.document_id'])
    .select(['stance.source', 'stance.target', 'stance.day', sql<number>`sum(stance.intensity)`.as('intensity')])
    .select([signCount('positive'), signCount('negative'), signCount('neutral')]);
  const rows = await db
    .selectFrom(ofDocuments.as('said'))
    .groupBy([...pair, ...alike])
    .select([...pair, ...alike, documents])
    .execute();
  return rows.map(({ source, target, ...row }) => ({ source, target, ...cellOf(row) }));
}
