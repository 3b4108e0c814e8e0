import type { SignedEdge } from '../../../../server/graph/signed/signed-graph.ts';
import { noCounts } from '../../../../shared/graph.ts';

/** A line of a signed graph as an edge with one stance. */
export const signed = (source: string, target: string, sign: number): SignedEdge => ({
  ...{ source, target },
  byPolarity: { ...noCounts(), [sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'neutral']: 1 },
});

const tribes = 'GAVEV KOTUN OVE ALIKA NAGAM GAHUK MASIL UKUDZ NOTOH KOHIK GEHAM ASARO UHETO SEUVE NAGAD GAMA'.split(
  ' ',
);

/** Alliances (+) and enmities (-), one row a tribe: the matrices GAMAPOS and GAMANEG in one. */
const rows = [
  '.+----.....-..++',
  '+.-.--..--....++',
  '--.+.+++........',
  '-.+....+........',
  '--....+.+....+--',
  '--+...++-.++-..-',
  '..+.++.+..+++...',
  '..++.++...++.-..',
  '.-..+-...+-.+.-.',
  '.-......+.-.+.-.',
  '.....+++--.+-.--',
  '-....+++..+..---',
  '.....-+.++-..+--',
  '....+..-...-+..-',
  '++..-...-----..+',
  '++..--....----+.',
];

/**
 * The Gahuku-Gama tribes of the highlands of New Guinea, with 29 alliances and 29 enmities: Read, K. E. (1954): Cultures of the
 * Central Highlands, New Guinea. Southwestern Journal of Anthropology 10(1), 1-43; as in the data sets of UCINET and Pajek
 * (gama.dat, https://github.com/bavla/Nets).
 */
export const highlandTribes: readonly SignedEdge[] = rows.flatMap((row, a) =>
  [...row].flatMap((cell, b) => (cell === '.' || b < a ? [] : [signed(tribes[a]!, tribes[b]!, cell === '+' ? 1 : -1)])),
);
