import type { ActorKind } from '../../../shared/actor.ts';

/** The shape of an actor's kind, as on the canvas. */
export function KindMark({ kind }: { kind: ActorKind }) {
  return (
    <svg className={`kind-mark is-${kind}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {kind === 'country' && <rect x="2.5" y="2.5" width="11" height="11" rx="2" />}
      {kind === 'person' && <circle cx="8" cy="8" r="6" />}
      {kind === 'organization' && <path d="M8 1.4 14.6 8 8 14.6 1.4 8Z" />}
      {kind === 'group' && <circle cx="8" cy="8" r="5" strokeDasharray="3 2.23" />}
    </svg>
  );
}
