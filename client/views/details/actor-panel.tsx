import { lazy, useEffect, useState } from 'react';
import { noCounts, type PolarityCounts } from '../../../shared/graph.ts';
import type { ActorSummary } from '../../../shared/routes.ts';
import type { Answer } from '../../core/api/request.ts';
import { sentenceParts } from '../../core/evidence/quotation.ts';
import { capitalize, inSentence, kindNames, number } from '../../core/words/words.ts';
import { ActorField } from '../correct/actor-field.tsx';
import { ActorForm } from '../correct/actor-form.tsx';
import { useCorrections } from '../correct/corrections.tsx';
import { useActor, useNeighbors } from '../data/actors.ts';
import { useFacets } from '../data/corpus.ts';
import { useNamesakes } from '../data/corrections.ts';
import { BalanceBar } from '../parts/balance.tsx';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { useView } from '../state/view-context.tsx';
import { Later } from '../states/later.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { NeighboursTable } from './neighbours-table.tsx';
import { Panel } from './panel.tsx';
import { StanceSource } from './stance-source.tsx';

type Details = Answer<'actor'>;

const ActorOverTime = lazy(() => import('../tone/over-time.tsx').then((module) => ({ default: module.ActorOverTime })));

const Speakers = lazy(() => import('./speakers.tsx').then((module) => ({ default: module.Speakers })));

const mostAliases = 6;

function Role({ actor }: { actor: Details }) {
  const { select } = useView();
  const { role, affiliation, affiliationName } = actor;
  if (!role && !affiliation) return null;
  return (
    <p className="role">
      {role ? capitalize(role) : 'Belongs to'}
      {affiliation && role && ' of'}{' '}
      {affiliation && (
        <button type="button" className="link" onClick={() => select({ kind: 'actor', id: affiliation })}>
          {inSentence(affiliationName ?? affiliation, 'organization')}
        </button>
      )}
    </p>
  );
}

/** The way to the paths from this actor to another: a button that becomes a field. */
function PathTo({ actor }: { actor: Details }) {
  const { findPaths } = useView();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button is-outlined is-low"
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        <Icon name="graph" size={14} /> Path to…
      </button>
      {asking && (
        <div className="path-to">
          <ActorField
            label="Path to"
            name=""
            placeholder="another actor"
            without={[actor.id]}
            focused
            onChoose={({ id }) => findPaths(actor.id, id)}
          />
        </div>
      )}
    </>
  );
}

/** Other actors that may be this one: the reader judges. */
function MayBe({ id, onCompare }: { id: string; onCompare: ((actor: ActorSummary) => void) | null }) {
  const { select } = useView();
  const { data: others = [] } = useNamesakes(id);
  if (!others.length) return null;
  return (
    <p className="aliases">
      May be the same as{' '}
      {others.map((other, index) => (
        <span key={other.id}>
          {index > 0 && ', '}
          <button type="button" className="link" onClick={() => select({ kind: 'actor', id: other.id })}>
            {other.name}
          </button>
          {onCompare && (
            <>
              {' ('}
              <button
                type="button"
                className="link"
                aria-label={`Compare with ${other.name}`}
                onClick={() => onCompare(other)}
              >
                compare
              </button>
              )
            </>
          )}
        </span>
      ))}
    </p>
  );
}

function Side({ title, counts }: { title: string; counts: PolarityCounts }) {
  return (
    <div>
      <h3>
        {title} <span>{number(counts.negative + counts.neutral + counts.positive)}</span>
      </h3>
      <BalanceBar counts={counts} />
      <p className="side-note">
        {number(counts.negative)} negative, {number(counts.positive)} positive
      </p>
    </div>
  );
}

/** How the tone of what is said by and of an actor went on, on request. */
function ToneSection({ actor }: { actor: string }) {
  const { filter } = useView().state;
  const [open, setOpen] = useState(false);
  const dates = useFacets({ ...filter, actor }).data?.days.map(({ date }) => date) ?? [];
  if (dates.length < 2) return null;
  return (
    <section>
      <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        Tone over time <Icon name={open ? 'down' : 'right'} size={14} />
      </button>
      {open && (
        <Later until={<DetailsSkeleton />}>
          <ActorOverTime actor={actor} dates={dates} />
        </Later>
      )}
    </section>
  );
}

