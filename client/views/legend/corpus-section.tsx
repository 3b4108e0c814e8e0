import { number } from '../../core/words/words.ts';
import { useCorpora } from '../data/corpus.ts';
import { useView } from '../state/view-context.tsx';
import { Problem } from '../states/problem.tsx';

const all = '';

/** Which corpus is looked at; there is nothing to choose where there is only one. */
export function CorpusSection() {
  const { state, narrow } = useView();
  const { data, error, refetch } = useCorpora();
  const chosen = state.filter.corpus ?? [];
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data || data.corpora.length < 2) return null;
  const several = chosen.length > 1 ? chosen.join(',') : null;
  return (
    <section className="legend-section">
      <h2>
        <label htmlFor="legend-corpus">Corpus</label> <span>{number(data.corpora.length)}</span>
      </h2>
      <select
        id="legend-corpus"
        className="legend-select"
        value={several ?? chosen[0] ?? all}
        onChange={({ target }) => narrow({ corpus: target.value === all ? undefined : target.value.split(',') })}
      >
        <option value={all}>All corpora</option>
        {several && <option value={several}>{chosen.join(', ')}</option>}
        {data.corpora.map(({ name, documents }) => (
          <option key={name} value={name}>
            {name} ({number(documents)})
          </option>
        ))}
      </select>
    </section>
  );
}
