import { useState } from 'react';
import { number } from '../../core/words/words.ts';

const pageSize = 200;

/** The rows shown so far, and the button that shows more of them. */
export function useMoreRows<T>(rows: readonly T[]) {
  const [limit, setLimit] = useState(pageSize);
  const more =
    rows.length > limit ? (
      <button type="button" className="button is-outlined more" onClick={() => setLimit(limit + pageSize)}>
        Show more of {number(rows.length)}
      </button>
    ) : null;
  return { shown: rows.slice(0, limit), more };
}
