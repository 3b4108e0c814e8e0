import { type Kysely, sql } from 'kysely';
import type { DayCell, PairCell } from '../../../../shared/edge-sums.ts';
import type { Schema } from '../../schema.ts';
import type { EdgeSelection, Ends } from '../../store.ts';
import { edgeStances, signCount, within } from './selection.ts';

type Counted = Record<'positive' | 'negative' | 'neutral' | 'intensity' | 'documents', number> & { day: string | null };

const cellOf = ({ day, documents, positive, negative, neutral, intensity }: Counted): DayCell => ({
  day,
  documents: Number(documents),
  intensity: Number(intensity),
  byPolarity: { positive: Number(positive), negative: Number(negative), neutral: Number(neutral) },
});

const alike = ['day', 'positive', 'negative', 'neutral', 'intensity'] as const;
const documents = sql<number>`count(*)`.as('documents');

/** What is said on each day by the stances that pass, documents that say the same together; in no certain order. */
export async function dayCells(db: Kysely<Schema>, selection: EdgeSelection, ends: Ends): Promise<DayCell[]> {
  const ofDocuments = within(edgeStances(db, selection), ends)
    .groupBy(['stance.day', 'stance.document_id'])
    .select(['stance.day', sql<number>`sum(stance.intensity)`.as('intensity')])
    .select([signCount('positive'), signCount('negative'), signCount('neutral')]);
  const rows = await db
    .selectFrom(ofDocuments.as('said'))
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
