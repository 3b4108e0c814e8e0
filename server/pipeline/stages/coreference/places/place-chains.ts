import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';

/** Relations of a name that stands on its own in a clause: no comma before it makes it part of an address. */
const ownRelations = /^(nsubj|csubj|nmod:poss|iobj|conj|compound|amod)/;

const dates = wordClass('dates');

/** "Vienna, Austria", "Leeds, Yorkshire, England": the country after a city or region that lies in it. */
export function followsPlace(context: Coreference, mention: ReadMention): boolean {
  const { tokens, mentionAt } = context;
  const comma = tokens[mention.first - 1]?.text === 'the' ? mention.first - 2 : mention.first - 1;
  const before = tokens[comma - 1];
  if (tokens[comma]?.text !== ',' || before?.upos !== 'PROPN' || dates.has(before.lemma)) return false;
  if (before.sentence !== tokens[mention.first]!.sentence || mention.reading.form !== 'name') return false;
  const city = mentionAt.get(comma - 1);
  if (!city ? !isAddress(context, comma - 1) : !isLocality(city)) return false;
  return ends(context, mention);
}

const isLocality = ({ reading: { entry, form, kind, placeName } }: ReadMention): boolean =>
  form === 'capital' || form === 'place' || placeName || (kind === null && (!entry || entry.kind === 'discard'));

/** A name without an actor is a locality when it stands after "in" or the like, or after another comma. */
const isAddress = ({ document, tokens }: Coreference, last: number): boolean => {
  const start = document.sentences[tokens[last]!.sentence]!.first;
  let first = last;
  while (first > start && tokens[first - 1]!.upos === 'PROPN') first--;
  if (first === start) return true;
  const before = tokens[first - 1]!;
  return before.upos === 'ADP' || before.text === ',';
};

/** True when the name closes the address: no subject, possessor or first of several coordinated names. */
function ends({ tokens }: Coreference, { head, last }: ReadMention): boolean {
  const after = tokens[last];
  const { deprel } = tokens[head]!;
  if (after && /^(['’]s?|and|or|&)$/.test(after.text)) return false;
  if (ownRelations.test(deprel)) return false;
  return !tokens[head]!.children.some((child) => tokens[child]!.deprel === 'case' || tokens[child]!.deprel === 'conj');
}
