import { useEffect, useRef, useState } from 'react';
import type { AddingState, Settled } from '../../../shared/adding.ts';
import { gatherProblems, type Problem } from '../../core/adding/problems.ts';
import type { Upload } from '../../core/adding/upload.ts';
import { asSentence, progressInWords, resultsInWords, settledInWords, shareRead } from '../../core/words/adding.ts';
import { counted, number } from '../../core/words/words.ts';
import { useLive } from '../live/live.tsx';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';
import { useAdding } from './adding.tsx';

/** How often those who listen hear how far it is, in milliseconds. */
const spokenEvery = 5000;

/** A text that changes at most so often while something goes on; the last one comes through at once. */
function useSpoken(text: string, running: boolean): string {
  const [spoken, setSpoken] = useState(text);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    const speak = () => setSpoken(latest.current);
    speak();
    const timer = running ? setInterval(speak, spokenEvery) : undefined;
    return () => clearInterval(timer);
  }, [running]);
  return spoken;
}

function Bar({ share, running }: { share: number | null; running: boolean }) {
  return (
    <div className="add-bar" data-unknown={(running && share === null) || undefined} aria-hidden="true">
      <span style={{ width: `${(running ? (share ?? 0.3) : 1) * 100}%` }} />
    </div>
  );
}

const Sending = ({ upload: { sent, total, refused } }: { upload: Upload }) =>
  sent + refused.length < total ? (
    <p className="add-sending">
      Sending files, {number(sent)} of {number(total)}
    </p>
  ) : null;

/** What was not read, with what mends it. */
function NeedsYou({ problems, dismissed, onDismiss }: NeedsYouProps) {
  const { read } = useAdding();
  const left = problems.filter(({ key }) => !dismissed.has(key));
  if (!left.length) return null;
  return (
    <section className="add-list" aria-label="Not read">
      <h3>
        Not read <span className="count">{number(left.reduce((sum, { count }) => sum + count, 0))}</span>
      </h3>
      <ul>
        {left.map(({ key, place, message, count, addresses }) => (
          <li key={key}>
            <Icon name="alert" />
            <div>
              <p className="add-name">
                <b>{place}</b>
                {count > 1 && <span className="count">{number(count)} times</span>}
              </p>
              <p>{asSentence(message)}</p>
              <p className="add-mends">
                {addresses.length > 0 && (
                  <button
                    type="button"
                    className="button is-outlined"
                    onClick={() =>
                      void read({ addresses: addresses.slice(0, 1000) }).then((ok) => ok && onDismiss(key))
                    }
                  >
                    Read {addresses.length === 1 ? 'the page' : `the ${number(addresses.length)} pages`}
                  </button>
                )}
                <button type="button" className="link" aria-label={`Leave out ${place}`} onClick={() => onDismiss(key)}>
                  Leave out
                </button>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NeedsYouProps {
  problems: readonly Problem[];
  dismissed: ReadonlySet<string>;
  onDismiss: (key: string) => void;
}

/** What was read last; a row opens the article. */
function Latest({ latest }: { latest: readonly Settled[] }) {
  const { read } = useView();
  const articles = latest.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'skipped');
  if (!articles.length) return null;
  return (
    <section className="add-list" aria-label="Read">
      <h3>Read last</h3>
      <ul>
        {articles.map(({ place, title, documentId, ...settled }) => (
          <li key={`${place} ${documentId}`}>
            <Icon name="check" />
            <button type="button" className="plain" onClick={() => documentId && read(documentId, null)}>
              {title || place}
            </button>
            <span className="count">{settledInWords({ place, title, documentId, ...settled })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Run({ state }: { state: AddingState }) {
  const { upload, stop } = useAdding();
  const { jobs } = useLive();
  const words = progressInWords(state);
  const spoken = useSpoken(words, state.running);
  const results = resultsInWords(state, jobs ?? null);
  return (
    <section className="add-run" aria-label="Progress">
      <p className="add-head">
        <b>{words}</b>
        {(state.running || (upload && upload.sent + upload.refused.length < upload.total)) && (
          <button type="button" className="link" onClick={stop}>
            Stop
          </button>
        )}
      </p>
      <Bar share={shareRead(state)} running={state.running} />
      {(state.read > 0 || !state.running) && (
        <ul>
          {results.map((result) => (
            <li key={result}>{result}</li>
          ))}
        </ul>
      )}
      {state.error && (
        <p className="add-refused" role="alert">
          {!state.running && 'The reading ended early. '}
          {asSentence(state.error)}{' '}
          {state.running ? 'It is tried again in a while, or when you add more.' : 'What was read before is kept.'}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {spoken}
        {!state.running && state.problems.length > 0 && `, ${counted(state.problems.length, 'problem')}`}
      </p>
    </section>
  );
}

/** How far the reading is, what needs the user, and what was read. */
export function AddProgress() {
  const { upload } = useAdding();
  const { adding } = useLive();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const refused = (upload?.refused ?? []).map(({ name, message }) => ({
    ...{ place: name, message, outcome: 'failed' as const, title: null, documentId: null, stances: 0 },
    ...{ language: null, addresses: [] },
  }));
  const problems = gatherProblems([...refused, ...(adding?.problems ?? [])]);
  return (
    <>
      {upload && <Sending upload={upload} />}
      {adding && adding.run > 0 && <Run state={adding} />}
      <NeedsYou
        problems={problems}
        dismissed={dismissed}
        onDismiss={(key) => setDismissed((before) => new Set([...before, key]))}
      />
      {adding && <Latest latest={adding.latest} />}
    </>
  );
}
