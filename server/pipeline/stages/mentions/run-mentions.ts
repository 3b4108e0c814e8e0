import { isTitleCase } from '../../../lexicon/body-names.ts';
import { canEndName, isAdministration, isNoFamily } from '../../../lexicon/family-names.ts';
import { isParticle } from '../../../lexicon/name-words.ts';
import { genderOf, looksLikePerson, usualName } from '../../../lexicon/person-names.ts';
import { keyOf } from '../../../lexicon/pieces.ts';
import { namesBodies, nounAt } from '../../../lexicon/titles.ts';
import { wordClass } from '../../../lexicon/word-classes.ts';
import type { Mention } from '../../annotated-document.ts';
import { draft } from './draft.ts';
import { headed, headOfRun } from './headed-runs.ts';
import type { Run } from './name-runs.ts';
import { isCountry, knownMention, type Part, partsOf, type RunContext, wordsOf } from './run-parts.ts';
import { titled, withoutName } from './titled-runs.ts';
import { placeOfOffice, titleBefore } from './titles-before.ts';

const national = wordClass('national nouns');
const subjects = wordClass('nouns with a subject');
const sorts = wordClass('sorts of named things');
const texts = wordClass('texts named for people');
const thingsBehind = wordClass('nouns behind names of things');

/** Reads a run of capitalised words as one name or several, with titles and those whom they belong to. */
export function mentionsOfRun(context: RunContext, run: Run): Mention[] {
  const parts = partsOf(context, run);
  if (isSubjectMatter(context, run, parts)) return [];
  if (isOfTwo(context, run, parts)) return [];
  const office = officeBehind(context, run, parts);
  if (office) return mentionsOfRun(context, { ...run, last: office });
  if (isAdministration(context.lexicon, wordsOf(context.tokens, run.first, run.last)))
    return mentionsOfRun(context, { ...run, last: run.last - 1 });
  const body = bodyBehindOffice(context, run, parts);
  if (body) return mentionsOfRun(context, { ...run, first: body });
  const lastTitle = parts.findLastIndex(
    ({ is }, index) => is === 'title' && (parts[index + 1]?.is ?? 'title') !== 'title',
  );
  const person = personBehind(context, run, parts) || holderBehind(context, run, parts);
  if (person) return withPersonBehind(context, run, person);
  const head = headOfRun(context, run, parts);
  if ((!head || /^(armed|court)$/.test(head.type ?? '')) && isNominal(context, run)) return [];
  if (head && !(lastTitle >= 0 && parts.length - lastTitle === 2 && head.kind === 'place'))
    return headed(context, run, parts, head);
  if (lastTitle >= 0) return titled(context, run, parts, lastTitle);
  return untitled(context, run, parts);
}

/** "the Roe-Doe bill", "the Roe-Doe talks": a text that bears two names, or two whom the text introduces or who are known to lead, and no third. */
const isOfTwo = (
  { tokens, introductions, lexicon }: RunContext,
  { first, last }: Run,
  parts: readonly Part[],
): boolean =>
  last - first === 3 &&
  tokens[first + 1]!.text === '-' &&
  ((texts.has(tokens[last]?.text.toLowerCase() ?? '') && parts.every(({ is }) => is === 'word')) ||
    [first, last - 1].every(
      (at) => introductions.get(at)?.last === at + 1 || lexicon.leaders.has(keyOf(tokens[at]!.text)),
    ));

/** Where an office starts behind a body or place that no name follows ("Beef Association Vice President"), 0 where none does. */
function officeBehind({ lexicon, tokens, introductions }: RunContext, run: Run, parts: readonly Part[]): number {
  const last = parts.at(-1)!;
  const noun = nounAt(lexicon, tokens, last.first, run.last)?.noun;
  const isOffice = last.is === 'title' && noun?.class === 'office' && !introductions.has(run.last - 1);
  const before = tokens.slice(run.first, last.first);
  return isOffice &&
    before.length > 1 &&
    parts.every(({ is }, index) => is !== 'title' || index === parts.length - 1) &&
    lexicon.nameHeads.last.get(before.at(-1)!.text.toLowerCase())?.kind === 'organization'
    ? last.first
    : 0;
}

