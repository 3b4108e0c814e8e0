import { useId, useState } from 'react';
import type { ActorDetails, ActorSummary, StanceRecord } from '../../../shared/routes.ts';
import { namedApart, sharedNeighbours } from '../../core/correct/merge.ts';
import { mentionParts } from '../../core/evidence/mentions.ts';
import { counted, kindNames, number } from '../../core/words/words.ts';
import { useActor, useNeighbors, useOccurrences } from '../data/queries.ts';
import { SourceLine } from '../details/stance-source.tsx';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { useView } from '../state/view-context.tsx';
import { Problem } from '../states/problem.tsx';
import { useCorrections } from './corrections.tsx';
import { useRequest } from './use-request.ts';

const everything = {};
const quotedSentences = 2;

function Sentence({ stance, names }: { stance: StanceRecord; names: readonly string[] }) {
  const { read } = useView();
  return (
    <div className="quoted">
      <blockquote className="quotation">
        {mentionParts(stance.sentenceText, names).map(({ text, start, named }) =>
          named ? (
            <span key={start} className="mention">
              {text}
            </span>
          ) : (
            text
          ),
        )}
      </blockquote>
      <p className="source">
        <SourceLine stance={stance} onRead={() => read(stance.documentId, stance.id)} />
      </p>
    </div>
  );
}

/** Whom an actor belongs to, by name; one that the corpus does not know has none. */
const belongsTo = (details: ActorDetails | undefined): string | null =>
  details?.affiliation && details.affiliationName !== details.affiliation ? details.affiliationName : null;

/** One of the two: who it is, whom it deals with, what is said of it. */
function Side({
  actor,
  kept,
  group,
  onKeep,
}: {
  actor: ActorSummary;
  kept: boolean;
  group: string;
  onKeep: () => void;
}) {
  const { data: details } = useActor(actor.id, everything);
  const { data: around } = useNeighbors(actor.id, everything);
  const strongest = (around?.neighbors ?? []).slice(0, 3).map(({ attributes }) => attributes.label);
  const facts = [kindNames[actor.kind].one, actor.role, belongsTo(details)];
  return (
    <div className="merge-side" data-kept={kept || undefined}>
      <label className="merge-name">
        <input type="radio" name={group} checked={kept} onChange={onKeep} />
        <KindMark kind={actor.kind} /> <b>{actor.name}</b>
        <span>{kept ? 'this name is kept' : 'becomes “also written”'}</span>
      </label>
      <p className="source">
        {counted(actor.stances, 'stance')}
        {details && ` in ${counted(details.documents, 'article')}`}. {facts.filter(Boolean).join(', ')}.
      </p>
      {strongest.length > 0 && <p className="source">Lines with {strongest.join(', ')}</p>}
      {details?.mostQuoted.slice(0, quotedSentences).map((stance) => (
        <Sentence key={stance.id} stance={stance} names={[actor.name, ...actor.aliases]} />
      ))}
    </div>
  );
}

/** What speaks for one actor and what for two. */
function Reasons({ pair: [a, b], reason }: { pair: Pair; reason: string | null }) {
  const [first, second] = [useNeighbors(a.id, everything).data, useNeighbors(b.id, everything).data];
  const [one, other] = [useOccurrences(a.id).data, useOccurrences(b.id).data];
  const shared = first && second ? sharedNeighbours(first.neighbors, second.neighbors) : null;
  const apart = one && other ? namedApart(one.occurrences, other.occurrences) : null;
  const list = (reasons: (string | null)[], none: string) => {
    const given = reasons.filter((each) => each !== null);
    return (
      <ul>
        {(given.length ? given : [none]).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    );
  };
  return (
    <div className="merge-reasons">
      <div>
        <h3>For one</h3>
        {list([reason, shared], 'nothing found')}
      </div>
      <div>
        <h3>For two</h3>
        {list([apart], 'nothing found: no article names both')}
      </div>
    </div>
  );
}

type Pair = readonly [ActorSummary, ActorSummary];

interface Props {
  pair: Pair;
  /** Why they may be one; null where a user thinks so. */
  reason: string | null;
  /** From one half on to merge is what is offered first. */
  sure: number;
  onDecided: () => void;
  onLater: () => void;
}

/** Two actors side by side, to be merged or kept apart. */
export function MergePair({ pair, reason, sure, onDecided, onLater }: Props) {
  const { open } = useCorrections();
  const { state, update } = useView();
  const group = useId();
  const [keep, setKeep] = useState(0);
  const { run, busy, failed } = useRequest();
  const [into, from] = keep === 0 ? pair : [pair[1], pair[0]];
  const merge = () =>
    void run({ op: 'merge', into: into.id, from: from.id }, `Merged ${from.name} into ${into.name}`, () => {
      if (state.selection.kind === 'actor' && state.selection.id === from.id)
        update({ selection: { kind: 'actor', id: into.id } }, 'replace');
      onDecided();
    });
  const keepApart = () => {
    const done = `Kept ${pair[0].name} and ${pair[1].name} apart`;
    void run({ op: 'apart', actors: [pair[0].id, pair[1].id] }, done, onDecided);
  };
  return (
    <div className="merge-pair" aria-busy={busy}>
      <div className="merge-sides">
        {pair.map((actor, at) => (
          <Side key={actor.id} actor={actor} kept={at === keep} group={group} onKeep={() => setKeep(at)} />
        ))}
      </div>
      <Reasons pair={pair} reason={reason} />
      {failed && <Problem error={failed.error} onRetry={failed.retry} />}
      {open && (
        <p className="card-acts">
          <button
            type="button"
            className={`button ${sure >= 0.5 ? 'is-primary' : 'is-outlined'}`}
            data-key="a"
            onClick={merge}
          >
            <Icon name="check" /> Merge{' '}
            <span className="key" aria-hidden="true">
              A
            </span>
          </button>
          <button type="button" className="button is-outlined" data-key="r" onClick={keepApart}>
            <Icon name="close" /> Keep apart{' '}
            <span className="key" aria-hidden="true">
              R
            </span>
          </button>
          <button type="button" className="button" onClick={onLater}>
            Later
          </button>
        </p>
      )}
      <p className="source">After: one actor with {number(pair[0].stances + pair[1].stances)} stances.</p>
    </div>
  );
}
