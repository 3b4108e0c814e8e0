/** A stance that the reader read, how sure it was, and whether the gold has it. */
export interface Judged {
  confidence: number;
  right: boolean;
}

/** Stances of about the same confidence: how many, how sure on average, and which share of them is right. */
export interface ReliabilityBin {
  count: number;
  confidence: number;
  right: number;
}

/** With fewer stances in a bin its share of right ones says little. */
const LEAST_IN_BIN = 20;
const MOST_BINS = 10;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Divides the stances by confidence into at most ten bins of equal size, of twenty stances or more where there are as many. */
export function reliabilityBins(judged: readonly Judged[]): ReliabilityBin[] {
  const sorted = [...judged].sort((a, b) => a.confidence - b.confidence);
  const count = Math.max(1, Math.min(MOST_BINS, Math.floor(sorted.length / LEAST_IN_BIN)));
  const edge = (bin: number) => Math.round((bin * sorted.length) / count);
  return Array.from({ length: count }, (_, bin) => sorted.slice(edge(bin), edge(bin + 1)))
    .filter((rows) => rows.length)
    .map((rows) => ({
      count: rows.length,
      confidence: mean(rows.map(({ confidence }) => confidence)),
      right: mean(rows.map(({ right }) => Number(right))),
    }));
}

/**
 * Expected calibration error, 0..1: how far confidence and share of right ones are apart, on average over the stances (Naeini, Cooper,
 * Hauskrecht 2015, "Obtaining well calibrated probabilities using Bayesian binning", with bins of equal size). 0 without stances.
 */
export function calibrationError(judged: readonly Judged[]): number {
  const apart = reliabilityBins(judged).map(({ count, confidence, right }) => count * Math.abs(confidence - right));
  return apart.reduce((sum, value) => sum + value, 0) / (judged.length || 1);
}

const WIDTH = 40;

/** A bar as long as the share of right ones, with a mark where it would end if the confidence were exact. */
function bar({ confidence, right }: ReliabilityBin): string {
  const cells = [...'#'.repeat(Math.round(right * WIDTH)).padEnd(WIDTH, '.')];
  cells[Math.min(WIDTH - 1, Math.round(confidence * WIDTH))] = '|';
  return cells.join('');
}

/** A reliability diagram as plain text: a line for each bin, least sure first. */
export function reliabilityDiagram(judged: readonly Judged[]): string[] {
  const percent = (value: number) => (100 * value).toFixed(0).padStart(4);
  const lines = reliabilityBins(judged).map(
    (bin) => `  ${percent(bin.confidence)}  ${percent(bin.right)}  ${String(bin.count).padStart(5)}  ${bar(bin)}`,
  );
  return lines.length ? ['  sure  right  stances  (# right, | as sure)', ...lines] : [];
}
