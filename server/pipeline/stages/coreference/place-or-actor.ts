import type { Token } from '../../annotated-document.ts';
import type { Coreference, ReadMention } from './coreference-context.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Prepositions of place: what follows is where something happens. */
const locative = words(
  'in at near inside outside around across throughout within through into via beside along amid above below beneath beyond off onto upon aboard',
);
/** Verbs and nouns of motion: what follows "to", "from" or "for" is a place. */
const motion = words(
  `go come travel fly return move head arrive leave depart flee escape drive sail march walk run rush journey fly flight trip travel tour visit voyage way road route
   transfer transport relocate deport extradite evacuate emigrate migrate immigrate commute pilgrimage exile bring take send deliver ship airlift recall withdraw
   departure arrival return move train bus convoy mile kilometer kilometre km north south east west northeast northwest southeast southwest report hail originate`,
);
/** Verbs whose object is a place when it is a capital. */
const reaching = words(
  'visit leave reach enter tour quit depart flee cross approach near bomb shell storm occupy capture seize surround besiege retake take hit attack rock shake',
);
/** Nouns of opinion and power: with "in" they make a capital speak for its government ("concern in Beijing"). */
const attitude = words(
  `concern anger alarm fear worry unease anxiety outrage fury irritation frustration suspicion hope relief optimism scepticism skepticism doubt
   opposition support resentment view opinion consensus thinking official leader leadership government authority administration regime policymaker decision-maker
   power ruler cabinet diplomat hardliner critic ally friend interest pressure reaction response`,
);
/** Nouns of acts and relations: with "of" or "from" they make a capital an actor. */
const relation = words(
  `criticism condemnation support approval backing recognition opposition denunciation threat warning pressure demand call order request help aid assistance money fund arms
   weapon signal message statement response reply reaction answer permission invitation protest complaint sanction directive instruction advice guidance assurance guarantee
   defiance fear distrust suspicion ally enemy rival partner policy position view interest influence will hand part behalf favor favour control`,
);
/** Nouns for parts of a country or city: what follows "of" is a place. */
const part = words(
  `region city town village province district part north south east west coast border area suburb outskirts street center centre capital territory island
   state county corner airport port university mayor bishop archbishop map rest edge heart middle sky airspace soil shore`,
);
/** Nouns that a capital before them only places. */
const located = words(
  `talks talk summit meeting conference forum negotiation airport street suburb area region university hotel hospital school court time day night agreement accord treaty
   protocol convention declaration bureau correspondent office station zone stock exchange market newspaper resident native police mayor bombing attack museum park church
   mosque embassy trip visit tour flight stop leg headquarters base`,
);

const relationOf = ({ deprel }: Token): string => deprel.split(':')[0]!;

/** The token whose relation decides for this one: the first of coordinated names. */
function deciding(tokens: readonly Token[], head: number): number {
  let at = head;
  for (let step = 0; step < 4; step++) {
    const token = tokens[at]!;
    if (relationOf(token) !== 'conj' || token.head < 0) break;
    const first = tokens[token.head]!;
    if (!/NOUN|PROPN/.test(first.upos) || casesOf(tokens, at).length) break;
    at = token.head;
  }
  return at;
}

