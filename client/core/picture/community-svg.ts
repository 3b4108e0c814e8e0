import { type BandShape, countsOf } from '../layout/band-shapes.ts';
import { lineSvg } from './line-svg.ts';
import type { CommunityPicture, PictureColors, PictureField } from './picture.ts';
import { element, round, text } from './svg-element.ts';

/** How a field is drawn: its corners, where the letters of its name stand, and how much of it is kept for that. */
export const fieldLook = { radius: 16, nameX: 14, nameY: 20, nameSize: 11, head: 26 };

/** A band as a line without actors at its ends. */
function bandSvg({ curve, sign, width, minor }: BandShape, colors: PictureColors): string {
  const strands = [width * (1 - minor), width * minor] as const;
  const marks = { opacity: 1, band: false, claimed: false };
  return lineSvg({ curve, radii: [0, 0], sign, width, strands, ...marks }, colors);
}

function countsSvg(band: BandShape, colors: PictureColors): string {
  const { x, y } = band.counts;
  const look = { size: 12, weight: 600, color: colors.ink, halo: colors.paper };
  return element('g', { 'text-anchor': 'middle' }, text(countsOf(band), x, y + 4, look));
}

function fieldSvg({ left, top, right, bottom, name }: PictureField, colors: PictureColors): string {
  const { radius, nameX, nameY, nameSize } = fieldLook;
  const size = { x: round(left), y: round(top), width: round(right - left), height: round(bottom - top), rx: radius };
  const look = { size: nameSize, weight: 600, color: colors.quiet, family: 'serif' } as const;
  return element('rect', { ...size, fill: colors.ground }) + text(name, left + nameX, top + nameY, look);
}

/** The communities of a picture: fields with their names, the bands between them with their counts. */
export const communitiesSvg = ({ fields, bands }: CommunityPicture, colors: PictureColors): string =>
  [
    ...fields.map((field) => fieldSvg(field, colors)),
    ...bands.map((band) => bandSvg(band, colors)),
    ...bands.map((band) => countsSvg(band, colors)),
  ].join('');
