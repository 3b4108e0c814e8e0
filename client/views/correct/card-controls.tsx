import { useState } from 'react';
import { type Modality, modalities } from '../../../shared/plover.ts';
import type { StanceRecord } from '../../../shared/routes.ts';
import type { Act } from '../../core/correct/acts.ts';
import { Icon } from '../parts/icon.tsx';
import { ActorField } from './actor-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { NoteForm } from './note-form.tsx';
import { TypeField } from './type-field.tsx';

interface Props {
  stance: StanceRecord;
  busy: boolean;
  onAct: (act: Act) => void;
}

const Shortcut = ({ name }: { name: string }) => (
  <span className="key" aria-hidden="true">
    {name}
  </span>
);

/** Modalities by their names. */
const modalityChoices = Object.fromEntries(modalities.map((modality) => [modality, modality])) as Record<
  Modality,
  string
>;

/** From, type, toward and modality of a stance: whatever is chosen holds at once. */
function Fields({ stance, onAct }: Omit<Props, 'busy'>) {
  const { type, polarity, modality, sourceName, targetName, issue } = stance;
  return (
    <div className="card-fields">
      <ActorField
        label="From"
        shortcut="S"
        name={sourceName}
        without={[stance.source]}
        onChoose={({ id, name }) => onAct({ op: 'redirect', source: id, name })}
      />
      <TypeField
        type={type}
        polarity={polarity}
        shortcut="Y"
        onChoose={(choice) => onAct({ op: 'retype', type: choice.type, polarity: choice.polarity, modality })}
      />
      <ActorField
        label="Toward"
        shortcut="D"
        name={targetName ?? ''}
        placeholder={issue === null ? undefined : `nobody: on ${issue}`}
        without={stance.target === null ? [] : [stance.target]}
        onChoose={({ id, name }) => onAct({ op: 'redirect', target: id, name })}
      />
      <ChoiceField
        label="Modality"
        value={modality}
        choices={modalityChoices}
        onChoose={(chosen) => onAct({ op: 'retype', type, polarity, modality: chosen })}
      />
      {targetName !== null && (
        <button
          type="button"
          className="flip"
          data-key="x"
          aria-label={`Flip: ${targetName} toward ${sourceName}`}
          onClick={() => onAct({ op: 'flip' })}
        >
          <Icon name="flip" />
          <Shortcut name="X" />
        </button>
      )}
    </div>
  );
}

/** What can be said of a stance: that it is right, that it is wrong, what it should be, and notes. */
export function CardControls({ stance, busy, onAct }: Props) {
  const [noting, setNoting] = useState(false);
  const { review } = stance;
  return (
    <div className="card-controls" aria-busy={busy}>
      {review !== 'rejected' && <Fields stance={stance} onAct={onAct} />}
      {noting ? (
        <NoteForm
          onClose={() => setNoting(false)}
          onNote={(text) => {
            setNoting(false);
            onAct({ op: 'note', text });
          }}
        />
      ) : (
        <p className="card-acts">
          {review !== 'accepted' && (
            <button type="button" className="button is-primary" data-key="a" onClick={() => onAct({ op: 'accept' })}>
              <Icon name="check" /> Accept <Shortcut name="A" />
            </button>
          )}
          {review !== 'rejected' && (
            <button type="button" className="button is-outlined" data-key="r" onClick={() => onAct({ op: 'reject' })}>
              <Icon name="close" /> Reject <Shortcut name="R" />
            </button>
          )}
          <button type="button" className="button is-outlined is-narrow" data-key="n" onClick={() => setNoting(true)}>
            Note <Shortcut name="N" />
          </button>
        </p>
      )}
    </div>
  );
}
