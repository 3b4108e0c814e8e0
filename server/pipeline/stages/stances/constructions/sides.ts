import type { StanceType } from '../../../../../shared/plover.ts';
import type { FillerTest, Slot } from '../../../../lexicon/constructions.ts';
import { type Act, predicateOf } from '../act.ts';
import { type Filler, isNamed } from '../arguments/fillers.ts';
import { namedBy } from '../arguments/referents.ts';
import { fillersOf } from '../arguments/slots.ts';
import { supportOf } from '../arguments/support.ts';
import { type Context, isMedium } from '../context.ts';
import type { Nodes } from './match.ts';

/** Who fills a side of a construction around a word; `act` is what it builds on. */
export function fillersIn(
  context: Context,
  { roles, tests }: Slot,
  word: number,
  nodes: Nodes,
  type: StanceType,
  act?: Act,
): Filler[] {
  for (const { node, role } of roles) {
    const tokens = node === null ? [word] : nodes.get(node)!;
    const found = tokens.flatMap((token) => fillersAt(context, token, role, type));
    if (found.length) return found.filter((filler) => tests.every((test) => passes[test](context, filler, act)));
  }
  return [];
}

/** Who stands in a role of a word (of a noun's subject, that of the verb that carries it); whom it names itself where there is no role. */
function fillersAt(context: Context, token: number, role: string | null, type: StanceType): Filler[] {
  const { tree } = context;
  if (role === null) return namedBy(context, token).map((referent) => ({ ...referent, role: 'obj' }));
  const isNoun = tree[token]!.upos === 'NOUN';
  const bearer = isNoun && role === 'nsubj' ? (supportOf(tree, token)?.verb ?? token) : token;
  return fillersOf(context, predicateOf(tree, [bearer], type, 'neutral', { pos: isNoun ? 'noun' : 'verb' }), [role]);
}

/** How each test of the table is told. */
const passes: Readonly<Record<FillerTest, (context: Context, filler: Filler, act?: Act) => boolean>> = {
  named: (_, filler) => isNamed(filler),
  person: (context, filler) => isNamed(filler) && arePersons(context, filler),
  guest: (context, filler) =>
    (isNamed(filler) || filler.hop === 'member') && (holdsOffice(context, filler) || arePersons(context, filler)),
  hearer: (context, filler) => isNamed(filler) && !isMedium(context, filler.mention),
  other: (_, { mention }, act) =>
    [...(act?.sources ?? []), ...(act?.targets ?? [])].every((filler) => filler.mention !== mention),
};

const arePersons = ({ document, actors }: Context, { mention }: Filler): boolean =>
  document.mentions[mention]!.actors.every((id) => actors.get(id)?.kind === 'person');

/** Those who hold an office or speak for a country. */
const holdsOffice = ({ document }: Context, { mention }: Filler): boolean =>
  ['official', 'office'].includes(document.mentions[mention]!.reading?.noun?.class ?? '');