/** Where the body starts that an office is of and no name follows ("Director of the National Park Service"), 0 where none does. */
function bodyBehindOffice({ lexicon, tokens, introductions }: RunContext, run: Run, parts: readonly Part[]): number {
  const of = tokens.slice(run.first, run.last).findIndex(({ text }) => text === 'of');
  if (parts[0]!.is !== 'title' || of < 1 || introductions.has(run.last - 1)) return 0;
  const start = run.first + of + (tokens[run.first + of + 1]?.text === 'the' ? 2 : 1);
  const head = lexicon.nameHeads.last.get(tokens[run.last - 1]!.text.toLowerCase());
  const isBody = head?.kind === 'organization' && (head.type !== 'company' || start > run.first + of + 1);
  return run.last - start > 1 && parts[0]!.last >= run.first + of && isBody ? start : 0;
}

/** "the Government", "our Armed Forces": found as nominals, however they are written. */
const isNominal = ({ tokens }: RunContext, { first, last }: Run): boolean =>
  /DET|PRON/.test(tokens[first - 1]?.upos ?? '') && national.has(wordsOf(tokens, first, last).join(' ').toLowerCase());

/** What degrees and offices are of ("a master of Marine Systems"), and what a noun for a place or vessel names ("the barge Golden Crane", "a Skyhawk aircraft"). */
function isSubjectMatter({ tokens, sentence }: RunContext, { first, last }: Run, parts: readonly Part[]): boolean {
  if (parts.some(({ is }) => is !== 'word')) return false;
  const behind = thingsBehind.has(tokens[last]?.lemma ?? '') ? last : last + 1;
  if (
    /^(ADJ|NOUN)$/.test(tokens[last]?.upos ?? '') &&
    behind < sentence.last &&
    thingsBehind.has(tokens[behind]!.lemma)
  )
    return true;
  if (first - 1 <= sentence.first) return false;
  const [noun, before] = [tokens[first - 2]!.text.toLowerCase(), tokens[first - 1]!.text.toLowerCase()];
  return /^(of|in|for)$/.test(before) ? subjects.has(noun) || (before === 'of' && sorts.has(noun)) : sorts.has(before);
}

/** Where a person with or without titles starts behind a body or place ("Tax Service Head Jane Roe", "Northern District Jane Roe"), 0 where none does. */
function personBehind(context: RunContext, run: Run, parts: readonly Part[]): number {
  const { tokens, introductions, lexicon } = context;
  const name = introductions.get(run.last - 1);
  const isNamed = name?.last === run.last || canEndName(lexicon, tokens[run.last - 1]!.text);
  const starts = ({ first, last, is }: Part, index: number): boolean => {
    const word = tokens[first - 1]?.text.toLowerCase() ?? '';
    const isTitle = is === 'title' && last < run.last && (isNamed || /^(of|for|to)$/.test(tokens[last]!.text));
    const before = parts[index - 1];
    const isFull = run.last - first > 2 && looksLikePerson(lexicon.parts, wordsOf(tokens, first, run.last));
    if (
      !before ||
      !(isTitle || isFull || first === name?.first) ||
      parts.slice(0, index).some((part) => part.is === 'title')
    )
      return false;
    const isBody = before.known?.entry.kind === 'organization' && before.last - before.first > 2;
    if (isTitle && isBody) return true;
    if (first === name?.first && isTopic(context, run.first, first)) return true;
    if (before.is !== 'word' && !/^(of|from|for)$/.test(tokens[before.first - 1]?.text ?? '')) return false;
    if (/^(of|for|to|the|and|st\.?|saint)$/.test(word)) return false;
    if (headOfRun(context, { ...run, last: first }, parts.slice(0, index))?.kind === 'organization') return true;
    return !isTitle && !lexicon.parts.surnamesFirst.has(word) && isNoFamily(lexicon, word);
  };
  return (parts[0]!.is !== 'title' && parts.find(starts)?.first) || 0;
}

/** "(Envoy to Monitor and) Combat Corruption Jane Roe", "(Trafficking in) Persons Jane Roe": what somebody in office deals with. */
function isTopic({ lexicon, tokens, sentence }: RunContext, first: number, last: number): boolean {
  if (first - sentence.first < 2 || !/^(and|in|of|for)$/.test(tokens[first - 1]!.text)) return false;
  const { givenNames, surnames, commonWords } = lexicon.parts;
  const keys = wordsOf(tokens, first, last).map(keyOf);
  const isCommon = (key: string): boolean => commonWords.has(key) || lexicon.nouns.get([key]).length > 0;
  return keys.some(isCommon) && !keys.some((key) => givenNames.has(key) || surnames.has(key));
}

