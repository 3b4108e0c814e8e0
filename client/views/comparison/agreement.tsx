import type { CompareAnswer } from '../../../shared/compare.ts';
import { number } from '../../core/words/words.ts';
import { TableHead } from '../parts/table-head.tsx';

const levelNames = { sign: 'Sign', quad: 'Quad class', type: 'Type' } as const;
const meanings = { Alpha: 'Krippendorff’s alpha: 1 is full agreement, 0 is chance' };
const decimal = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const shownConfusions = 8;

/** How far both give the same, and which types of the table are which types here. */
export function Agreement({ answer: { agreement, confusion } }: { answer: CompareAnswer }) {
  const different = confusion.filter(({ table, ours }) => table !== ours).slice(0, shownConfusions);
  return (
    <div className="comparison-figures">
      <table>
        <TableHead columns={['Where both have a pair', 'Same', 'Alpha', '95% interval']} meanings={meanings} />
        <tbody>
          {agreement.map(({ level, agreed, of, alpha, interval }) => (
            <tr key={level}>
              <th scope="row">{levelNames[level]}</th>
              <td>
                {number(agreed)} of {number(of)}
              </td>
              <td>{decimal(alpha)}</td>
              <td>{interval ? `${decimal(interval.low)} to ${decimal(interval.high)}` : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {different.length > 0 && (
        <table>
          <TableHead columns={['Table', 'Here', 'Pairs']} />
          <tbody>
            {different.map(({ table, ours, units }) => (
              <tr key={`${table} ${ours}`}>
                <th scope="row">{table}</th>
                <th scope="row">{ours}</th>
                <td>{number(units)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
