import type { OutletCounts } from '../../core/graph/outlets.ts';
import { number } from '../../core/words/words.ts';
import { BalanceBar } from '../parts/balance.tsx';

/** What each outlet reports of a line. */
export function ByOutlet({ outlets }: { outlets: readonly OutletCounts[] }) {
  return (
    <table className="by-outlet">
      <tbody>
        {outlets.map(({ outlet, counts, total }) => (
          <tr key={outlet}>
            <th scope="row">{outlet}</th>
            <td className="is-bar">
              <BalanceBar counts={counts} size="small" />
            </td>
            <td className="count">{number(total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