/** Where a person's name starts behind the place that an office before the run is of or in ("mayor of Rome Roberto Gualtieri"), 0 where none does. */
function holderBehind({ lexicon, tokens, sentence }: RunContext, run: Run, [place, ...name]: readonly Part[]): number {
  const key = keyOf(tokens[run.first]!.text);
  const named = place!.known ?? lexicon.names.get([key])[0];
  const isPlace = named ? named.form !== 'demonym' && named.entry.kind !== 'person' : lexicon.parts.places.has(key);
  const last = isPlace && name.length > 1 ? placeOfOffice(tokens, run.first) : 0;
  if (last <= sentence.first || name.some(({ is }) => is !== 'word') || tokens[run.last - 1]!.upos === 'ADJ') return 0;
  const title = titleBefore(lexicon, tokens, sentence, last);
  return title && !namesBodies(title.noun) && canEndName(lexicon, tokens[run.last - 1]!.text) ? place!.last : 0;
}

/** The body, and the person who acts for it. */
function withPersonBehind(context: RunContext, run: Run, person: number): Mention[] {
  const body = mentionsOfRun(context, { ...run, last: person });
  const [found, ...others] = mentionsOfRun(context, { ...run, first: person });
  if (found?.reading?.role && body.some(({ last }) => last === person))
    found.reading = { ...found.reading, modifiers: [person - 1] };
  return found ? [...body, found, ...others] : body;
}

function untitled(context: RunContext, run: Run, parts: readonly Part[]): Mention[] {
  const { tokens, lexicon } = context;
  const words = wordsOf(tokens, run.first, run.last);
  if (isBranch(context, run, parts)) return [unknownName(context, run, words, true)];
  if (parts.every(({ is }) => is === 'known')) return allKnown(context, parts);
  if (words.at(-1) === ')') return [unknownName(context, run, words)];
  if (parts.every(({ is }) => is !== 'word') || isOffice(context, run, parts)) return withoutName(context, parts);
  const isOfBody = parts[0]!.known?.entry.kind === 'organization';
  if (isLongerName(context, parts)) return [unknownName(context, run, words, isOfBody || undefined)];
  const count = parts.findIndex(({ is }) => is !== 'known');
  const owners = parts.slice(0, count);
  const isGivenName = looksLikePerson(lexicon.parts, words) && parts.length <= 3 && parts[0]!.last - run.first === 1;
  if (!owners.length || isGivenName || !owners.every(isOwner)) return [unknownName(context, run, words)];
  const inner = mentionsOfRun(context, { ...run, first: parts[count]!.first });
  const { known, last } = owners.at(-1)!;
  for (const mention of inner) {
    const own = mention.reading;
    if (own && !own.entry && (known!.form === 'demonym' || own.kind !== 'person'))
      mention.reading = { ...own, modifiers: [last - 1] };
  }
  return [...owners.map((part) => knownMention(tokens, part)), ...inner];
}

/** "the Acting Governor", "Army Majors": an office or those who hold it, which are found as nominals. */
function isOffice(
  { lexicon, tokens, introductions }: RunContext,
  { first, last }: Run,
  parts: readonly Part[],
): boolean {
  const noun = nounAt(lexicon, tokens, last - 1, last)?.noun;
  if (introductions.has(last - 1) || !noun || !/^(office|official|force)$/.test(noun.class)) return false;
  const isCommon = ({ is, first: at }: Part): boolean =>
    is !== 'word' || lexicon.parts.commonWords.has(tokens[at]!.text.toLowerCase());
  return noun.plural || (parts.every(isCommon) && /^(the|an?)$/i.test(tokens[first - 1]?.text ?? ''));
}

