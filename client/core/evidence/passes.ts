import type { StanceFilter } from '../../../shared/filter.ts';
import { fold } from '../../../shared/fold.ts';
import { plover } from '../../../shared/plover.ts';
import type { StanceRecord } from '../../../shared/routes.ts';

const among = <T>(values: readonly T[] | undefined, value: T): boolean =>
  values === undefined || values.includes(value);

const isAbout = (
  { issue, issueGroup }: Pick<StanceRecord, 'issue' | 'issueGroup'>,
  names?: readonly string[],
): boolean =>
  names === undefined ||
  names.map(fold).some((name) => [issue, issueGroup].some((own) => own !== null && fold(own) === name));

const isClaimOf = (
  { attributedTo, attributedToName }: Pick<StanceRecord, 'attributedTo' | 'attributedToName'>,
  speakers?: readonly string[],
): boolean =>
  speakers === undefined ||
  (attributedTo !== null &&
    speakers.some((speaker) => speaker === attributedTo || fold(speaker) === fold(attributedToName ?? attributedTo)));

/**
 * Whether a stance of a line that is already at hand passes the filter. What the filter asks of the ends and of the
 * number of stances is left to the graph: it is the same for all stances of a line. So is what it asks of the text of the
 * article, which is not at hand.
 */
export function passes(
  stance: Pick<
    StanceRecord,
    | 'type'
    | 'modality'
    | 'attributedTo'
    | 'attributedToName'
    | 'polarity'
    | 'issue'
    | 'issueGroup'
    | 'outlet'
    | 'date'
    | 'confidence'
    | 'review'
  >,
  filter: StanceFilter,
): boolean {
  const day = stance.date?.slice(0, 10) ?? null;
  return (
    among(filter.type, stance.type) &&
    among(filter.quad, `${plover[stance.type].quadClass}` as const) &&
    among(filter.polarity, stance.polarity) &&
    among(filter.modality, stance.modality) &&
    isClaimOf(stance, filter.attributedTo) &&
    (filter.review === undefined ? stance.review !== 'rejected' : filter.review.includes(stance.review)) &&
    (filter.outlet === undefined || (stance.outlet !== null && filter.outlet.includes(stance.outlet))) &&
    isAbout(stance, filter.issue) &&
    (filter.from === undefined || (day !== null && day >= filter.from)) &&
    (filter.to === undefined || (day !== null && day <= filter.to)) &&
    (filter.said === undefined || (filter.said === 'speaker') === (stance.attributedTo !== null)) &&
    stance.confidence >= (filter.minConfidence ?? 0)
  );
}
