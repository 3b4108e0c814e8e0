import { useState } from 'react';
import type { Answer } from '../../core/api/request.ts';
import { type IssueRow, issueRows, toggleIssue } from '../../core/legend/issues.ts';
import { isolate } from '../../core/legend/toggle.ts';
import { counted, number } from '../../core/words/words.ts';
import { useView } from '../state/view-context.tsx';
import { CheckRow } from './check-row.tsx';
import { FoldSection } from './fold-section.tsx';

type Issues = Answer<'facets'>['issues'];

const shownIssues = 8;

/** Issues narrow only when one is checked: most stances are about nothing in particular, and unchecking one would drop them. */
function Issue({ name, count }: IssueRow) {
  const { state, narrow } = useView();
  const { issue: chosen } = state.filter;
  const isChosen = chosen?.includes(name) ?? false;
  return (
    <CheckRow
      label={name}
      count={count}
      checked={isChosen}
      off={chosen !== undefined && !isChosen}
      onToggle={() => narrow({ issue: toggleIssue(chosen, name) })}
      onIsolate={() => narrow({ issue: isolate(chosen, name) })}
    />
  );
}

function IssueList({ issues, left }: { issues: Issues; left: Issues }) {
  const { issue: chosen } = useView().state.filter;
  const [all, setAll] = useState(false);
  const [query, setQuery] = useState('');
  const rows = issueRows(issues, left, chosen, query);
  const shown = all || query ? rows : rows.slice(0, Math.max(shownIssues, chosen?.length ?? 0));
  return (
    <>
      {issues.length > shownIssues && (
        <input
          className="legend-search"
          type="search"
          aria-label="Find an issue"
          placeholder="Find an issue"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {shown.map((row) => (
        <Issue key={row.name} {...row} />
      ))}
      {!query && rows.length > shownIssues && (
        <button type="button" className="more-types" onClick={() => setAll(!all)}>
          {all ? 'Fewer issues' : counted(rows.length - shown.length, 'more issue')}
        </button>
      )}
    </>
  );
}

/** What stances are about, folded until it is asked for or narrows. */
export function IssueSection({ issues, left }: { issues: Issues; left: Issues }) {
  const { issue: chosen } = useView().state.filter;
  if (issues.length === 0) return null;
  const most = issues.length === 100 ? '100 most frequent' : number(issues.length);
  return (
    <FoldSection
      id="legend-issues"
      title="Issues"
      value={chosen ? `${number(chosen.length)} chosen` : most}
      begins={chosen !== undefined}
    >
      <IssueList issues={issues} left={left} />
    </FoldSection>
  );
}
