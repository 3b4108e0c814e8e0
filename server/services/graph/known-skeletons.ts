import type { StanceFilter } from '../../../shared/filter.ts';
import { type Skeleton, SkeletonBuilder } from '../../graph/skeleton.ts';
import type { Moment } from '../../store/store.ts';

/** Gives the skeleton of the graph of the stances that pass a filter. */
export type SkeletonOf = (store: Moment, filter: StanceFilter) => Promise<Skeleton>;

/** Skeletons of up to so many filters are kept: half a million edges take 20 MB. */
const mostKept = 3;

/** Reads the skeleton from the store. */
export async function readSkeleton(store: Moment, filter: StanceFilter): Promise<Skeleton> {
  const builder = new SkeletonBuilder();
  await store.eachEdgeWeight(filter, (weight) => builder.add(weight));
  return builder.build();
}

/** Keeps the skeletons that were asked for last until the store changes. */
export function rememberSkeletons(): SkeletonOf {
  let known = { version: '', skeletons: new Map<string, Skeleton>() };
  return async (store, filter) => {
    const version = await store.version();
    if (version !== known.version) known = { version, skeletons: new Map() };
    const { skeletons } = known;
    const key = JSON.stringify(
      Object.entries(filter)
        .filter(([, value]) => value !== undefined)
        .sort(),
    );
    const skeleton = skeletons.get(key) ?? (await readSkeleton(store, filter));
    skeletons.delete(key);
    skeletons.set(key, skeleton);
    for (const oldest of skeletons.keys()) if (skeletons.size > mostKept) skeletons.delete(oldest);
    return skeleton;
  };
}
