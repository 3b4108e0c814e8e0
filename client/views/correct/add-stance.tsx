import { useState } from 'react';
import type { DocumentDetails } from '../../../shared/routes.ts';
import type { Span } from '../../../shared/span.ts';
import { stanceName } from '../../core/correct/acts.ts';
import type { TypeChoice } from '../../core/correct/choices.ts';
import { type End, endsNear, locateWords, sentenceBeside, sentencesOf } from '../../core/correct/passage.ts';
import { Icon } from '../parts/icon.tsx';
import { focusAtOnce } from '../state/focus-at-once.ts';
import { Problem } from '../states/problem.tsx';
import { ActorField } from './actor-field.tsx';
import { TypeField } from './type-field.tsx';
import { useRequest } from './use-request.ts';
import '../styles/correct.ts';
import '../styles/work.ts';

interface Props {
  details: DocumentDetails;
  /** The words that say so. */
  passage: Span;
  onPassage: (passage: Span) => void;
  /** Gives the id of the stance that was added, null where none was. */
  onClose: (added: string | null) => void;
}

interface WordsProps extends Pick<Props, 'passage' | 'onPassage'> {
  text: string;
  /** What is typed while the article does not say it; null where the words are those of the passage. */
  typed: string | null;
  onTyped: (typed: string | null) => void;
}

/** The marked words, which can be typed over, and the ways to the sentences beside them. */
function Words({ text, passage, onPassage, typed, onTyped }: WordsProps) {
  const words = text.slice(passage.start, passage.end);
  const type = (value: string) => {
    const found = locateWords(text, value, passage.start);
    onTyped(found ? null : value);
    if (found) onPassage(found);
  };
  const go = (by: 1 | -1) => {
    const next = sentenceBeside(sentencesOf(text), passage, by);
    onTyped(null);
    if (next) onPassage(next);
  };
  return (
    <div className="add-words">
      <label className="field">
        <span>Words of the article that say so</span>
        <textarea
          ref={focusAtOnce}
          rows={3}
          value={typed ?? words}
          aria-invalid={typed !== null}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      {typed !== null && (
        <p className="source" role="alert">
          The article does not say this.
        </p>
      )}
      <p className="card-acts">
        <button type="button" className="button is-outlined is-low" onClick={() => go(-1)}>
          <Icon name="back" size={12} /> Sentence before
        </button>
        <button type="button" className="button is-outlined is-low" onClick={() => go(1)}>
          Sentence after <Icon name="right" size={12} />
        </button>
      </p>
    </div>
  );
}

/** Adds a stance that the analysis has not found: its words, who takes it, toward whom or on what, and its type. */
export function AddStance({ details, passage, onPassage, onClose }: Props) {
  const { run, busy, failed } = useRequest();
  const { document, mentions } = details;
  const [source, target] = endsNear(document.text, mentions, passage);
  const [chosen, setChosen] = useState<{ source?: End; target?: End | null; type?: TypeChoice }>({});
  const [issue, setIssue] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const from = chosen.source ?? source;
  const toward = chosen.target === undefined ? target : chosen.target;
  const { type } = chosen;
  const ready = typed === null && from !== null && type !== undefined && (toward !== null || issue.trim() !== '');
  const add = () => {
    if (!ready) return;
    run(
      {
        op: 'add',
        document: document.id,
        text: document.text.slice(passage.start, passage.end),
        start: passage.start,
        source: from.id,
        target: toward?.id ?? null,
        issue: issue.trim() || null,
        type: type.type,
        polarity: type.polarity,
      },
      `Added ${stanceName({ type: type.type, sourceName: from.name, targetName: toward?.name ?? null, issue: issue.trim() })}`,
      { onMade: ({ entry }) => onClose(`hand-${entry.id}`) },
    );
  };
  return (
    <section className="add-stance" aria-label="Add a stance" aria-busy={busy}>
      <Words text={document.text} passage={passage} onPassage={onPassage} typed={typed} onTyped={setTyped} />
      <div className="card-fields is-single">
        <ActorField
          label="From"
          name={from?.name ?? ''}
          placeholder="who takes it"
          onChoose={({ id, name }) => setChosen({ ...chosen, source: { id, name } })}
        />
        <TypeField
          type={type?.type ?? null}
          polarity={type?.polarity ?? 'neutral'}
          onChoose={(choice) => setChosen({ ...chosen, type: choice })}
        />
        <div className="with-none">
          <ActorField
            label="Toward"
            name={toward?.name ?? ''}
            placeholder="nobody: on an issue"
            onChoose={({ id, name }) => setChosen({ ...chosen, target: { id, name } })}
          />
          {toward && (
            <button type="button" className="link" onClick={() => setChosen({ ...chosen, target: null })}>
              Nobody
            </button>
          )}
        </div>
        <label className="field-box">
          <span className="field-label">About</span>
          <input
            value={issue}
            maxLength={200}
            placeholder={toward ? 'an issue, if any' : 'the issue'}
            onChange={(event) => setIssue(event.target.value)}
          />
        </label>
      </div>
      {failed && <Problem error={failed.error} onRetry={failed.retry} />}
      <p className="card-acts">
        <button type="button" className="button is-primary" disabled={!ready || busy} onClick={add}>
          Add the stance
        </button>
        <button type="button" className="button" onClick={() => onClose(null)}>
          Cancel
        </button>
      </p>
    </section>
  );
}
