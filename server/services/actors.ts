import type { Actor } from '../../shared/actor.ts';
import { noCounts } from '../../shared/graph.ts';
import type { ActorDetails, ActorQuery, ActorSummary, ActorsAnswer, ActorsQuery } from '../../shared/routes.ts';
import { byId } from '../graph/stance-graph.ts';
import type { Store, StoredStance } from '../store/store.ts';
import type { Corpus } from './corpus.ts';
import { stanceRecords } from './stance-records.ts';

const mostQuotedCount = 3;

/** How many of the best stances are looked through for them: some are negated, some share a sentence. */
const consideredStances = { limit: 100, offset: 0 };

/** An actor with the number of stances that it gives and receives in the graph of all stances. */
export const summaryOf = ({ graph }: Corpus, actor: Actor): ActorSummary => ({
  ...actor,
  stances: graph.hasNode(actor.id) ? graph.getNodeAttribute(actor.id, 'stances') : 0,
});

/** Actors whose name or an alias holds `q`; all actors, those with most stances first, when it is empty. */
export async function searchActors(store: Store, corpus: Corpus, query: ActorsQuery): Promise<ActorsAnswer> {
  const { q, limit, offset } = query;
  if (!q.trim()) return { total: corpus.actors.size, actors: byStances(corpus).slice(offset, offset + limit) };
  const { total, actors } = await store.searchActors(q, { limit, offset });
  return { total, actors: actors.map((actor) => summaryOf(corpus, actor)) };
}

const byStances = (corpus: Corpus): ActorSummary[] =>
  [...corpus.actors.values()]
    .map((actor) => summaryOf(corpus, actor))
    .sort((a, b) => b.stances - a.stances || byId(a.id, b.id));

/** One actor with what it gives and receives, and of the sentences that pass the filter those that say so best. */
export async function actorDetails(
  store: Store,
  corpus: Corpus,
  idOrName: string,
  filter: ActorQuery,
): Promise<ActorDetails> {
  const actor = corpus.directory.resolve(idOrName);
  const node = corpus.graph.hasNode(actor.id) ? corpus.graph.getNodeAttributes(actor.id) : undefined;
  const quoted = bestSentences(await store.stances({ ...filter, actor: actor.id }, consideredStances));
  return {
    ...summaryOf(corpus, actor),
    affiliationName: actor.affiliation && (corpus.actors.get(actor.affiliation)?.name ?? actor.affiliation),
    given: node?.given ?? noCounts(),
    received: node?.received ?? noCounts(),
    documents: node?.documents ?? 0,
    mostQuoted: await stanceRecords(store, corpus.actors, quoted),
  };
}

/** The first stances, best first, of which no two stand in the same sentence. */
function bestSentences(stances: readonly StoredStance[]): StoredStance[] {
  const bySentence = new Map<string, StoredStance>();
  for (const stance of stances) {
    if (bySentence.size === mostQuotedCount) break;
    const place = JSON.stringify([stance.documentId, stance.sentence.start]);
    if (stance.modality !== 'negated' && !bySentence.has(place)) bySentence.set(place, stance);
  }
  return [...bySentence.values()];
}
