import type { CompareAnswer } from '../../../shared/compare.ts';

const percent = (hits: number, of: number): string => `${Math.round((100 * hits) / of)}%`;

const words = { sign: 'sign', quad: 'quad class', type: 'type' } as const;

/** What an alpha allows to conclude (Krippendorff, K. 2004: Content Analysis. 2nd ed., 241). */
function worthOf(alpha: number): string {
  if (alpha >= 0.8) return 'reliable';
  return alpha >= 0.667 ? 'good enough for tentative conclusions' : 'too low to rely on';
}

function levelInWords({ level, of, agreed, alpha, interval }: CompareAnswer['agreement'][number]): string | null {
  if (!of) return null;
  // Of a few units it says nothing.
  const worth = alpha !== null && interval ? `, ${worthOf(alpha)}` : '';
  const told = alpha === null ? '' : ` (alpha ${alpha.toFixed(2)}${worth})`;
  return `the ${words[level]} is the same in ${percent(agreed, of)}${told}`;
}

/** What a comparison means, in a few sentences. */
export function explainAgreement({
  by,
  ends,
  pairs,
  agreement,
}: Pick<CompareAnswer, 'by' | 'ends' | 'pairs' | 'agreement'>): string {
  const { both, found, confirmed } = pairs;
  if (!found.of && !confirmed.of) return 'Table and articles share no actors, days or documents: nothing is compared.';
  const unit = `${found.of === 1 ? 'pair' : 'pairs'} of ${ends}${by === 'all' ? '' : `, each in one ${by}`}`;
  const share = (of: number) => (of ? `; ${both} of them (${percent(both, of)})` : '; none of them');
  const parts = [
    `The table has ${found.of} ${unit}${share(found.of)} are read here, too.`,
    `${confirmed.of} ${confirmed.of === 1 ? 'is' : 'are'} read here${share(confirmed.of)} are in the table.`,
  ];
  const levels = agreement.flatMap((level) => levelInWords(level) ?? []);
  if (levels.length) parts.push(`Where both have a pair, ${levels.join(', ')}.`);
  return parts.join(' ');
}
