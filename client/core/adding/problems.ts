import type { Settled } from '../../../shared/adding.ts';

/** What was not read of one file for one reason. */
export interface Problem {
  key: string;
  /** The file, or the place in it where there is only one. */
  place: string;
  message: string;
  count: number;
  /** Addresses of articles that came without their text. */
  addresses: string[];
  outcome: Settled['outcome'];
}

const fileOf = (place: string): string =>
  place.replace(/, (line|row|article|message|page|entry|chapter|record) \d+$/, '');

/** Problems of a file that have one reason are one. */
export function gatherProblems(settled: readonly Settled[]): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { place, message, addresses, outcome } of settled) {
    const reason = message ?? '';
    const key = `${fileOf(place)}\n${reason.replaceAll(/\d+/g, '#')}`;
    const known = problems.get(key);
    problems.set(key, {
      ...{ key, message: reason, outcome },
      place: known ? fileOf(place) : place,
      count: (known?.count ?? 0) + 1,
      addresses: [...new Set([...(known?.addresses ?? []), ...addresses])],
    });
  }
  return [...problems.values()];
}
