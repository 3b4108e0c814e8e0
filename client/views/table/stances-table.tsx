import { dayName } from '../../core/words/dates.ts';
import { number, typeName } from '../../core/words/words.ts';
import { useStances } from '../data/queries.ts';
import { Sign } from '../parts/sign.tsx';
import { useView } from '../state/view-context.tsx';
import { Problem } from '../states/problem.tsx';

/** Every stance as a row, best first; a row opens its line, or the article of one that is toward nobody. */
export function StancesTable() {
  const { state, select, read } = useView();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useStances(state.filter);
  const stances = data?.pages.flatMap((page) => page.stances) ?? [];
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <table className="rows is-stances">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Toward</th>
            <th scope="col">Type</th>
            <th scope="col" className="only-wide">
              About
            </th>
            <th scope="col" className="not-phone">
              Evidence
            </th>
            <th scope="col" className="only-wide">
              Date
            </th>
            <th scope="col" className="is-number not-phone">
              Confidence
            </th>
          </tr>
        </thead>
        <tbody>
          {stances.map((stance) => {
            const { source, target } = stance;
            const open = () =>
              target === null ? read(stance.documentId, stance.id) : select({ kind: 'line', source, target });
            return (
              <tr key={`${stance.documentId} ${stance.id}`} onClick={open}>
                <th scope="row" className="is-name">
                  <button type="button" className="plain">
                    {stance.sourceName}
                  </button>
                </th>
                <td className="is-name">{stance.targetName ?? <span className="is-issue">on {stance.issue}</span>}</td>
                <td>
                  <span className="with-mark">
                    <Sign sign={stance.polarity} /> {typeName(stance.type)}
                  </span>
                </td>
                <td className="only-wide is-about" title={stance.issue ?? undefined}>
                  {stance.target !== null && stance.issue}
                </td>
                <td className="not-phone is-evidence">{stance.text}</td>
                <td className="only-wide is-muted">{stance.date && dayName(stance.date)}</td>
                <td className="is-number not-phone">{stance.confidence.toFixed(2)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {hasNextPage && (
        <button type="button" className="button is-outlined more" disabled={isFetching} onClick={() => fetchNextPage()}>
          Show more of {number(data?.pages[0]?.total ?? 0)}
        </button>
      )}
    </>
  );
}
