import type { FeatureSink } from '../../../../models/feature-sink.ts';
import { ancestorsOf } from '../../../dependency-graph/dependency-graph.ts';
import { actorMask, orderOf, type Pair, range, roleAt, type SentenceView } from './pair.ts';

/** Governors above a mention that are looked at, and steps of a path that are written out. */
const height = 3;
const longestPath = 5;
/** Signs of a stretch of words that are read as one. */
const longestRun = 4;

const none = '.';

/** The sign of a token; actors and silent words count as none. */
const signAt = (view: SentenceView, token: number): string =>
  view.words[token - view.first] === actorMask ? none : (view.signs[token - view.first] ?? none);

/** The way between two actors and the words around them, each word by nothing but its sign: what holds for verbs never met before. */
export function signFeatures(pair: Pair, sink: FeatureSink): void {
  sink.family('signs');
  governorSigns(pair.view, 'x', pair.x.head, sink);
  governorSigns(pair.view, 'y', pair.y.head, sink);
  pathSigns(pair, sink);
  stretchSigns(pair, sink);
}

function governorSigns(view: SentenceView, side: 'x' | 'y', head: number, sink: FeatureSink): void {
  const line = ancestorsOf(view.findings.context.tree, head).slice(0, height + 1);
  const own = roleAt(view, head);
  line.slice(1).forEach((token, above) => {
    const sign = signAt(view, token);
    const role = roleAt(view, line[above]!);
    sink.add(`${side}${above} ${sign}`);
    sink.add(`${side}${above} ${role} ${sign}`);
    if (above) sink.add(`${side}${above} ${own} ${role} ${sign}`);
  });
}

function pathSigns({ view, path }: Pair, sink: FeatureSink): void {
  if (!path) return;
  const { up, top, down } = path;
  const left = up.length ? roleAt(view, up.at(-1)!) : 'self';
  const right = down.length ? roleAt(view, down[0]!) : 'self';
  const inner = [...up.slice(1), top, ...down.slice(0, -1)];
  const signs = inner.map((token) => signAt(view, token));
  sink.add(`top ${signAt(view, top)}`);
  sink.add(`top ${signAt(view, top)} ${left} ${right}`);
  sink.add(
    `on ${signs
      .filter((sign) => sign !== none)
      .slice(0, longestRun)
      .join(' ')}`,
  );
  if (inner.length <= longestPath) sink.add(`path ${signs.join(' ')} ^${up.length}`);
  if (up.length + down.length <= longestPath)
    sink.add(`labels ${labelled(view, up, '<')} ${labelled(view, down, '>')}`);
  for (const child of view.findings.context.tree[top]!.children)
    if (!up.includes(child) && !down.includes(child) && signAt(view, child) !== none)
      sink.add(`beside ${roleAt(view, child)} ${signAt(view, child)}`);
}

const labelled = (view: SentenceView, tokens: readonly number[], turn: string): string =>
  tokens.map((token) => `${roleAt(view, token)}${turn}${signAt(view, token)}`).join(' ');

function stretchSigns(pair: Pair, sink: FeatureSink): void {
  const { view, x, y } = pair;
  const order = orderOf(pair);
  const [first, second] = order === '>' ? [x, y] : [y, x];
  const stretches = {
    before: [view.first, first.first],
    between: [first.last, second.first],
    after: [second.last, view.last],
  };
  for (const [place, [from, to]] of Object.entries(stretches)) {
    const signs = range(from!, to!)
      .map((token) => signAt(view, token))
      .filter((sign) => sign !== none);
    sink.add(`${place}${order}all ${signs.slice(0, longestRun).join(' ')}`);
    signs.forEach((sign, at) => {
      sink.add(`${place}${order}1 ${sign}`);
      if (at) sink.add(`${place}${order}2 ${signs[at - 1]} ${sign}`);
    });
  }
}
