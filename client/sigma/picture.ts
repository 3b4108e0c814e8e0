import type { CommunityPicture, Picture, PictureLabel } from '../core/picture/picture.ts';
import { discsOf } from './discs.ts';
import type { DrawnActor, DrawnLine } from './drawn.ts';
import { curveOf, type OverlayView } from './overlay-view.ts';
import type { Palette } from './palette.ts';

interface Shown {
  labels: readonly PictureLabel[];
  actorIn(id: string, actor: DrawnActor): DrawnActor;
  lineIn(id: string, line: DrawnLine): DrawnLine;
  communities: CommunityPicture;
}

/** What is drawn now as a picture that can be written in any format. */
export function pictureOf(
  view: OverlayView,
  palette: Palette,
  { labels, communities, actorIn, lineIn }: Shown,
): Picture {
  const { graph, scale, width, height } = view;
  const radius = (id: string) => graph.getNodeAttribute(id, 'size') * scale;
  const lines = graph.mapEdges((id, own, source, target) => ({ id, source, target, line: lineIn(id, own) }));
  const actors = graph.mapNodes((id, own) => ({ id, actor: actorIn(id, own) }));
  const scaled = ([main, minor]: readonly [number, number]): [number, number] => [main * scale, minor * scale];
  return {
    ...{ width, height, labels, communities, colors: palette },
    lines: lines
      .filter(({ line }) => !line.hidden)
      .toSorted((a, b) => a.line.zIndex - b.line.zIndex)
      .map(({ id, source, target, line }) => ({
        curve: curveOf(view, id, line),
        radii: [radius(source), radius(target)],
        ...{ sign: line.sign, width: line.width * scale, strands: scaled(line.strands) },
        ...{ opacity: line.opacity, band: line.band, claimed: line.claimed },
      })),
    actors: actors
      .toSorted((a, b) => a.actor.zIndex - b.actor.zIndex)
      .map(({ id, actor }) => ({
        ...view.toCanvas(id),
        ...{ radius: radius(id), kind: actor.kind, opacity: actor.opacity, ring: actor.ring === 1 },
      })),
    discs: discsOf(view).map(({ at, sign, opacity, number }) => ({ ...at, sign, opacity, number })),
  };
}
