import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Next, Page, ReportSelection, SpeakerCount, StanceSelection } from '../store.ts';
import { isMeant } from './edges/counting.ts';
import { signCount } from './edges/selection.ts';
import { type Column, pageOf } from './page-of.ts';
import { selected } from './stances.ts';

/** Whether one acts for the other: it is affiliated with it, or of the country that the other is. */
const isAffiliated = sql<number>`case when voice.affiliation = source.id or source.affiliation = voice.id
  or (voice.country = source.country and 'country' in (voice.kind, source.kind)) then 1 else 0 end`;

/** Stances of actors that others claim; denied and imagined ones are none. */
function reports(db: Kysely<Schema>, selection: StanceSelection, { speaker, affiliated }: ReportSelection) {
  const query = selected(db, selection)
    .where(isMeant)
    .innerJoin('actors as voice', 'voice.id', 'speaker.linked_to')
    .whereRef('voice.id', '<>', 'source.id');
  const told = speaker === undefined ? query : query.where('voice.id', '=', speaker);
  return affiliated ? told.where(isAffiliated, '=', 1) : told;
}

const mostClaimsFirst: readonly Column[] = [
  { by: sql.ref('claims'), isNumber: true, isDescending: true },
  { by: sql.ref('speaker') },
  { by: sql.ref('subject') },
];

/** How many pairs of a speaker and an actor whose stances it claims there are, and a page of them, those with most claims first. */
export async function speakerPairs(
  db: Kysely<Schema>,
  selection: StanceSelection,
  wanted: ReportSelection,
  page: Page,
): Promise<Next & { total: number; pairs: SpeakerCount[] }> {
  const pairs = reports(db, selection, wanted).groupBy(['voice.id', 'source.id']);
  const { total } = await db
    .selectFrom(pairs.select('voice.id').as('pair'))
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  const counted = pairs
    .select(['voice.id as speaker', 'source.id as subject', sql<number>`max(${isAffiliated})`.as('affiliated')])
    .select([sql<number>`count(*)`.as('claims'), sql<number>`count(distinct stance.document_id)`.as('documents')])
    .select([signCount('positive'), signCount('negative'), signCount('neutral')]);
  const { rows, next } = await pageOf(db.selectFrom(counted.as('pair')).selectAll(), mostClaimsFirst, page);
  const best = await bestClaims(db, selection, wanted, rows);
  return {
    total: Number(total),
    next,
    pairs: rows.map(({ speaker, subject, affiliated, claims, documents, positive, negative, neutral }) => ({
      ...{ speaker, subject, affiliated: Number(affiliated) === 1 },
      ...{ claims: Number(claims), documents: Number(documents) },
      byPolarity: { positive: Number(positive), negative: Number(negative), neutral: Number(neutral) },
      best: best(speaker, subject),
    })),
  };
}

/** So many of the claims with the highest scores: several of them may stand in one sentence. */
const mostClaims = 6;

/** Tells where the best claims of pairs stand: one look at all of them, however many claims a pair has. */
async function bestClaims(
  db: Kysely<Schema>,
  selection: StanceSelection,
  wanted: ReportSelection,
  pairs: readonly { speaker: string; subject: string }[],
): Promise<(speaker: string, subject: string) => SpeakerCount['best']> {
  const best = new Map<string, SpeakerCount['best']>();
  const keyOf = (speaker: string, subject: string) => JSON.stringify([speaker, subject]);
  for (const { speaker, subject } of pairs) best.set(keyOf(speaker, subject), []);
  const placed = reports(db, selection, wanted)
    .where('voice.id', 'in', [...new Set(pairs.map(({ speaker }) => speaker))])
    .where('source.id', 'in', [...new Set(pairs.map(({ subject }) => subject))])
    .select(['voice.id as speaker', 'source.id as subject', 'stance.document_id', 'stance.id'])
    .select(
      sql<number>`row_number() over (partition by voice.id, source.id
        order by stance.score desc, stance.document_id, stance.evidence_start, stance.id)`.as('place'),
    );
  const rows = pairs.length
    ? await db.selectFrom(placed.as('placed')).where('place', '<=', mostClaims).orderBy('place').selectAll().execute()
    : [];
  for (const { speaker, subject, document_id: documentId, id } of rows)
    best.get(keyOf(speaker, subject))?.push({ documentId, id });
  return (speaker, subject) => best.get(keyOf(speaker, subject))!;
}
