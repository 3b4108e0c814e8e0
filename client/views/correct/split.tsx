import { useState } from 'react';
import type { Occurrence } from '../../../shared/routes.ts';
import { occurrenceKey, splitOf } from '../../core/correct/split.ts';
import { dayName } from '../../core/words/dates.ts';
import { counted, number } from '../../core/words/words.ts';
import { useActor } from '../data/actors.ts';
import { useOccurrences } from '../data/corrections.ts';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { useCorrections } from './corrections.tsx';
import { useRequest } from './use-request.ts';

const everything = {};

/** To which of the two an occurrence goes. */
function Choice({ label, out, onChoose }: { label: string; out: boolean; onChoose: (out: boolean) => void }) {
  return (
    <fieldset className="step-group">
      <legend className="visually-hidden">{label}</legend>
      {[false, true].map((value) => (
        <button key={String(value)} type="button" aria-pressed={out === value} onClick={() => onChoose(value)}>
          {value ? 'B' : 'A'}
        </button>
      ))}
    </fieldset>
  );
}

function Sentence({ occurrence: { sentence, documentTitle, name } }: { occurrence: Occurrence }) {
  if (!sentence) return <p className="quotation">{documentTitle ?? name}</p>;
  const { text, mention } = sentence;
  return (
    <p className="quotation">
      {text.slice(0, mention.start)}
      <span className="mention">{text.slice(mention.start, mention.end)}</span>
      {text.slice(mention.end)}
    </p>
  );
}

interface GroupProps {
  name: string;
  documents: number;
  occurrences: readonly Occurrence[];
  chosen: ReadonlySet<string>;
  onChoose: (keys: readonly string[], out: boolean) => void;
}

/** The documents that mean the actor by one name. */
function Group({ name, documents, occurrences, chosen, onChoose }: GroupProps) {
  const keys = occurrences.map(occurrenceKey);
  const allOut = keys.every((key) => chosen.has(key));
  return (
    <section className="split-group">
      <h2>
        “{name}” <span>{counted(documents, 'article')}</span>
        <button type="button" className="link" onClick={() => onChoose(keys, !allOut)}>
          All to {allOut ? 'A' : 'B'}
        </button>
      </h2>
      {occurrences.map((occurrence) => {
        const key = occurrenceKey(occurrence);
        const { outlet, date, documentTitle } = occurrence;
        const where = [outlet ?? documentTitle ?? 'Unnamed article', date && dayName(date)].filter(Boolean).join(', ');
        return (
          <div key={key} className="split-row">
            <Sentence occurrence={occurrence} />
            <span className="source">{where}</span>
            <Choice label={`${name}, ${where}`} out={chosen.has(key)} onChoose={(out) => onChoose([key], out)} />
          </div>
        );
      })}
    </section>
  );
}

/** An actor whose name stands for two: which articles mean the other one. */
export function Split({ id }: { id: string }) {
  const { open, readOnly } = useCorrections();
  const { update } = useView();
  const { data: actor, error, refetch } = useActor(id, everything);
  const meant = useOccurrences(id);
  const known = meant.data;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState<string | null>(null);
  const { run, busy, failed } = useRequest();
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (meant.error) return <Problem error={meant.error} onRetry={() => void meant.refetch()} />;
  if (!actor || !known) return <DetailsSkeleton />;
  const { occurrences, names, total } = known;
  const out = occurrences.filter((one) => chosen.has(occurrenceKey(one)));
  const name = typed ?? (out[0] && out[0].name !== actor.name ? out[0].name : '');
  const choose = (keys: readonly string[], taken: boolean) => {
    const next = new Set(chosen);
    for (const key of keys)
      if (taken) next.add(key);
      else next.delete(key);
    setChosen(next);
  };
  const leave = () => update({ view: 'graph', selection: { kind: 'actor', id: actor.id } });
  const split = () => {
    const request = { op: 'split', actor: actor.id, name: name.trim(), ...splitOf(known, chosen) } as const;
    run(request, `Split ${name.trim()} off ${actor.name}`, { onMade: leave });
  };
  const ready = out.length > 0 && out.length < total && name.trim() !== '';
  return (
    <div className="work-panel">
      <header className="work-head">
        <h1>Split {actor.name}</h1>
        <p>
          {counted(total, 'article')} under {counted(names.length, 'name')}. A keeps the place and all earlier
          corrections; B becomes an actor of its own.
        </p>
        <label className="field is-line">
          <span>Name of B</span>
          <input value={name} maxLength={200} disabled={!open} onChange={(event) => setTyped(event.target.value)} />
        </label>
      </header>
      <ScrollArea label="Articles">
        {readOnly !== null && <p className="panel-note">{readOnly}</p>}
        {names.map((one) => (
          <Group
            key={one.name}
            {...one}
            occurrences={occurrences.filter((occurrence) => occurrence.name === one.name)}
            chosen={chosen}
            onChoose={choose}
          />
        ))}
        {total > occurrences.length && (
          <p className="panel-note">The first {number(occurrences.length)} articles are listed.</p>
        )}
      </ScrollArea>
      <footer className="work-foot" aria-busy={busy}>
        {failed && <Problem error={failed.error} onRetry={failed.retry} />}
        <p>
          {counted(total - out.length, 'article')} {total - out.length === 1 ? 'stays' : 'stay'}, {number(out.length)}{' '}
          {out.length === 1 ? 'moves' : 'move'}.
        </p>
        <button type="button" className="button" onClick={leave}>
          Cancel
        </button>
        {open && (
          <button type="button" className="button is-primary" disabled={!ready || busy} onClick={split}>
            Split in two
          </button>
        )}
      </footer>
    </div>
  );
}