const casesOf = (tokens: readonly Token[], index: number): Token[] =>
  tokens[index]!.children.map((child) => tokens[child]!).filter(
    (child) => child.deprel === 'case' && !/^['’]s?$/.test(child.text),
  );

/** The preposition of a name in small letters: the one of the tree, else the one right before it. */
function prepositionOf(tokens: readonly Token[], mention: ReadMention, head: number): string | null {
  const found = casesOf(tokens, head)[0];
  if (found) return found.text.toLowerCase();
  const before =
    tokens[mention.first - 1]?.text.toLowerCase() === 'the' ? tokens[mention.first - 2] : tokens[mention.first - 1];
  return before && before.upos === 'ADP' ? before.text.toLowerCase() : null;
}

/**
 * True when a name of a country, capital or seat of power only says where something is: a locative oblique, the goal of a motion,
 * a modifier of a meeting or a building. Subjects, objects, possessors of acts and partners of relations are actors.
 */
export function isPlace(context: Coreference, mention: ReadMention): boolean {
  const { tokens } = context;
  const { form, entry } = mention.reading;
  if (!entry || form === 'nickname' || form === 'demonym') return false;
  if (form === 'place' || isNamesake(context, mention)) return true;
  if (entry.kind === 'organization' && form === 'name') return isChannel(tokens, mention);
  const isCity = form === 'capital' || form === 'seat';
  const head = deciding(tokens, mention.head);
  const token = tokens[head]!;
  const governor = token.head >= 0 ? tokens[token.head]! : null;
  const relation_ = relationOf(token);
  if (followsPlace(context, mention, relation_)) return true;
  const preposition = prepositionOf(tokens, mention, head);
  if (preposition && relation_ !== 'nsubj') return isPlaceAfter(preposition, governor, isCity);
  if (!isCity || !governor) return false;
  if (relation_ === 'obj') return reaching.has(governor.lemma);
  if (relation_ === 'compound' || relation_ === 'amod' || (relation_ === 'nmod' && token.deprel !== 'nmod:poss'))
    return located.has(governor.lemma);
  if (token.deprel === 'nmod:poss') return part.has(governor.lemma) || located.has(governor.lemma);
  return relation_ === 'obl' || relation_ === 'root' || relation_ === 'appos' || relation_ === 'advmod';
}

/** Countries that share their name with a part of another country: Georgia, the American state. */
const namesakes: ReadonlyMap<string, string> = new Map([['geo', 'usa']]);

/** True when the text speaks of the country that holds the namesake, and of the country itself by nothing but the name. */
function isNamesake({ mentions }: Coreference, { reading: { entry, form } }: ReadMention): boolean {
  const other = entry && form === 'name' ? namesakes.get(entry.id) : undefined;
  if (!other) return false;
  const speaksOf = (id: string, alone: boolean) =>
    mentions.some(({ reading }) => reading.entry?.id === id && (alone || reading.form !== 'name'));
  return speaksOf(other, true) && !speaksOf(entry!.id, false);
}

/** Verbs of publishing: "wrote on Twitter" says where, not to whom. */
const publishing = words(
  'write say post tweet announce take share publish stream comment appear broadcast air livestream upload state add note joke',
);

/** A medium that something is said on. */
function isChannel(tokens: readonly Token[], mention: ReadMention): boolean {
  if (mention.reading.type !== 'company' && mention.reading.type !== 'media') return false;
  const preposition = casesOf(tokens, mention.head)[0]?.text.toLowerCase();
  const { head } = tokens[mention.head]!;
  return head >= 0 && /^(on|to|via|through)$/.test(preposition ?? '') && publishing.has(tokens[head]!.lemma);
}

/** "Vienna, Austria": the country after its city. */
function followsPlace({ tokens, mentionAt }: Coreference, mention: ReadMention, relation_: string): boolean {
  const comma = tokens[mention.first - 1];
  const before = tokens[mention.first - 2];
  const after = tokens[mention.last];
  if (comma?.text !== ',' || before?.upos !== 'PROPN' || before.sentence !== tokens[mention.first]!.sentence)
    return false;
  const city = mentionAt.get(mention.first - 2);
  if (city?.reading.entry?.kind === 'country' && city.reading.form === 'name') return false;
  return (
    mention.reading.form === 'name' &&
    (relation_ === 'appos' ||
      relation_ === 'flat' ||
      relation_ === 'obl' ||
      relation_ === 'nmod' ||
      relation_ === 'list') &&
    (!after || /^[,.;]$|^in$|^on$|^last$/.test(after.text)) &&
    casesOf(tokens, mention.head).length === 0
  );
}

function isPlaceAfter(preposition: string, governor: Token | null, isCity: boolean): boolean {
  const lemma = governor?.lemma ?? '';
  if (preposition === 'in' || preposition === 'within') return !attitude.has(lemma);
  if (locative.has(preposition)) return true;
  if (!isCity) return preposition === 'of' && part.has(lemma);
  if (preposition === 'to' || preposition === 'for' || preposition === 'toward' || preposition === 'towards')
    return motion.has(lemma);
  if (preposition === 'from') return !relation.has(lemma) && (motion.has(lemma) || governor?.upos !== 'NOUN');
  if (preposition === 'of') return !relation.has(lemma);
  return false;
}
