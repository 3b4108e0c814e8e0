import { useState } from 'react';
import { type SaidBy, saidBy } from '../../../shared/filter.ts';
import type { StanceRecord } from '../../../shared/routes.ts';
import { bySaid, saidTitles } from '../../core/evidence/said.ts';
import { number } from '../../core/words/words.ts';
import { CardList } from '../correct/card-list.tsx';

interface Props {
  stances: readonly StanceRecord[];
  label: string;
  none: string;
  onGone?: (source: string, target: string) => void;
}

/** The evidence, all of it or only what the articles state, or what speakers claim, where there is both. */
export function EvidenceTab({ stances, ...list }: Props) {
  const [said, setSaid] = useState<SaidBy | null>(null);
  const parts = bySaid(stances);
  const isBoth = saidBy.every((one) => parts[one].length > 0);
  const shown = isBoth && said ? parts[said] : stances;
  const counted = (some: readonly StanceRecord[]) => number(some.filter(({ review }) => review !== 'rejected').length);
  return (
    <div className="evidence-tab">
      {isBoth && (
        <fieldset className="step-group said-switch" aria-label="Who says it">
          <button type="button" aria-pressed={said === null} onClick={() => setSaid(null)}>
            All {counted(stances)}
          </button>
          {saidBy.map((one) => (
            <button key={one} type="button" aria-pressed={said === one} onClick={() => setSaid(one)}>
              {saidTitles[one]} {counted(parts[one])}
            </button>
          ))}
        </fieldset>
      )}
      <CardList key={said ?? 'all'} stances={shown} {...list} />
    </div>
  );
}
