import { isLemma, verbLemmas } from './lemmas.ts';
import { wordClass } from './word-classes.ts';

/** Tags that a form can have, by form. */
export type KnownTags = Readonly<Record<string, readonly number[]>>;

const thirdPerson = 'VERB|VBZ';
const adjective = 'ADJ|JJ';
const adverb = 'ADV|RB';
const pasts = ['VERB|VBD', 'VERB|VBN', adjective];
const nominal = /^(NOUN|PROPN)\|/;

/** Endings that verbs have and nouns hardly ever. */
const verbal =
  /(i[sz]e|ify|nounce|emn|verse|cuse|fuse|pose|duce|cl[au]de|cede|ceed|ceive|[^p]end|[aiu]nish|l?ish|[^u]icate|rogate|igate|[^ep]late|inate|erate|vate|uate|ciate|tain|deny|defy|voke|olve|mmit|dmit|mpel|xpel|join|eject|lore|quire|spire|ceal|dict|flict|vade|nore|mmend|sist|resent|spise|duct|stroy|laim|prove|ieve|dorse|tinue|llow|argue|hort|redeem|courage|danger|ppoint|nlist|become|forbid|forget|forgive|withdraw|withhold|uphold|overturn|retake)$/;
const nouns = wordClass('nouns with endings of verbs');
const others = wordClass('verbs that are no nouns');

/**
 * Tags of forms that the treebanks hardly know: `condemns` is a verb, and no plural like most words in -s; `alleged` is no infinitive.
 * @param tags `UPOS|XPOS` by tag number
 */
export function lexiconTags(tags: readonly string[], known: KnownTags): KnownTags {
  const verb = tags.indexOf(thirdPerson);
  const isNoun = (word: string) =>
    nouns.has(word) || isLemma(word, 'NN') || (known[word] ?? []).some((tag) => nominal.test(tags[tag]!));
  const forms = verbLemmas()
    .filter((word) => /^[a-z]{3,}$/.test(word) && (verbal.test(word) || others.has(word)) && !isNoun(word))
    .map(thirdPersonOf);
  const past = verbLemmas()
    .map(pastOf)
    .filter((form) => /^[a-z]{5,}$/.test(form) && !isLemma(form, 'VB') && !isNoun(form) && !(form in known));
  return Object.fromEntries([
    ...past.map((form) => [form, pasts.map((tag) => tags.indexOf(tag))]),
    ...forms.filter((form) => !(form in known)).map((form) => [form, [verb]]),
    ...[...wordClass('rare adjectives')].map((word) => [word, [tags.indexOf(adjective)]]),
    ['overnight', [tags.indexOf(adverb), tags.indexOf(adjective)]],
  ]);
}

/** The past by the rules of English spelling, as far as no letter is doubled. */
const pastOf = (verb: string): string =>
  /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${verb}ed`;

/** The third person singular by the rules of English spelling. */
const thirdPersonOf = (verb: string): string =>
  /(s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
