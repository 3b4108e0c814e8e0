import { lazy } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ActorLabel } from '../../../shared/routes.ts';
import { asking } from '../../core/asked/asked.ts';
import type { Asked } from '../../core/view-state/view-state.ts';
import { useAnswer } from '../data/search.ts';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { useView } from '../state/view-context.tsx';
import { Later } from '../states/later.tsx';

const ActorField = lazy(() => import('../correct/actor-field.tsx').then((module) => ({ default: module.ActorField })));

interface Props {
  name: string;
  end: ActorLabel | null;
  onChange: (end: ActorLabel | null) => void;
}

/** One end of a question: its value opens a search for another, its cross leaves it open. */
function EndChip({ name, end, onChange }: Props) {
  const label = end?.label ?? 'anyone';
  return (
    <li className="chip">
      <DialogTrigger>
        <Button className="chip-value">
          <small>{name}</small> {end && <KindMark kind={end.kind} />}
          {label}
          <span className="visually-hidden">, change</span>
          <Icon name="down" size={12} />
        </Button>
        <Popover className="chip-popover" placement="bottom start" offset={6}>
          <Dialog aria-label={name}>
            {({ close }) => (
              <Later>
                <ActorField
                  label={name}
                  name={end?.label ?? ''}
                  placeholder="anyone"
                  onChoose={({ id, name: chosen, kind }) => {
                    close();
                    onChange({ id, label: chosen, kind });
                  }}
                />
              </Later>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {end && (
        <button type="button" onClick={() => onChange(null)} aria-label={`${name}: anyone`}>
          <Icon name="close" size={14} />
        </button>
      )}
    </li>
  );
}

/** The ends of the question that is asked, as chips; what narrows it stands beside them as a filter. */
export function EndChips({ asked }: { asked: Asked }) {
  const { state, update } = useView();
  const question = useAnswer(asked, state.filter).data?.question;
  if (!question) return null;
  const { source, target, eitherWay } = question;
  const ask = (change: { source: ActorLabel | null } | { target: ActorLabel | null }) =>
    update(asking(state, { ...question, filter: state.filter, ...change }));
  const [first, second] = eitherWay ? ['Between', 'and'] : ['From', 'Toward'];
  return (
    <>
      <EndChip name={first!} end={source} onChange={(end) => ask({ source: end })} />
      <EndChip name={second!} end={target} onChange={(end) => ask({ target: end })} />
    </>
  );
}
