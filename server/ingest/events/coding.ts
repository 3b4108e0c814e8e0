import { type Polarity, plover, type QuadClass, quadClassNames, StanceType } from '../../../shared/plover.ts';
import { cameoCode, typeOfCameo } from './cameo.ts';

/** Names that types had before (PLOVER manual of 2018, and its CAMEO2PLOVER-2021.txt). */
const olderNames: Readonly<Record<string, StanceType>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  COOPERATION: 'COOPERATE',
  YIELD: 'CONCEDE',
};

/** What a cell says of the type: one of PLOVER's, a mere statement, or nothing that is known. */
export function typeIn(cell: string): StanceType | 'statement' | null {
  const name = cell.toUpperCase();
  const parsed = StanceType.safeParse(olderNames[name] ?? name);
  if (parsed.success) return parsed.data;
  const code = cameoCode(cell);
  return code === null ? null : (typeOfCameo(code) ?? 'statement');
}

const quads = Object.entries(quadClassNames).map(([quad, name]) => [name, Number(quad) as QuadClass] as const);

/** A quad class by its number or its name; null for what is none. */
export function quadIn(cell: string): QuadClass | null {
  const words = cell.toLowerCase().replace(/[\s_-]+/g, ' ');
  return quads.find(([name, quad]) => words === name || words === String(quad))?.[1] ?? null;
}

const signs = new Map<string, Polarity>([
  ...['positive', 'pos', '+', 'cooperation', 'cooperative', 'support'].map((name) => [name, 'positive'] as const),
  ...['negative', 'neg', '-', '−', 'conflict', 'conflictual', 'opposition'].map((name) => [name, 'negative'] as const),
  ...['neutral', 'none', 'mixed'].map((name) => [name, 'neutral'] as const),
]);

const signOfNumber = (number: number): Polarity => (number > 0 ? 'positive' : number < 0 ? 'negative' : 'neutral');

/** A number, with a point or a comma before its decimals, or with a power of ten behind it; null for what is none. */
export function numberIn(cell: string): number | null {
  const plain = cell.replace('−', '-').replace(',', '.');
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

/** A sign by its name, or that of a number; null for what is none. */
export function signIn(cell: string): Polarity | null {
  const named = signs.get(cell.toLowerCase());
  if (named) return named;
  const number = numberIn(cell);
  return number === null ? null : signOfNumber(number);
}

/** The quad class and the sign of what is coded: its own where they are given, else what the type, the quad class or the intensity says. */
export function completed(given: {
  type: StanceType | null;
  quad: QuadClass | null;
  polarity: Polarity | null;
  intensity: number | null;
}): { type: StanceType | null; quad: QuadClass | null; polarity: Polarity | null } {
  const { type, polarity, intensity } = given;
  // Another ontology's quad classes are not those of the types that its codes are here.
  const quad = type ? plover[type].quadClass : given.quad;
  const ofQuad = quad && (quad <= 2 ? 'positive' : 'negative');
  const ofIntensity = intensity === null ? null : signOfNumber(intensity);
  return { type, quad, polarity: polarity ?? (type ? plover[type].polarity : (ofQuad ?? ofIntensity)) };
}
