import { sealed } from '../../../server/curation/entry.ts';
import type { Actor } from '../../../shared/actor.ts';
import type { ActorRef, CurationDraft, CurationEntry, EntryOf, StanceRef } from '../../../shared/curation.ts';
import type { Stance } from '../../../shared/stance.ts';

type Said<Op extends CurationEntry['op']> = Omit<EntryOf<Op>, 'id' | 'at' | 'author' | 'op'>;

/** An entry by an author in a minute of one day. */
export const entry = <Op extends CurationEntry['op']>(op: Op, minute: number, author: string, said: Said<Op>) =>
  sealed({
    ...{ op, author, at: `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z` },
    ...said,
  } as unknown as CurationDraft) as EntryOf<Op>;

export const ref = ({ id, name }: Actor): ActorRef => ({ id, name });

/** The reference to a stance whose ends go by these names. */
export const stanceRef = (stance: Stance, source: string, target: string | null, document = 'a'): StanceRef => ({
  document: { id: document, title: null, url: null, source: null },
  ...{ start: stance.evidence.start, end: stance.evidence.end, text: stance.text },
  ...{ source, target, issue: stance.issue, type: stance.type },
});
