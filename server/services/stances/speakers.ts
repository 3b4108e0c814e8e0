import { reviews } from '../../../shared/curation.ts';
import type { SpeakersAnswer, SpeakersQuery, StanceRecord } from '../../../shared/routes.ts';
import type { Moment, Page, ReportSelection, SpeakerCount, StanceSelection, StoredStance } from '../../store/store.ts';
import { resolveActor } from '../actors/resolve-actor.ts';
import { labelsOf } from '../graph/labels.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { bestSentences } from './best-sentences.ts';
import { stanceRecords } from './stance-records.ts';

const mostQuoted = 2;

/**
 * Who speaks for whom: pairs of a speaker and an actor whose stances it claims, those with most claims first, with sentences.
 * @throws DemarcheError `unknown_actor`, `ambiguous_actor`.
 */
export async function speakers(
  store: Moment,
  { speaker, subject, affiliated, limit, offset, after, ...filter }: Paged<SpeakersQuery>,
): Promise<WithKey<SpeakersAnswer>> {
  const idOf = async (name: string | undefined) =>
    name === undefined ? undefined : (await resolveActor(store, name)).id;
  const source = await idOf(subject);
  const selection = source === undefined ? filter : { ...filter, source };
  const wanted = { speaker: await idOf(speaker), affiliated };
  return speakerPairsOf(store, selection, wanted, { limit, offset, after });
}

/** A page of the pairs of a speaker and an actor whose stances it claims, with sentences. */
export async function speakerPairsOf(
  store: Moment,
  selection: StanceSelection,
  wanted: ReportSelection,
  page: Page,
): Promise<WithKey<SpeakersAnswer>> {
  const { pairs, ...list } = await store.speakerPairs(selection, wanted, page);
  const label = await labelsOf(
    store,
    pairs.flatMap((pair) => [pair.speaker, pair.subject]),
  );
  const sentencesOf = await quotations(store, pairs);
  return {
    ...list,
    pairs: pairs.map(({ best, ...pair }) => ({
      ...pair,
      ...{ speaker: label(pair.speaker), subject: label(pair.subject), sentences: sentencesOf(best) },
    })),
  };
}

const placeOf = ({ documentId, id }: SpeakerCount['best'][number]): string => JSON.stringify([documentId, id]);

/** Tells the sentences that show claims best, of which no two are the same. */
async function quotations(
  store: Moment,
  pairs: readonly SpeakerCount[],
): Promise<(best: SpeakerCount['best']) => StanceRecord[]> {
  const documents = [...new Set(pairs.flatMap(({ best }) => best.map(({ documentId }) => documentId)))];
  const said = new Map<string, StoredStance>();
  if (documents.length)
    for (const stance of await store.stances({ documents, review: [...reviews] })) said.set(placeOf(stance), stance);
  const shown = pairs.map(({ best }) =>
    bestSentences(
      best.map((one) => said.get(placeOf(one))!),
      mostQuoted,
    ),
  );
  const records = new Map((await stanceRecords(store, shown.flat())).map((record) => [placeOf(record), record]));
  return (best) => best.flatMap((one) => records.get(placeOf(one)) ?? []);
}
