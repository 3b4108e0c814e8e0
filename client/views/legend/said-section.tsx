import { lazy, useEffect, useState } from 'react';
import { Switch } from 'react-aria-components';
import { type SaidBy, saidBy } from '../../../shared/filter.ts';
import { saidNames } from '../../core/words/words.ts';
import { useStanceCounts } from '../data/graph.ts';
import { Icon } from '../parts/icon.tsx';
import { isShortcut } from '../state/single-keys.ts';
import { useView } from '../state/view-context.tsx';
import { Later } from '../states/later.tsx';
import { CheckRow } from './check-row.tsx';

/** Who speaks is loaded when it is asked for. */
const SpeakerRows = lazy(() => import('./speaker-rows.tsx').then((module) => ({ default: module.SpeakerRows })));

/** Filled as what the article states, hollow as what somebody claims. */
function Mark({ said }: { said: SaidBy }) {
  return (
    <svg className={`said-mark is-${said}`} viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
      <path d="M1 4h23V1l9 5-9 5V8H1Z" />
    </svg>
  );
}

/** Q draws claims hollow, and filled again. */
function useClaimsKey(toggle: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'q' || event.repeat || event.defaultPrevented || !isShortcut(event)) return;
      if (!event.ctrlKey && !event.metaKey && !event.altKey) toggle();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [toggle]);
}

/** Who says it: what the articles state themselves, what they quote others for, or both; and how claims are drawn. */
export function SaidSection() {
  const { state, narrow, update } = useView();
  const { filter, claims } = state;
  const counts = useStanceCounts(saidBy.map((said) => ({ ...filter, said })));
  const other = (said: SaidBy): SaidBy => (said === 'article' ? 'speaker' : 'article');
  const isShown = (said: SaidBy) => filter.said === undefined || filter.said === said;
  const [open, setOpen] = useState(filter.attributedTo !== undefined);
  const draw = () => update(({ claims: drawn }) => ({ claims: !drawn }));
  useClaimsKey(draw);
  return (
    <section className="legend-section" aria-labelledby="legend-said">
      <h2 id="legend-said">Said by</h2>
      {saidBy.map((said, at) => (
        <CheckRow
          key={said}
          label={saidNames[said]}
          mark={claims ? <Mark said={said} /> : undefined}
          count={counts[at] ?? null}
          checked={isShown(said)}
          last={filter.said === said}
          onToggle={() => narrow({ said: filter.said === undefined ? other(said) : undefined })}
          onIsolate={() => narrow({ said: filter.said === said ? undefined : said })}
          after={
            said === 'speaker' && (
              <button
                type="button"
                className="unfold"
                aria-expanded={open}
                aria-label="Speakers"
                onClick={() => setOpen(!open)}
              >
                <Icon name={open ? 'down' : 'right'} size={14} />
              </button>
            )
          }
        />
      ))}
      <Later>{open && <SpeakerRows />}</Later>
      <Switch className="switch-row is-spread" isSelected={claims} onChange={draw}>
        <span>Draw claims hollow</span>
        <span className="switch" aria-hidden="true" />
      </Switch>
      {claims && <p className="legend-note">Hollow where half or more are claims.</p>}
    </section>
  );
}
