import { type KeyboardEvent, useState } from 'react';
import type { ActorKind } from '../../../shared/actor.ts';
import type { ActorDetails, ActorSummary } from '../../../shared/routes.ts';
import type { Asked } from '../../core/correct/acts.ts';
import { kindNames } from '../../core/words/words.ts';
import { useView } from '../state/view-context.tsx';
import { Problem } from '../states/problem.tsx';
import { ActorField } from './actor-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { MergePair } from './merge-pair.tsx';
import { useRequest } from './use-request.ts';
import '../styles/correct.ts';
import '../styles/work.ts';

const kinds = Object.fromEntries(Object.entries(kindNames).map(([kind, { one }]) => [kind, one])) as Record<
  ActorKind,
  string
>;

/** A field that holds a text: it is kept on Enter and when it is left, and Escape brings the old one back. */
function TextField({
  label,
  text,
  onKeep,
  hint,
}: {
  label: string;
  text: string;
  onKeep: (text: string) => void;
  hint?: string;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed.trim() !== text) onKeep(typed.trim());
    setTyped(null);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep();
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
  };
  return (
    <label className="field-box">
      <span className="field-label">{label}</span>
      <input
        value={typed ?? text}
        maxLength={200}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={press}
      />
    </label>
  );
}

/** Mends what is known of an actor: name, kind, whom it belongs to, role, country; merges it with another, or splits it. */
export function ActorForm({
  actor,
  other,
  onOther,
}: {
  actor: ActorDetails;
  other: ActorSummary | null;
  onOther: (actor: ActorSummary | null) => void;
}) {
  const { update } = useView();
  const { run, busy, failed } = useRequest();
  const { id, name } = actor;
  const set = (fields: Omit<Extract<Asked, { op: 'set' }>, 'op' | 'actor' | 'author'>, what: string) =>
    run({ op: 'set', actor: id, ...fields }, `Set the ${what} of ${name}`);
  return (
    <section className="actor-form" aria-label={`Correct ${name}`} aria-busy={busy}>
      <div className="card-fields is-single">
        <TextField
          label="Name"
          text={name}
          onKeep={(text) => text && run({ op: 'rename', actor: id, name: text }, `Renamed ${name} to ${text}`)}
        />
        <ChoiceField label="Kind" value={actor.kind} choices={kinds} onChoose={(kind) => set({ kind }, 'kind')} />
        <div className="with-none">
          <ActorField
            label="Belongs to"
            name={actor.affiliationName ?? ''}
            placeholder="nobody"
            without={[id]}
            onChoose={(chosen) => set({ affiliation: chosen.id }, 'affiliation')}
          />
          {actor.affiliation && (
            <button type="button" className="link" onClick={() => set({ affiliation: null }, 'affiliation')}>
              Nobody
            </button>
          )}
        </div>
        <TextField
          label="Role"
          text={actor.role ?? ''}
          hint="none"
          onKeep={(text) => set({ role: text || null }, 'role')}
        />
        <TextField
          label="Country"
          text={actor.country ?? ''}
          hint="three letters, such as FRA"
          onKeep={(text) => set({ country: text.toUpperCase() || null }, 'country')}
        />
      </div>
      {failed && <Problem error={failed.error} onRetry={failed.retry} />}
      <div className="card-fields is-single">
        <ActorField
          label="Merge with"
          name={other?.name ?? ''}
          placeholder="another actor"
          without={[id]}
          onChoose={onOther}
        />
      </div>
      {other && (
        <MergePair
          key={other.id}
          pair={[actor, other]}
          reason={null}
          sure={1}
          onDecided={() => onOther(null)}
          onLater={() => onOther(null)}
        />
      )}
      <p className="card-acts">
        <button
          type="button"
          className="button is-outlined"
          onClick={() => update({ view: 'corrections', work: 'split', selection: { kind: 'actor', id } })}
        >
          Split in two
        </button>
      </p>
    </section>
  );
}
