import { useState } from 'react';
import type { StanceFilter } from '../../../shared/filter.ts';
import { polarities, stanceTypes } from '../../../shared/plover.ts';
import type { SignCount } from '../../core/legend/legend.ts';
import { isChecked, isLast, isolate, toggle } from '../../core/legend/toggle.ts';
import { numberDrawn } from '../../core/words/drawn.ts';
import { counted, signName, typeName } from '../../core/words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { LineSample } from '../parts/sign.tsx';
import { CheckRow } from './check-row.tsx';

interface Props {
  signs: readonly SignCount[];
  /** How many stances there are where only a part of them is drawn. */
  of: number | undefined;
  filter: StanceFilter;
  narrow: (change: Partial<StanceFilter>) => void;
}

const shownTypes = 5;

/** The types below a sign, the most frequent first. */
function Types({ sign, filter, narrow }: { sign: SignCount } & Omit<Props, 'signs' | 'of'>) {
  const [all, setAll] = useState(false);
  const present = sign.types.filter(({ count, type }) => count > 0 || filter.type?.includes(type));
  const shown = all ? present : present.slice(0, shownTypes);
  return (
    <div className="types">
      {shown.map(({ type, count }) => (
        <CheckRow
          key={type}
          small
          label={typeName(type)}
          count={count}
          checked={isChecked(filter.type, type)}
          last={isLast(filter.type, type)}
          onToggle={() => narrow({ type: toggle(stanceTypes, filter.type, type) })}
          onIsolate={() => narrow({ type: isolate(filter.type, type) })}
        />
      ))}
      {present.length > shownTypes && (
        <button type="button" className="more-types" onClick={() => setAll(!all)}>
          {all ? 'Fewer types' : counted(present.length - shownTypes, 'more type')}
        </button>
      )}
    </div>
  );
}

/** Stances by sign, each unfolding into its types. */
export function StanceSection({ signs, of, filter, narrow }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['negative']));
  const unfold = (sign: string) => {
    const next = new Set(open);
    if (!next.delete(sign)) next.add(sign);
    setOpen(next);
  };
  return (
    <section className="legend-section" aria-labelledby="legend-stances">
      <h2 id="legend-stances">
        Stances{' '}
        <span>
          {numberDrawn(
            signs.reduce((sum, sign) => sum + sign.count, 0),
            of,
          )}
        </span>
      </h2>
      {signs.map((sign) => (
        <div key={sign.sign}>
          <CheckRow
            label={signName(sign.sign)}
            mark={<LineSample sign={sign.sign} />}
            count={sign.count}
            checked={isChecked(filter.polarity, sign.sign)}
            last={isLast(filter.polarity, sign.sign)}
            onToggle={() => narrow({ polarity: toggle(polarities, filter.polarity, sign.sign) })}
            onIsolate={() => narrow({ polarity: isolate(filter.polarity, sign.sign) })}
            after={
              <button
                type="button"
                className="unfold"
                aria-expanded={open.has(sign.sign)}
                aria-label={`Types of ${sign.sign} stances`}
                onClick={() => unfold(sign.sign)}
              >
                <Icon name={open.has(sign.sign) ? 'down' : 'right'} size={14} />
              </button>
            }
          />
          {open.has(sign.sign) && <Types sign={sign} filter={filter} narrow={narrow} />}
        </div>
      ))}
      <p className="legend-note">Wider: more. Doubled: both signs.</p>
    </section>
  );
}