/** Who speaks for an actor, and for whom it speaks itself, on request. */
function SpeakersSection({ actor }: { actor: Details }) {
  const { state, update } = useView();
  const open = state.speakers;
  return (
    <section>
      <button
        type="button"
        className="fold"
        aria-expanded={open}
        onClick={() => update({ speakers: !open }, 'replace')}
      >
        Who speaks for whom <Icon name={open ? 'down' : 'right'} size={14} />
      </button>
      {open && (
        <Later until={<DetailsSkeleton />}>
          <Speakers key={actor.id} actor={actor} />
        </Later>
      )}
    </section>
  );
}

/**
 * Who an actor is, what it gives and receives, its neighbours, and its most quoted sentences. A link may name it
 * instead of giving its id; the address then gets the id.
 */
export function ActorPanel({ id }: { id: string }) {
  const { state, back, update } = useView();
  const { data: actor, error, refetch } = useActor(id, state.filter);
  const neighbors = useNeighbors(id, state.filter);
  const around = neighbors.data;
  const { open, readOnly } = useCorrections();
  const [correcting, setCorrecting] = useState(false);
  const [other, setOther] = useState<ActorSummary | null>(null);
  const known = actor?.id ?? id;
  useEffect(() => {
    if (known !== id) update({ selection: { kind: 'actor', id: known } }, 'replace');
  }, [known, id, update]);
  if (error) return <Problem error={error} onRetry={() => void refetch()} onClose={back} />;
  if (!actor) return <DetailsSkeleton />;
  const self = around?.graph.nodes.find((node) => node.key === actor.id)?.attributes;
  const aliases = actor.aliases.filter((alias) => alias !== actor.name).slice(0, mostAliases);
  return (
    <Panel
      eyebrow={
        <>
          <KindMark kind={actor.kind} /> {kindNames[actor.kind].one}
        </>
      }
      title={actor.name}
      label={actor.name}
      onClose={back}
      head={
        <>
          <Role actor={actor} />
          {aliases.length > 0 && <p className="aliases">Also written {aliases.join(', ')}</p>}
          <MayBe
            id={actor.id}
            onCompare={
              open
                ? (chosen) => {
                    setOther(chosen);
                    setCorrecting(true);
                  }
                : null
            }
          />
          <div className="actor-acts">
            <PathTo actor={actor} />
            {open && (
              <button
                type="button"
                className="button is-outlined is-low"
                aria-expanded={correcting}
                onClick={() => setCorrecting(!correcting)}
              >
                <Icon name="edit" size={14} /> Correct
              </button>
            )}
          </div>
          {readOnly !== null && <p className="aliases">{readOnly}</p>}
        </>
      }
    >
      {correcting && open && <ActorForm actor={actor} other={other} onOther={setOther} />}
      {around && !self && <p className="panel-note">Nothing given or received passes these filters.</p>}
      {neighbors.error && <Problem error={neighbors.error} onRetry={() => void neighbors.refetch()} />}
      {around && (
        <section className="sides">
          <Side title="Gives" counts={self?.given ?? noCounts()} />
          <Side title="Receives" counts={self?.received ?? noCounts()} />
        </section>
      )}
      {around && around.neighbors.length > 0 && (
        <section>
          <NeighboursTable actor={id} neighbors={around.neighbors} />
          {around.total > around.neighbors.length && (
            <p className="panel-note">
              The {number(around.neighbors.length)} with most stances of {number(around.total)} neighbours.
            </p>
          )}
        </section>
      )}
      <ToneSection actor={actor.id} />
      <SpeakersSection actor={actor} />
      {actor.mostQuoted.length > 0 && (
        <section>
          <h3>Most quoted</h3>
          {actor.mostQuoted.map((stance) => (
            <div key={`${stance.documentId} ${stance.id}`} className="quoted">
              <Quotation parts={sentenceParts(stance)} sign={stance.polarity} />
              <StanceSource stance={stance} />
            </div>
          ))}
        </section>
      )}
    </Panel>
  );
}
