import type { Actor } from '../../shared/actor.ts';
import type { StanceFilter } from '../../shared/filter.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { describeFilter, isEmptyFilter } from '../graph/describe-filter.ts';
import type { StanceGraph } from '../graph/stance-graph.ts';
import type { StanceOutline, Store } from '../store/store.ts';
import { type ActorDirectory, createActorDirectory } from './actor-directory.ts';

/** What every query needs of the whole corpus, as the store held it at one moment. */
export interface Corpus {
  actors: ReadonlyMap<string, Actor>;
  directory: ActorDirectory;
  outlines: readonly StanceOutline[];
  /** The graph of all stances. */
  graph: StanceGraph;
}

/** Gives the corpus as it is now; it is read anew only when the store has changed. */
export function cacheCorpus(store: Store): () => Promise<Corpus> {
  let version: string | undefined;
  let corpus: Promise<Corpus> | undefined;
  return async () => {
    const current = await store.version();
    if (!corpus || current !== version) {
      version = current;
      corpus = readCorpus(store);
      corpus.catch(() => (version = undefined));
    }
    return corpus;
  };
}

async function readCorpus(store: Store): Promise<Corpus> {
  const list = await store.actors();
  const actors = new Map(list.map((actor) => [actor.id, actor]));
  const outlines = await store.stanceOutlines({});
  const graph = buildGraph({ stances: outlines, actors, name: describeFilter({}) });
  return { actors, directory: createActorDirectory(list), outlines, graph };
}

/** The stances that pass the filter, its `minCount` aside. */
export const filteredOutlines = async (
  store: Store,
  corpus: Corpus,
  { minCount: _, ...filter }: StanceFilter,
): Promise<readonly StanceOutline[]> => (isEmptyFilter(filter) ? corpus.outlines : store.stanceOutlines(filter));

/** The graph of the stances that pass the filter. */
export async function filteredGraph(store: Store, corpus: Corpus, filter: StanceFilter): Promise<StanceGraph> {
  if (isEmptyFilter(filter)) return corpus.graph;
  return buildGraph({
    stances: await filteredOutlines(store, corpus, filter),
    actors: corpus.actors,
    name: describeFilter(filter),
    minCount: filter.minCount,
  });
}
