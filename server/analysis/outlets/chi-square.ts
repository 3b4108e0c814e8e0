/** The logarithm of the gamma function for positive numbers (Lanczos 1964, coefficients for g = 7, n = 9). */
function logGamma(x: number): number {
  const coefficients = [
    ...[676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059],
    ...[12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7],
  ];
  const y = x - 1;
  const sum = coefficients.reduce((total, one, index) => total + one / (y + index + 1), 0.99999999999980993);
  const t = y + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}

const precision = 1e-15;

/** The regularized lower incomplete gamma function by its series (Abramowitz and Stegun 1964, 6.5.29), for x < a + 1. */
function lowerGamma(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * precision; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** The regularized upper one by its continued fraction (6.5.31, evaluated as Lentz 1976 does), for x >= a + 1. */
function upperGamma(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1, factor = 0; Math.abs(factor - 1) > precision && n < 10_000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b || tiny);
    c = b + an / c || tiny;
    factor = c * d;
    fraction *= factor;
  }
  return fraction * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** How probable a value of the chi-square distribution is that is at least as large. */
export function chiSquareTail(statistic: number, degreesOfFreedom: number): number {
  if (statistic <= 0) return 1;
  const [a, x] = [degreesOfFreedom / 2, statistic / 2];
  return x < a + 1 ? 1 - lowerGamma(a, x) : upperGamma(a, x);
}
