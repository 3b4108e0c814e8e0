import { useId, useState } from 'react';
import type { ActorDetails, ActorSummary, StanceRecord } from '../../../shared/routes.ts';
import { namedApart, noneApart, sharedNeighbours } from '../../core/correct/merge.ts';
import { mentionParts } from '../../core/evidence/mentions.ts';
import { counted, kindNames } from '../../core/words/words.ts';
import { useActor, useNeighbors } from '../data/actors.ts';
import { useOccurrences } from '../data/corrections.ts';
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
  const { data: details, error, refetch } = useActor(actor.id, everything);
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
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {strongest.length > 0 && <p className="source">Lines with {strongest.join(', ')}</p>}
      {details?.mostQuoted.slice(0, quotedSentences).map((stance) => (
        <Sentence key={`${stance.documentId} ${stance.id}`} stance={stance} names={[actor.name, ...actor.aliases]} />
      ))}
    </div>
  );
}

/** What was found out for one side, or that it is still looked for. */
function Found({ title, reasons, none }: { title: string; reasons: readonly (string | null)[]; none: string | null }) {
  const given = reasons.filter((each) => each !== null);
  const listed = none === null ? [...given, 'looking'] : given.length ? given : [none];
  return (
    <div aria-busy={none === null}>
      <b>{title}</b>
      <ul>
        {listed.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}

/** What speaks for one actor and what for two; what could not be asked is said. */
function Reasons({ pair: [a, b], reason }: { pair: Pair; reason: string | null }) {
  const around = [useNeighbors(a.id, everything), useNeighbors(b.id, everything)] as const;
  const meant = [useOccurrences(a.id), useOccurrences(b.id)] as const;
  const [first, second] = [around[0].data, around[1].data];
  const [one, other] = [meant[0].data, meant[1].data];
  const failed = [...around, ...meant].find(({ error }) => error);
  const retry = () => {
    for (const answer of [...around, ...meant]) if (answer.error) void answer.refetch();
  };
  if (failed?.error) return <Problem error={failed.error} onRetry={retry} />;
  return (
    <div className="merge-reasons">
      <Found
        title="For one"
        reasons={[reason, first && second ? sharedNeighbours(first.neighbors, second.neighbors) : null]}
        none={first && second ? 'nothing found' : null}
      />
      <Found
        title="For two"
        reasons={[one && other ? namedApart(one.occurrences, other.occurrences) : null]}
        none={one && other ? noneApart([one, other]) : null}
      />
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
  const { update } = useView();
  const group = useId();
  const [keep, setKeep] = useState(0);
  const { run, busy, failed } = useRequest();
  const [into, from] = keep === 0 ? pair : [pair[1], pair[0]];
  const merge = () =>
    run({ op: 'merge', into: into.id, from: from.id }, `Merged ${from.name} into ${into.name}`, {
      onMade: () => {
        update(
          ({ selection }) =>
            selection.kind === 'actor' && selection.id === from.id ? { selection: { kind: 'actor', id: into.id } } : {},
          'replace',
        );
        onDecided();
      },
    });
  const keepApart = () =>
    run({ op: 'apart', actors: [pair[0].id, pair[1].id] }, `Kept ${pair[0].name} and ${pair[1].name} apart`, {
      onMade: onDecided,
    });
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
            disabled={busy}
            onClick={merge}
          >
            <Icon name="check" /> Merge{' '}
            <span className="key" aria-hidden="true">
              A
            </span>
          </button>
          <button type="button" className="button is-outlined" data-key="r" disabled={busy} onClick={keepApart}>
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
    </div>
  );
}
