/** The middle one of values; of an even number the higher of the two. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Milliseconds of processor time that this process spends on work, with all its threads. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds of each work in each round. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Measures works in rounds in which all take turns, so that other programs disturb all alike.
 * @param time milliseconds of one work
 */
export async function inTurns<Name extends string, Work>(
  works: Readonly<Record<Name, Work>>,
  rounds: number,
  time: (work: Work) => Promise<number>,
): Promise<Times<Name>> {
  const names = Object.keys(works) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) for (const name of names) taken[name].push(await time(works[name]));
  return taken;
}

/** How many times as good as a yardstick: the median of what each round says, since what disturbs one disturbs both in it. */
export const timesAsGood = (yardstick: readonly number[], ours: readonly number[]): number =>
  median(ours.map((time, round) => yardstick[round]! / time));
