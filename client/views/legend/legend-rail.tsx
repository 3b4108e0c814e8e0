import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { countKinds, countSigns, legendKinds } from '../../core/legend/legend.ts';
import { kindNames, number } from '../../core/words/words.ts';
import type { LegendData } from '../data/use-legend.ts';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { Sign } from '../parts/sign.tsx';
import { Legend } from './legend.tsx';

/** The legend where there is less room: its marks with their counts, and the whole of it over the canvas on request. */
export function LegendRail({ data }: { data: LegendData }) {
  const kinds = countKinds(data.anyKind);
  return (
    <div className="rail">
      <DialogTrigger>
        <Button className="rail-open" aria-label="Filters">
          <Icon name="filter" />
        </Button>
        <Popover className="legend-popover" placement="right top" offset={8}>
          <Dialog aria-label="Legend and filters">
            <Legend data={data} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <ul className="rail-marks" aria-label="Counts">
        {countSigns(data.anySign).map(({ sign, count }) => (
          <li key={sign} aria-label={`${number(count)} ${sign}`}>
            <Sign sign={sign} decorative />
            {number(count)}
          </li>
        ))}
        {legendKinds.map((kind) => (
          <li
            key={kind}
            className={kind === legendKinds[0] ? 'is-first' : undefined}
            aria-label={`${number(kinds[kind])} ${kindNames[kind].many}`}
          >
            <KindMark kind={kind} />
            {number(kinds[kind])}
          </li>
        ))}
        <li className="is-first" aria-label={`${number(data.outlets.length)} outlets`}>
          <Icon name="news" />
          {number(data.outlets.length)}
        </li>
      </ul>
    </div>
  );
}
