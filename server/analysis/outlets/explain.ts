import type { OutletComparison } from './compare-outlets.ts';

const methods = { 'chi-square': 'chi-square test', resampling: 'chi-square by resampling' };
const significance = 0.05;

/** What a comparison of outlets means, in one sentence. */
export function explainComparison({ outlets, test }: OutletComparison): string {
  if (outlets.length < 2) return 'Fewer than two outlets have two articles or more, so there is nothing to compare.';
  if (!test) return `All articles of ${outlets.length} outlets have the same sign.`;
  const { method, statistic, degreesOfFreedom, probability } = test;
  const told = `${methods[method]}: ${statistic.toFixed(1)} with ${degreesOfFreedom} degrees of freedom, p = ${probability.toFixed(4)}`;
  return probability <= significance
    ? `The signs of articles differ between the ${outlets.length} outlets by more than chance (${told}).`
    : `The signs of articles differ between the ${outlets.length} outlets by no more than chance may do (${told}).`;
}
