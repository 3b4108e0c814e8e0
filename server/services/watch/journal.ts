import { describePlace } from '../../ingest/place.ts';
import type { ReadItem } from '../../ingest/reader.ts';
import type { IngestReport } from '../ingest/ingest-report.ts';

interface Line {
  key: string;
  place: string;
  /** Whether it failed in a way that stays. */
  gaveUp: boolean;
}

/** Remembers of which entries the items of an ingest come, so that its report tells which entries are done with. */
export interface Journal {
  /** The same item, written down. */
  note(key: string, item: ReadItem): ReadItem;
  /** Keys of the entries of which everything is stored, or will never be. */
  done(report: IngestReport): Set<string>;
}

export function createJournal(): Journal {
  const lines: Line[] = [];
  return {
    note(key, item) {
      // An ingest counts documents and failures, in the order in which they came.
      const counts = item.kind === 'document' || item.kind === 'failure';
      const gaveUp = item.kind === 'failure' && !item.urls;
      if (counts) lines.push({ key, place: describePlace(item.place), gaveUp });
      return item;
    },
    done({ read, failed }) {
      const failedPlaces = new Set(failed.map(({ place }) => place));
      const isOpen = ({ place, gaveUp }: Line, index: number) => index >= read || (failedPlaces.has(place) && !gaveUp);
      const open = new Set(lines.filter(isOpen).map(({ key }) => key));
      return new Set(lines.map(({ key }) => key).filter((key) => !open.has(key)));
    },
  };
}
