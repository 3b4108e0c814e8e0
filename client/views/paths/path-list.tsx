import type { PathsAnswer } from '../../../shared/routes.ts';
import { signOf, throughWhom } from '../../core/paths/paths.ts';
import { number } from '../../core/words/words.ts';
import { Sign } from '../parts/sign.tsx';

interface Props {
  paths: PathsAnswer['paths'];
  chosen: number;
  onChoose: (path: number) => void;
}

/** The paths by number, each with whom it goes through, the sign of every step, and the articles of its weakest one. */
export function PathList({ paths, chosen, onChoose }: Props) {
  return (
    <ul className="path-list">
      {paths.map((path, at) => (
        <li key={path.hops.map(({ to }) => to.id).join(' ')}>
          <button type="button" className="path-row" aria-pressed={at === chosen} onClick={() => onChoose(at)}>
            <span className="path-number">
              <span className="visually-hidden">Path </span>
              {at + 1}
            </span>
            <span className="path-through">{throughWhom(path)}</span>
            <span className="path-signs">
              {path.hops.map((hop) => (
                <Sign key={`${hop.from.id} ${hop.to.id}`} sign={signOf(hop)} />
              ))}
            </span>
            <span className="count">
              {number(path.documents)}
              <span className="visually-hidden"> articles on its weakest step</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
