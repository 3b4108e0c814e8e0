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

/**
 * The median of each work over some rounds, in which all take turns, so that other programs disturb all alike.
 * @param time milliseconds of one work
 */
export async function inTurns<Name extends string, Work>(
  works: Readonly<Record<Name, Work>>,
  rounds: number,
  time: (work: Work) => Promise<number>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) taken.get(name)!.push(await time(works[name]));
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name)!)])) as Record<Name, number>;
}
