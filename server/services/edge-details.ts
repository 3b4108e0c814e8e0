import { DemarcheError } from '../../shared/errors.ts';
import type { StanceFilter } from '../../shared/filter.ts';
import type { EdgeDetails } from '../../shared/routes.ts';
import { aggregate } from '../graph/aggregate.ts';
import { describeFilter, isEmptyFilter } from '../graph/describe-filter.ts';
import { makesEdge } from '../graph/stance-graph.ts';
import type { Store } from '../store/store.ts';
import { summaryOf } from './actors.ts';
import type { Corpus } from './corpus.ts';
import { stanceRecords } from './stance-records.ts';

/**
 * All stances of one actor toward another with their evidence, those that make no edge (negated ones) too.
 * @throws DemarcheError `unknown_edge` when no stance passes the filter.
 */
export async function edgeDetails(
  store: Store,
  corpus: Corpus,
  sourceName: string,
  targetName: string,
  filter: StanceFilter,
): Promise<EdgeDetails> {
  const source = corpus.directory.resolve(sourceName);
  const target = corpus.directory.resolve(targetName);
  const stances = await store.stances({ ...filter, source: source.id, target: target.id });
  if (!stances.length) throw unknownEdge(source.name, target.name, filter);
  const reverse = await store.stances({ ...filter, source: target.id, target: source.id });
  const counted = stances.filter(makesEdge);
  return {
    source: summaryOf(corpus, source),
    target: summaryOf(corpus, target),
    attributes: counted.length ? aggregate(counted) : null,
    stances: await stanceRecords(store, corpus.actors, stances),
    reverseCount: reverse.filter(makesEdge).length,
  };
}

function unknownEdge(source: string, target: string, filter: StanceFilter): DemarcheError {
  const among = isEmptyFilter(filter) ? '' : ` among "${describeFilter(filter)}"; widen the filter`;
  return new DemarcheError('unknown_edge', `There is no stance from ${source} toward ${target}${among}.`);
}
