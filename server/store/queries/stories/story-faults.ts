import type { Kysely } from 'kysely';
import { type KeptStories, recountStories, type StoryFault } from '../../../stories/recount.ts';
import type { Schema } from '../../schema.ts';
import type { Fault } from '../../store.ts';
import { atOneMoment } from '../moment.ts';
import { documentIds } from '../stored-documents.ts';
import { foundStances, sharingBands } from './archive.ts';
import { misplacedQuotations } from './marks.ts';

const keptStories = (db: Kysely<Schema>): KeptStories => ({
  ids: () => documentIds(db, {}),
  document: (id) =>
    db.selectFrom('documents').select(['id', 'date', 'text', 'story']).where('id', '=', id).executeTakeFirstOrThrow(),
  bands: async (id) => {
    const rows = await db
      .selectFrom('story_bands')
      .innerJoin('documents', 'documents.number', 'story_bands.document')
      .where('documents.id', '=', id)
      .select('story_bands.band')
      .execute();
    return rows.map(({ band }) => band);
  },
  sharingBands: (id, bands) => sharingBands(db, id, bands),
  stances: (id) => foundStances(db, id),
});

const recounted = 'stances count otherwise than stories, found anew, say';

function describe(fault: StoryFault): Omit<Fault, 'mend' | 'document'> {
  const { id, kind } = fault;
  if (kind === 'bands') return { what: 'what finds copies of an article is not kept as its text says', place: id };
  if (kind === 'stance') return { what: recounted, place: `${id}, stance ${fault.stance}` };
  const kept = fault.kept === null ? 'none' : fault.kept;
  return {
    what: 'articles are in another story than their texts say',
    place: `${id}: story ${kept}, should be ${fault.found}`,
  };
}

/** What is kept of stories otherwise than it is found anew, all of it at one moment. */
export const findStoryFaults = (db: Kysely<Schema>, onRead?: (read: number, total: number) => void): Promise<Fault[]> =>
  atOneMoment(db, async (moment) => {
    const faults: Fault[] = [];
    for await (const fault of recountStories(keptStories(moment), onRead))
      faults.push({ ...describe(fault), mend: 'repair', document: fault.id });
    for (const { documentId, id } of await misplacedQuotations(moment))
      faults.push({ what: recounted, place: `${documentId}, stance ${id}`, mend: 'repair', document: documentId });
    return faults;
  });
