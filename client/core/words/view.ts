import { filterChips } from '../legend/chips.ts';
import type { ViewState } from '../view-state/view-state.ts';

/** What a view is narrowed to, in one sentence: `Shown: outlet Wikinews; time May 2024.` */
export function filtersInWords({ filter }: Pick<ViewState, 'filter'>): string {
  const chips = filterChips(filter).map(({ noun, value }) => `${noun} ${value}`);
  return chips.length ? `Shown: ${chips.join('; ')}.` : 'Shown: all stances, of all articles.';
}