/** "Greenpeace UK", "Repkon USA": a firm or body in one country bears the name of both. */
function isBranch({ tokens, sentence, lexicon }: RunContext, { first, last }: Run, parts: readonly Part[]): boolean {
  const [body, country] = [parts[0]!, parts.at(-1)!];
  const { entry, form } = country.known ?? {};
  if (parts.length < 2 || entry?.kind !== 'country' || form !== 'name' || country.first !== parts.at(-2)!.last)
    return false;
  if (/^(NOUN|PROPN|ADJ|NUM)$/.test(tokens[last]?.upos ?? '') || /^[-,/]$/.test(tokens[last]?.text ?? '')) return false;
  if (isTitleCase(wordsOf(tokens, sentence.first, sentence.last))) return false;
  const own = body.known?.entry;
  if (own) return parts.length === 2 && /^(company|ngo|media)$/.test(own.type ?? '');
  const isPlace =
    /^(in|at|near|from|,)$/.test(tokens[first - 1]?.text ?? '') || lexicon.parts.places.has(keyOf(tokens[first]!.text));
  return (
    !isPlace &&
    /^(USA|U\.S\.A\.|UK|U\.K\.)$/.test(tokens[country.first]!.text) &&
    parts.slice(0, -1).every(({ is }) => is === 'word')
  );
}

const isOwner = ({ known }: Part): boolean => !/^(capital|seat)$/.test(known!.form) && known!.entry.kind !== 'person';

/**
 * "Canada Goose", "Japan Tobacco": a country's name in full right before other words that are no title, no person and no headline;
 * "Fatah al-Intifada": a body's name that goes on with a particle.
 */
function isLongerName({ lexicon, tokens, sentence }: RunContext, parts: readonly Part[]): boolean {
  const [country, ...rest] = parts;
  const { entry, form } = country!.known ?? {};
  if (entry?.kind === 'organization' && isParticle(tokens[rest[0]!.first]!.text)) return true;
  if (entry?.kind !== 'country' || form !== 'name') return false;
  if (/^(\p{Lu}\.?)+$/u.test(tokens[country!.last - 1]!.text) || rest.some(({ is }) => is !== 'word')) return false;
  const words = wordsOf(tokens, rest[0]!.first, rest.at(-1)!.last);
  return !isTitleCase(wordsOf(tokens, sentence.first, sentence.last)) && !looksLikePerson(lexicon.parts, words);
}

/** Names of the lexicon side by side: a country before a person or an organization says whose it is, before another country it acts (`Peruvian-Chilean talks`). */
function allKnown(context: RunContext, parts: readonly Part[]): Mention[] {
  const people = peopleOfTwo(context, parts);
  if (people) return people;
  const isOwned = !isCountry(parts.at(-1)!);
  return parts.map((part) => knownMention(context.tokens, part, isOwned && part.known!.form === 'demonym'));
}

/** "Bosnian Serbs", "the Turkish Cypriot leader": a people of its own, which neither country is. */
function peopleOfTwo({ tokens, lexicon, sentence }: RunContext, parts: readonly Part[]): Mention[] | null {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (
    parts.length !== 2 ||
    first.last !== last.first ||
    !parts.every((part) => isCountry(part) && part.known!.form === 'demonym')
  )
    return null;
  const name = usualName(wordsOf(tokens, first.first, last.last));
  const noun = nounAt(lexicon, tokens, last.last, sentence.last)?.noun;
  if (!/s$/.test(name) && !/^(office|official|force|state|institution|police|rebels)$/.test(noun?.class ?? ''))
    return [];
  return [
    draft(tokens, { first: first.first, last: last.last }, 'name', {
      kind: 'group',
      name: name.replace(/s?$/, 's'),
      form: 'demonym',
      plural: true,
    }),
  ];
}

function unknownName(
  { tokens, lexicon, introductions }: RunContext,
  run: Run,
  words: readonly string[],
  isBody = words.some((word) => /^[&)]$/.test(word)),
): Mention {
  const person =
    introductions.get(run.last - 1)?.last === run.last ||
    (looksLikePerson(lexicon.parts, words) && !(words.length > 2 && /^the$/i.test(tokens[run.first - 1]?.text ?? '')));
  const acronym = words.length === 1 && /^[A-Z][A-Z&/.-]{1,7}s?$/.test(words[0]!) && !/^[A-Z]\.$/.test(words[0]!);
  return draft(tokens, run, 'name', {
    kind: isBody ? 'organization' : person ? 'person' : null,
    name: usualName(words),
    type: acronym || isBody ? 'other' : null,
    gender: person ? genderOf(lexicon.parts, words) : null,
    placeName: !person && lexicon.parts.places.has(words.join(' ').toLowerCase()),
  });
}
