import { useEffect } from 'react';
import { Checkbox } from 'react-aria-components';
import { type PathView, pathBatch } from '../../core/view-state/view-state.ts';
import { ActorField } from '../correct/actor-field.tsx';
import { usePaths } from '../data/graph.ts';
import { Panel } from '../details/panel.tsx';
import { Icon } from '../parts/icon.tsx';
import { isShortcut } from '../state/single-keys.ts';
import { useDensity } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { PathList } from './path-list.tsx';
import { PathSteps } from './path-steps.tsx';
import '../styles/correct.ts';
import '../styles/paths.css';

/** The keys of the paths: their numbers choose one, X swaps the ends. */
function usePathKeys(count: number, onChoose: (path: number) => void, onSwap: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || !isShortcut(event)) return;
      if (event.key.toLowerCase() === 'x') onSwap();
      else if (/^[1-9]$/.test(event.key) && Number(event.key) <= count) onChoose(Number(event.key) - 1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

function Directed({ path, onChange }: { path: PathView; onChange: (directed: boolean) => void }) {
  return (
    <div className="check-row">
      <Checkbox className="check" isSelected={path.directed} onChange={onChange}>
        <span className="check-box" aria-hidden="true">
          {path.directed && <Icon name="check" size={11} />}
        </span>
        <span className="check-label">Follow direction only</span>
      </Checkbox>
    </div>
  );
}

/** The shortest paths between two actors: which there are, and the chosen one step by step with its sentences. */
export function PathPanel({ path }: { path: PathView }) {
  const { state, update, back } = useView();
  const { data, error, refetch } = usePaths(path, state.filter);
  const change = (next: Partial<PathView>) => update({ path: { ...path, chosen: 0, count: pathBatch, ...next } });
  const choose = (chosen: number) => update({ path: { ...path, chosen } }, 'replace');
  const phone = useDensity() === 'phone';
  const swap = () => change({ source: path.target, target: path.source });
  usePathKeys(data?.paths.length ?? 0, choose, swap);
  if (error) return <Problem error={error} onRetry={() => void refetch()} onClose={back} />;
  if (!data) return <DetailsSkeleton />;
  const { source, target, paths, more } = data;
  const chosen = Math.min(path.chosen, paths.length - 1);
  const without = [source.id, target.id];
  const ends = (
    <div className="path-ends-chosen">
      <ActorField label="From" name={source.label} without={without} onChoose={({ id }) => change({ source: id })} />
      <ActorField label="To" name={target.label} without={without} onChoose={({ id }) => change({ target: id })} />
      <button type="button" className="button is-outlined is-low" onClick={swap}>
        <Icon name="flip" size={14} /> Swap
        {!phone && (
          <span className="key" aria-hidden="true">
            X
          </span>
        )}
      </button>
    </div>
  );
  return (
    <Panel
      eyebrow="Path"
      title={`${source.label} to ${target.label}`}
      label="Paths"
      onClose={back}
      head={phone ? undefined : ends}
    >
      <section>
        <h3>
          {paths.length === 0 ? 'No path' : 'Paths'} {paths.length > 0 && <span>articles on the weakest step</span>}
        </h3>
        {paths.length === 0 && (
          <p>
            Nobody ties {source.label} to {target.label}
            {path.directed ? ' along the direction of the stances' : ''} with these filters.
          </p>
        )}
        <PathList paths={paths} chosen={chosen} onChoose={choose} />
        {more && (
          <button
            type="button"
            className="link"
            onClick={() => update({ path: { ...path, count: path.count + pathBatch } }, 'replace')}
          >
            More paths
          </button>
        )}
        <Directed path={path} onChange={(directed) => change({ directed })} />
      </section>
      {paths[chosen] && (
        <section>
          <h3>
            Path {chosen + 1} <span>a sentence on each step</span>
          </h3>
          <PathSteps path={paths[chosen]} />
          <p className="source">
            The steps are stances of their own: <b>nothing is handed on along a path</b>. They tell through whom the two
            are tied, and with which signs.
          </p>
        </section>
      )}
      {phone && <section>{ends}</section>}
    </Panel>
  );
}
