import { isLemma, verbLemmas } from '../../../lexicon/lemmas.ts';
import type { KnownTags } from './tagger.ts';

const thirdPerson = 'VERB|VBZ';
/** Words that stand before nouns in news (`joint exercises`) and are something else in treebanks. */
const adjectives = ['joint'];
const adjective = 'ADJ|JJ';
const nominal = /^(NOUN|PROPN)\|/;

/** Endings that verbs have and nouns hardly ever. */
const verbal =
  /(i[sz]e|ify|nounce|emn|verse|cuse|fuse|pose|duce|cl[au]de|cede|ceed|ceive|[^p]end|[aiu]nish|l?ish|[^u]icate|rogate|igate|[^ep]late|inate|erate|vate|uate|ciate|tain|deny|defy|voke|olve|mmit|dmit|mpel|xpel|join|eject|lore|quire|spire|ceal|dict|flict|vade|nore|mmend|sist|resent|spise|duct|stroy|laim|prove|ieve|dorse|tinue|llow|argue|hort|redeem|courage|danger|ppoint|nlist|become|forbid|forget|forgive|withdraw|withhold|uphold|overturn|retake)$/;
/** Nouns, or both, in spite of their ending. */
const nouns = new Set(
  'pose rise proceed converse reverse commute conduct permit verdict extract dictate polish relish hollow wallow furnish publish finish varnish garnish blemish rubbish radish parish'.split(
    ' ',
  ),
);
/** Other verbs of news that no noun is written like. */
const others = new Set(
  'warn threaten urge laud extol chide scold deter thwart woo sever impeach besiege bombard deploy kidnap quash quit repay restore seize shun spurn trample unveil usurp weigh accept adopt affirm agree appear ask assail assert assess assure avert avoid await begin betray bring cancel choose cite coerce collude compete confer confront consider consult convince decry deliver depart deport describe disarm discuss dismantle dismiss disparage employ encircle enforce engage erode expect greet impede kill let liken malign meet mock obey occupy overrule postpone prefer prepare prevent prohibit protect provide reaffirm reconsider reveal revive save seek sell send shake speak starve steal suggest suspend take tell try undergo unite write condone criticize criticise sue extradite befriend belittle bemoan'.split(
    ' ',
  ),
);

/**
 * Tags of forms that the treebanks hardly know: `condemns` is a verb, and no plural like most words in -s.
 * @param tags `UPOS|XPOS` by tag number
 */
export function lexiconTags(tags: readonly string[], known: KnownTags): KnownTags {
  const verb = tags.indexOf(thirdPerson);
  const isNoun = (word: string) =>
    nouns.has(word) || isLemma(word, 'NN') || (known[word] ?? []).some((tag) => nominal.test(tags[tag]!));
  const forms = verbLemmas()
    .filter((word) => /^[a-z]{3,}$/.test(word) && (verbal.test(word) || others.has(word)) && !isNoun(word))
    .map(thirdPersonOf);
  return Object.fromEntries([
    ...forms.filter((form) => !(form in known)).map((form) => [form, [verb]]),
    ...adjectives.map((word) => [word, [tags.indexOf(adjective)]]),
  ]);
}

/** The third person singular by the rules of English spelling. */
const thirdPersonOf = (verb: string): string =>
  /(s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
