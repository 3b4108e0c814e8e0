import type { Noun } from '../../../../lexicon/nouns.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { Token } from '../../../annotated-document.ts';
import { childrenBy, hasChild } from '../../../dependency-graph/dependency-graph.ts';
import type { ActorRecord } from '../actor-record.ts';
import { type Coreference, link, type ReadMention } from '../coreference-context.ts';
import { isSubject, recent } from '../pronouns/salience.ts';

const companions = wordClass('companions');
const partitives = wordClass('partitives');
const amounts = wordClass('crowd amounts');
const vague = wordClass('words that describe nobody');
const anybody = wordClass('nouns for anybody');
const collective = wordClass('collective nouns');
/** Sentences that "the rebels" look back. */
const REACH = 12;
/** A crowd makes no actor by itself: it counts once it takes part in a stance. */
export const CROWD = 0.4;

/**
 * Many of whom no body is named: nationals and rebels, who are not their government ("Peruvian farmers"), and any others by what is
 * said of them ("human rights groups", "vulnerable countries"), in the places of those who act or undergo. Fighters of a body are the body.
 */
export function linkCrowd(context: Coreference, mention: ReadMention, owner: ActorRecord | null): void {
  const { noun, plural, count, determiner } = mention.reading;
  if (
    !noun ||
    mention.actors.length ||
    !(plural || collective.has(noun.noun)) ||
    (count && determiner === 'the') ||
    companions.has(noun.noun)
  )
    return;
  const isOwn = owner?.kind === 'country' && context.tokens[mention.reading.modifiers[0]!]!.upos !== 'PRON';
  if (isOwn ? !isNational(context, mention) : !crowds.test(noun.class) || !isParty(context, mention)) return;
  if (owner?.kind === 'organization' || owner?.kind === 'group') {
    if ((noun.class === 'rebels' || owner.kind === 'group') && context.tokens[mention.first + 1]?.text !== '-')
      link(mention, [owner], 0.6);
    return;
  }
  const name = isOwn ? textOf(context, mention, mention.first) : nameOf(context, mention, noun);
  if (!name || owner?.kind === 'person' || /\s\d/.test(name) || isMisread(context, mention)) return;
  const record = namedBefore(context, mention, name) ?? context.register.ofName(name, 'group');
  if (isOwn) record.country ??= owner.country;
  link(mention, [record], CROWD);
}

const crowds = /^(people|rebels|body|office|polity)$/;

/** Who is of a country, in any place of those who act and undergo, also behind "scores of". */
function isNational({ tokens }: Coreference, { head, reading }: ReadMention): boolean {
  const at = partOf(tokens, head, partitives) ?? head;
  if (!/^(people|person|rebels|body)$/.test(reading.noun!.class)) return false;
  return isSubject(tokens, at) || /^(obj|iobj|obl)/.test(tokens[at]!.deprel);
}

/** `dozens` of `dozens of rebels`; null without one. */
const partOf = (tokens: readonly Token[], head: number, parts: ReadonlySet<string>): number | null =>
  tokens[head]!.deprel === 'nmod' && parts.has(tokens[tokens[head]!.head]!.lemma) ? tokens[head]!.head : null;

/** Who acts, is acted on, or has something done with, to or against; `one of the rebels` is one. */
function isParty({ tokens }: Coreference, { head }: ReadMention): boolean {
  const { deprel, children } = tokens[partOf(tokens, head, amounts) ?? head]!;
  if (tokens[head]!.upos !== 'NOUN' || tokens[tokens[head]!.head]?.upos === 'NUM') return false;
  const isOblique = /^(obl|nmod)/.test(deprel);
  return isOblique ? children.some((child) => sides.test(tokens[child]!.text)) : /^(nsubj|i?obj|dep)/.test(deprel);
}

const sides = /^(by|with|against|to)$/;

/** "Turkish police arrest 161 people", "the Assistant Secretaries": words that are no description of a crowd. */
function isMisread({ tokens }: Coreference, { first, last, head }: ReadMention): boolean {
  const isInside = ({ upos, deprel, index }: Token): boolean =>
    index > first && index < head && /^(VERB|AUX)$/.test(upos) && deprel !== 'amod' && tokens[index - 1]!.text !== '-';
  const isTitle = /^\p{Lu}/u.test(tokens[head]!.text) && /^\p{Lu}/u.test(tokens[head - 1]?.text ?? '') && head > first;
  return isTitle || tokens.slice(first, last).some(isInside);
}

/** The words from `first` on, without the small ones that a cut phrase ends with ("host countries for their"). */
function textOf({ document, tokens }: Coreference, { head, last }: ReadMention, first: number): string {
  let end = last;
  while (end > head + 1 && /^(ADP|PRON|DET|CCONJ|PUNCT)$/.test(tokens[end - 1]!.upos)) end--;
  return document.document.text.slice(tokens[first]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ');
}

/** The words from the first that describes the crowd, or the bare noun of who acts or is counted; null where it could be anybody, or a hyphen cuts the words (`start-up farmers`). */
function nameOf(context: Coreference, mention: ReadMention, noun: Noun): string | null {
  const { tokens } = context;
  let first = mention.first;
  const isOpen = (index: number): boolean => {
    const { upos, text, deprel, head } = tokens[index]!;
    const isOutside = head < mention.first || head > mention.head;
    return isOutside || /^(DET|NUM|PRON|ADV|PUNCT)$/.test(upos) || deprel === 'case' || vague.has(text.toLowerCase());
  };
  while (first < mention.head && isOpen(first)) first++;
  const isTold =
    childrenBy(tokens, mention.head, 'case').some((child) => tokens[child]!.text === 'by') ||
    mention.reading.count > 0 ||
    partOf(tokens, mention.head, amounts) !== null ||
    hasChild(tokens, mention.head, 'nummod') ||
    isSubject(tokens, mention.head);
  const isNamed =
    first < mention.head || (isTold && (/^(people|rebels)$/.test(noun.class) || collective.has(noun.noun)));
  return isNamed && tokens[first - 1]?.text !== '-' && !anybody.has(noun.noun) ? textOf(context, mention, first) : null;
}

/** "the rebels", and bare "rebels", are those that the text last called so, whatever else it said of them. */
function namedBefore(context: Coreference, mention: ReadMention, name: string): ActorRecord | null {
  if (!/^(the|these|those)$/.test(mention.reading.determiner) && name.includes(' ')) return null;
  const isSame = ({ kind, name: known }: ActorRecord): boolean =>
    kind === 'group' && known.toLowerCase().endsWith(name.toLowerCase());
  return recent(context, mention, REACH).find(({ actor }) => isSame(actor))?.actor ?? null;
}
