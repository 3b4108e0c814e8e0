import type { ActorKind } from '../../../shared/actor.ts';
import type { Polarity } from '../../../shared/plover.ts';
import type { Curve } from '../geometry/curve.ts';
import type { Box, Point } from '../geometry/point.ts';
import type { LabelStyle } from '../labels/label-style.ts';
import type { BandShape } from '../layout/band-shapes.ts';

/** Colours as hex codes, and the families of the type. */
export interface PictureColors {
  paper: string;
  /** Of the fields under communities. */
  ground: string;
  ink: string;
  quiet: string;
  accent: string;
  actors: Readonly<Record<ActorKind, string>>;
  lines: Readonly<Record<Polarity, string>>;
}

export interface PictureLine {
  curve: Curve;
  /** Radii of the actors at its ends. */
  radii: [number, number];
  sign: Polarity;
  width: number;
  /** Widths of the strand of the sign and of the other one, which is 0 on a line of one strand. */
  strands: readonly [number, number];
  opacity: number;
  /** Whether it is drawn hollow. */
  claimed: boolean;
  /** Whether the band of the selection lies under it. */
  band: boolean;
}

export interface PictureActor extends Point {
  radius: number;
  kind: ActorKind;
  opacity: number;
  /** Whether it is ringed. */
  ring: boolean;
}

export interface PictureLabel extends Point {
  text: string;
  style: LabelStyle;
  opacity: number;
}

export interface PictureDisc extends Point {
  sign: Polarity;
  opacity: number;
  /** A number in place of the sign. */
  number: string | null;
}

/** The field of a community, and its name, which stands in its upper left corner. */
export interface PictureField extends Box {
  name: string;
}

/** The communities under all else: their fields and the bands between them. */
export interface CommunityPicture {
  fields: readonly PictureField[];
  bands: readonly BandShape[];
}

/** All that the canvas shows, in pixels and in the order in which it is drawn. */
export interface Picture {
  width: number;
  height: number;
  colors: PictureColors;
  communities: CommunityPicture;
  lines: readonly PictureLine[];
  actors: readonly PictureActor[];
  discs: readonly PictureDisc[];
  labels: readonly PictureLabel[];
}
