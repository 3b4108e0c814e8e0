import { type ReactNode, useState } from 'react';
import type { ActorLabel, SignedLine } from '../../../shared/routes.ts';
import { edgeOf } from '../../core/balance/balance.ts';
import { counted } from '../../core/words/words.ts';
import { KindMark } from '../parts/kind-mark.tsx';
import { Sign } from '../parts/sign.tsx';
import { useView } from '../state/view-context.tsx';

/** Rows of a list before the others are asked for. */
export const firstRows = 6;

/** The first of a list, and the others on demand. */
export function Some({
  first,
  one,
  many,
  children,
}: {
  first: number;
  one: string;
  many?: string;
  children: ReactNode[];
}) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul>{all ? children : children.slice(0, first)}</ul>
      {children.length > first && (
        <button type="button" className="link more-rows" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : counted(children.length - first, one, many)}
        </button>
      )}
    </>
  );
}

/** An actor; pressed, it is selected. */
export function Actor({ actor }: { actor: ActorLabel }) {
  const { select } = useView();
  return (
    <button type="button" className="plain-row" onClick={() => select({ kind: 'actor', id: actor.id })}>
      <KindMark kind={actor.kind} /> <span>{actor.label}</span>
    </button>
  );
}

/** What two actors say of each other; pressed, it shows the sentences. */
export function Between({ line }: { line: SignedLine }) {
  const { select } = useView();
  return (
    <button type="button" className="plain-row" onClick={() => select({ kind: 'line', ...edgeOf(line) })}>
      <Sign sign={line.sign} />
      <span>
        {line.a.label} – {line.b.label}
      </span>
    </button>
  );
}
