import type { Progress } from '../services/ingest/ingest-report.ts';
import { counted } from './output.ts';

/** Documents between two lines when the progress goes to a file. */
const stride = 100;

/** "Reading 62 articles. 37 read, 214 stances so far." */
export const describeProgress = ({ total, read, stances }: Progress): string =>
  `Reading ${total === null ? 'articles' : counted(total, 'article')}. ${read.toLocaleString('en')} read, ${counted(stances, 'stance')} so far.`;

/** Shows progress on a stream: one line that is written over on a terminal, now and then a line elsewhere. */
export function showProgress<State extends { read: number } = Progress>(
  stream: NodeJS.WritableStream & { isTTY?: boolean },
  describe: (state: State) => string = describeProgress as never,
) {
  return {
    update(state: State): void {
      if (stream.isTTY) stream.write(`\r\x1b[K${describe(state)}`);
      else if (state.read % stride === 0) stream.write(`${describe(state)}\n`);
    },
    end(): void {
      if (stream.isTTY) stream.write('\r\x1b[K');
    },
  };
}
