import { toggleIssue } from '../../core/legend/issues.ts';
import { busiestSpeakers } from '../../core/legend/speakers.ts';
import { isolate } from '../../core/legend/toggle.ts';
import { ActorField } from '../correct/actor-field.tsx';
import { useAllSpeakers } from '../data/actors.ts';
import { useStanceCounts } from '../data/graph.ts';
import { useView } from '../state/view-context.tsx';
import { Problem } from '../states/problem.tsx';
import { CheckRow } from './check-row.tsx';

/** The speakers who claim most, and those that are chosen: checking one shows the claims of those checked alone. */
export function SpeakerRows() {
  const { state, narrow } = useView();
  const { filter } = state;
  const chosen = filter.attributedTo;
  const { data, error, refetch } = useAllSpeakers({ ...filter, attributedTo: undefined, said: undefined });
  const speakers = busiestSpeakers(data?.pairs ?? [], chosen);
  const counts = useStanceCounts(speakers.map(({ id }) => ({ ...filter, said: undefined, attributedTo: [id] })));
  const choose = (attributedTo: string[] | undefined) => narrow({ attributedTo, said: undefined });
  return (
    <div className="types">
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {speakers.map(({ id, name }, at) => (
        <CheckRow
          key={id}
          small
          label={name}
          count={counts[at] ?? null}
          checked={chosen?.includes(id) ?? false}
          off={chosen !== undefined && !chosen.includes(id)}
          onToggle={() => choose(toggleIssue(chosen, id))}
          onIsolate={() => choose(isolate(chosen, id))}
        />
      ))}
      <ActorField
        label="Speaker"
        name=""
        placeholder="another"
        without={chosen ?? []}
        onChoose={({ id }) => choose([...(chosen ?? []), id])}
      />
    </div>
  );
}
