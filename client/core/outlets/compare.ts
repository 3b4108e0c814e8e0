import type { OutletsAnswer, OutletsQuery } from '../../../shared/routes.ts';
import type { ViewState } from '../view-state/view-state.ts';
import { counted, inSentence } from '../words/words.ts';

type Subject = Pick<OutletsQuery, 'actor' | 'with'> & { direction?: OutletsQuery['direction'] };
type View = OutletsAnswer['outlets'][number];

/** On what outlets are compared in a view: the line or the actor that is selected, else an issue; null where it is everything. */
export function comparedIn({ selection, filter }: Pick<ViewState, 'selection' | 'filter'>): Subject | null {
  if (selection.kind === 'line') return { actor: selection.source, with: selection.target, direction: 'out' };
  if (selection.kind === 'actor') return { actor: selection.id };
  return filter.issue ? {} : null;
}

/** The question as a title: `What outlets say of China toward the United States`, `What outlets say on tariffs`. */
export function comparisonTitle(answer: Pick<OutletsAnswer, 'actor' | 'with'>, issues: readonly string[] = []): string {
  const name = ({ label, kind }: NonNullable<OutletsAnswer['actor']>) => inSentence(label, kind);
  const about = issues.length ? ` on ${issues.join(', ')}` : '';
  if (!answer.actor) return `What outlets say${about}`;
  return `What outlets say of ${name(answer.actor)}${answer.with ? ` toward ${name(answer.with)}` : ''}${about}`;
}

/** Residuals up to which an outlet is like all together, in standard deviations. */
const likeAll = 1;

/** In what an outlet stands out: `More negative articles than all together have`. */
export function standsOut({ residual, differsIn }: Pick<View, 'residual' | 'differsIn'>): string {
  if (Math.abs(residual) <= likeAll) return 'Much as all together';
  return `${residual > 0 ? 'More' : 'Fewer'} ${differsIn} articles than all together have`;
}

/** What is not compared, empty where everything is. */
export function leftOut({ outlets, stances }: OutletsAnswer['leftOut']): string {
  const parts = [
    outlets > 0 && `${counted(outlets, 'outlet')} with one article`,
    stances > 0 && `${counted(stances, 'stance')} without an outlet`,
  ].filter(Boolean);
  return parts.length ? `Left out: ${parts.join(', ')}.` : '';
}
