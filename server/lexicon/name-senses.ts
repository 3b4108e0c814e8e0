import type { NameMatch } from './known-names.ts';
import type { NameValue } from './name-trie.ts';

/** The country that a name is of; a body of many stands for itself. */
const partyOf = ({ entry }: NameValue): string => entry.country ?? entry.id;

/** How often a document names each country, or somebody or something of it, by names that can mean nothing else; firms are of no country to speak of. */
export function countriesNamed(names: readonly NameMatch[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { readings } of names) {
    const { type } = readings[0]!.entry;
    if (type === 'company' || type === 'media') continue;
    const party = partyOf(readings[0]!);
    if (readings.every((value) => !value.bound && partyOf(value) === party))
      counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  return counts;
}

/**
 * A name with the reading first that the document speaks of: the usual one, unless it names the country of a bound one more often
 * and of the usual one, where that is a country or a body of many, never; such a body gives way only to whom the document names
 * most. Null where nothing supports the only readings there are.
 */
export function settled(name: NameMatch, countries: ReadonlyMap<string, number>): NameMatch | null {
  if (!name.readings.some(({ bound }) => bound)) return name;
  const support = (value: NameValue): number => countries.get(partyOf(value)) ?? 0;
  const supported = name.readings.filter((value) => !value.bound || support(value) > 0);
  const usual = supported.find(({ bound }) => !bound) ?? supported[0];
  if (!usual) return null;
  const isWorldwide = !usual.bound && !usual.entry.country && usual.entry.type === 'igo';
  if ((isWorldwide || usual.entry.kind === 'country') && support(usual)) return { ...name, readings: [usual] };
  const most = isWorldwide ? Math.max(...countries.values(), 0) : 0;
  const best = supported.reduce((a, b) => (support(b) >= most && support(b) > support(a) ? b : a), usual);
  return { ...name, readings: [best] };
}

/** "Western European", "the Western Libyan army": a direction of what follows, which is not the body that is called so. */
const isDirection = ({ last, readings: [value] }: NameMatch, after: NameMatch | undefined): boolean =>
  value!.form === 'demonym' && value!.entry.type === 'alliance' && after?.first === last;

const isRegion = ({ readings }: NameMatch): boolean => readings.some(({ entry }) => entry.type === 'region');
const isPure = ({ readings }: NameMatch): boolean => readings.every(({ entry }) => entry.type === 'region');

/** "Athens, Georgia", "Norway, Maine": a town, whatever else the name before the region means; "Peru, Texas and Ohio" is a list. */
export function withoutTowns(words: readonly string[], names: readonly NameMatch[]): NameMatch[] {
  return names.filter((name, index) => {
    const after = names[index + 1];
    const before = names[index - 1];
    if (isDirection(name, after)) return false;
    return !(after && isTown(words, name, after)) && !(before && isTown(words, before, name));
  });
}

function isTown(words: readonly string[], town: NameMatch, region: NameMatch): boolean {
  if (words[town.last] !== ',' || region.first !== town.last + 1 || !isRegion(region)) return false;
  const { form, entry } = town.readings[0]!;
  if (form !== 'capital' && !(entry.kind === 'country' && form === 'name' && isPure(region))) return false;
  const [after, next] = [words[region.last] ?? '', words[region.last + 1] ?? ''];
  if (/^(and|or|&)$/.test(after) || /^(,|and)$/.test(words[town.first - 1] ?? '')) return false;
  return !(after === ',' && (next === 'and' || /^\p{Lu}/u.test(next)));
}
