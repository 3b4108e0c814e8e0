import type { ActorKind } from '../../../../../shared/actor.ts';
import type { ActorRecord } from '../actor-record.ts';
import { type Coreference, countryRecordOf, type ReadMention } from '../coreference-context.ts';
import { distinct, type History } from './salience.ts';

const countryNouns = new Set([
  'country',
  'nation',
  'side',
  'government',
  'state',
  'superpower',
  'power',
  'military',
  'capital',
  'neighbor',
  'neighbour',
  'ally',
  'adversary',
  'rival',
  'army',
  'militaries',
  'armed forces',
  'force',
  'navy',
  'regime',
  'administration',
  'delegation',
  'diplomat',
  'official',
  'republic',
]);
/** Sentences that a pair is looked for in before the one that speaks of it. */
const REACH = 4;

/** True for "both countries", "the two leaders": a nominal that points back to two actors. */
export const isPair = ({ reading }: ReadMention): boolean =>
  reading.plural &&
  reading.modifiers.length === 0 &&
  reading.determiner === 'both' &&
  (reading.role ?? '').split(' ').length - (reading.noun?.noun.split(' ').length ?? 0) <= 1;

/** The two actors that "both countries" or "the two leaders" speaks of, null when the text before leaves them open. */
export function pairOf(context: Coreference, history: History, mention: ReadMention): ActorRecord[] | null {
  const { noun } = mention.reading;
  if (!noun) return null;
  const sentence = context.tokens[mention.head]!.sentence;
  const wantsCountries = countryNouns.has(noun.noun);
  const wantsPeople = !wantsCountries && (noun.class === 'office' || noun.class === 'person');
  if (!wantsCountries && !wantsPeople) return null;
  const kind = wantsPeople ? 'person' : 'country';
  const fits = (actor: ActorRecord): boolean => actor.kind === kind && (!wantsPeople || mayHold(actor, noun.noun));
  const candidates = (reach: number): ActorRecord[] =>
    distinct(
      history.recent(sentence, reach).flatMap(({ actor }) => {
        const meant = wantsPeople ? actor : countryRecordOf(context, actor);
        return meant && fits(meant) ? [meant] : [];
      }),
    );
  const together = coordinated(context, sentence, kind, mention.head);
  if (together?.every(fits)) return together;
  for (let reach = 0; reach <= REACH; reach++) {
    const found = candidates(reach);
    if (found.length === 2) return found;
    if (found.length > 2) return mostMentioned(found);
  }
  return null;
}

/** Offices that many roles amount to. */
const generalOffices = new Set(['leader', 'official', 'politician', 'statesman', 'diplomat', 'lawmaker', 'head']);

/** False for a person whose roles are known and name another office: "the two presidents" are no ministers. */
const mayHold = ({ roles }: ActorRecord, office: string): boolean =>
  roles.length === 0 || generalOffices.has(office) || roles.some((role) => role.includes(office));

/** Two that the same or the sentence before names side by side ("Israel and Egypt") and no third with them. */
function coordinated(
  { tokens, inSentence, register }: Coreference,
  sentence: number,
  kind: ActorKind,
  before: number,
): ActorRecord[] | null {
  const near = [...(inSentence.get(sentence - 1) ?? []), ...(inSentence.get(sentence) ?? [])].filter(
    ({ head, actors }) => head < before && register.get(actors[0])?.kind === kind,
  );
  for (const second of [...near].reverse()) {
    const { deprel, head } = tokens[second.head]!;
    const first = deprel === 'conj' ? near.find((other) => other.head === head) : undefined;
    if (!first) continue;
    const members = near.filter(
      (other) => other.head === head || (tokens[other.head]!.deprel === 'conj' && tokens[other.head]!.head === head),
    );
    const actors = distinct(members.flatMap(({ actors: ids }) => ids.flatMap((id) => register.get(id) ?? [])));
    if (actors.length === 2) return actors;
  }
  return null;
}

/** Of more than two, the two that the text speaks of clearly more often than of the others. */
function mostMentioned(actors: readonly ActorRecord[]): ActorRecord[] | null {
  const ranked = [...actors].sort((a, b) => b.mentions - a.mentions);
  return ranked[1]!.mentions >= 2 * ranked[2]!.mentions || ranked[1]!.mentions >= ranked[2]!.mentions + 3
    ? ranked.slice(0, 2)
    : null;
}
