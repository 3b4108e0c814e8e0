import type { StanceRecord } from '../../../shared/routes.ts';
import type { Body } from '../api/send.ts';
import { counted } from '../words/words.ts';

/** A correction as the page asks for it; who says so is added when it is sent. */
export type Asked = Body<'curate'>;
type AskedFor<Op extends Asked['op']> = Omit<Extract<Asked, { op: Op }>, 'document' | 'stance' | 'author'>;

/** What a card can say of its stance. */
export type Act =
  | AskedFor<'accept'>
  | AskedFor<'reject'>
  | AskedFor<'retype'>
  | AskedFor<'flip'>
  | (AskedFor<'redirect'> & { name: string })
  | { op: 'note'; text: string };

type Named = Pick<StanceRecord, 'type' | 'sourceName' | 'targetName' | 'issue'>;

/** A stance in words: `ACCUSE, China toward United States`. */
export const stanceName = ({ type, sourceName, targetName, issue }: Named): string =>
  targetName === null ? `${type}, ${sourceName} on ${issue}` : `${type}, ${sourceName} toward ${targetName}`;

/** The request that an act makes of a stance; `drawn` says that the stance was drawn at random. */
export function asked(
  act: Act,
  { documentId: document, id: stance }: Pick<StanceRecord, 'documentId' | 'id'>,
  drawn = false,
): Asked {
  const on = { document, stance, ...(drawn && act.op !== 'note' && { drawn: true as const }) };
  if (act.op !== 'redirect') return { ...act, ...on } as Asked;
  const { name: _, ...redirect } = act;
  return { ...redirect, ...on };
}

/** What was done, for the message about it. */
export function doneInWords(act: Act, stance: Named): string {
  switch (act.op) {
    case 'accept':
      return `Accepted ${stanceName(stance)}`;
    case 'reject':
      return `Rejected ${stanceName(stance)}`;
    case 'retype':
      return `${act.type === stance.type ? 'Changed' : `Now ${act.type} instead of`} ${stanceName(stance)}`;
    case 'flip':
      return `Flipped: now ${stance.type}, ${stance.targetName} toward ${stance.sourceName}`;
    case 'redirect': {
      const end = act.source === undefined ? { targetName: act.name } : { sourceName: act.name };
      return `Redirected: now ${stanceName({ ...stance, ...end })}`;
    }
    case 'note':
      return `Noted on ${stanceName(stance)}`;
  }
}

/** What is left to check, and what comes next: `42 stances left. Next: ACCUSE, China toward United States.` */
export function leftInWords(left: number, next: Named | undefined): string {
  if (left === 0) return 'All are checked.';
  return `${counted(left, 'stance')} left.${next ? ` Next: ${stanceName(next)}.` : ''}`;
}
