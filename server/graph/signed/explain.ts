import { type Brokerage, type BrokerRole, brokerRoles } from './brokers.ts';
import type { Factions } from './frustration.ts';
import type { Reciprocity } from './reciprocity.ts';
import type { Balance } from './triads.ts';

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

/** What the balance of all triads means, in one sentence. */
export const explainTriads = ({ triads, balanced }: Balance): string =>
  triads
    ? `${balanced} of ${triads} triads (${percent(balanced, triads)}) are balanced: none or two of their three lines are negative.`
    : 'There are no three actors of which every two have a stance toward each other that leans to one side.';

/** What the factions mean, in one sentence. */
export function explainFactions({ index, isExact, sides }: Factions, lines: number): string {
  if (!lines) return 'There are no lines with a sign, so there are no factions.';
  const first = sides.filter((side) => side === 0).length;
  const sizes = `Two factions of ${first} and ${sides.length - first} actors`;
  if (!index) return `${sizes} fit all ${lines} lines: positive inside, negative between.`;
  const best = isExact ? 'no division fits better' : 'this is the best division found, a better one may exist';
  return `${sizes} fit all but ${index} of ${lines} lines (${percent(index, lines)}); ${best}.`;
}

/** What the reciprocity means, in one sentence. */
export const explainReciprocity = ({ pairs, mutual, bothPositive, bothNegative, opposed }: Reciprocity): string =>
  pairs
    ? `Of ${pairs} pairs, ${mutual} (${percent(mutual, pairs)}) take stances toward each other: ${bothPositive} are positive both ways, ${bothNegative} negative both ways, ${opposed} positive one way and negative the other.`
    : 'There are no pairs.';

/** The role that an actor stands in most often; of equally frequent ones the first. */
const mainRole = ({ roles }: Brokerage): BrokerRole =>
  brokerRoles.reduce((most, role) => (roles[role] > roles[most] ? role : most));

/** What is found of one actor, in one sentence. */
export function explainActor(
  local: Balance | undefined,
  against: { number: number; lines: number } | undefined,
  brokerage: Brokerage | undefined,
): string {
  const parts = [
    local ? `${local.balanced} of its ${local.triads} triads are balanced` : 'it is in no triad',
    ...(against ? [`${against.number} of its ${against.lines} lines go against the factions`] : []),
    brokerage
      ? `it stands ${brokerage.times} times between two others without a stance from one to the other, most often as ${mainRole(brokerage)}`
      : 'it stands between no two others',
  ];
  const [first, ...rest] = parts;
  return `${first![0]!.toUpperCase()}${first!.slice(1)}${rest.map((part) => `; ${part}`).join('')}.`;
}
