import type { Actor } from '../../../shared/actor.ts';
import type { DocumentFilter } from '../../../shared/filter.ts';
import { noCounts } from '../../../shared/graph.ts';
import type {
  ActorDetails,
  ActorQuery,
  ActorSummary,
  ActorsAnswer,
  ActorsQuery,
  CorporaQuery,
} from '../../../shared/routes.ts';
import { stancesOf } from '../../graph/graph-of-sums.ts';
import type { Moment } from '../../store/store.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { bestSentences } from '../stances/best-sentences.ts';
import { stanceRecords } from '../stances/stance-records.ts';
import { resolveActor } from './resolve-actor.ts';

const mostQuotedCount = 3;

/** How many of the best stances are looked through for them: some are negated, some share a sentence. */
const consideredStances = { limit: 100, offset: 0 };

/** Actors with the number of stances that they give and receive in the graph of all stances, or of those in the documents that pass. */
export async function summariesOf(
  store: Moment,
  actors: readonly Actor[],
  { corpus, outlet, from, to, text }: DocumentFilter = {},
): Promise<ActorSummary[]> {
  const sums = await store.actorSums(
    { corpus, outlet, from, to, text },
    actors.map(({ id }) => id),
  );
  const stances = new Map(sums.map((sum) => [sum.id, stancesOf(sum)]));
  return actors.map((actor) => ({ ...actor, stances: stances.get(actor.id) ?? 0 }));
}

export const summaryOf = async (store: Moment, actor: Actor, corpora: CorporaQuery): Promise<ActorSummary> =>
  (await summariesOf(store, [actor], { corpus: corpora.corpus }))[0]!;

/** Actors whose name or an alias holds `q`; all actors, those with most stances first, when it is empty. */
export async function searchActors(
  store: Moment,
  { q, limit, offset, after, ...filter }: Paged<ActorsQuery>,
): Promise<WithKey<ActorsAnswer>> {
  const page = { limit, offset, after };
  const { actors, ...list } = await (q.trim()
    ? store.searchActors(q, page, filter)
    : store.actorsByCounts(page, filter));
  return { ...list, actors: await summariesOf(store, actors, filter) };
}

/** One actor with what it gives and receives, and of the sentences that pass the filter those that say so best. */
export async function actorDetails(store: Moment, idOrName: string, filter: ActorQuery): Promise<ActorDetails> {
  const actor = await resolveActor(store, idOrName);
  const { affiliation } = actor;
  const [sum] = await store.actorSums({ corpus: filter.corpus }, [actor.id]);
  const quoted = bestSentences(await store.stances({ ...filter, actor: actor.id }, consideredStances), mostQuotedCount);
  const names = await store.actorNames(affiliation ? [affiliation] : []);
  return {
    ...actor,
    stances: sum ? stancesOf(sum) : 0,
    affiliationName: affiliation && (names.get(affiliation) ?? affiliation),
    given: sum?.given ?? noCounts(),
    received: sum?.received ?? noCounts(),
    documents: sum?.documents ?? 0,
    mostQuoted: await stanceRecords(store, quoted),
  };
}
