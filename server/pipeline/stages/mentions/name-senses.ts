import type { NameMatch } from '../../../lexicon/known-names.ts';
import type { NameValue } from '../../../lexicon/name-trie.ts';
import type { Token } from '../../annotated-document.ts';

/** How often a document names each country, or somebody or something of it, by names that can mean nothing else; firms are of no country to speak of. */
export function countriesNamed(names: readonly NameMatch[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { readings } of names) {
    const { country, type } = readings[0]!.entry;
    if (!country || type === 'company' || type === 'media') continue;
    if (readings.every(({ entry }) => entry.country === country)) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

/**
 * A name with the reading first that the document speaks of: the usual one, unless it names the country of a bound one more often
 * and of the usual one, where that is a country, never. Null where nothing supports the only readings there are.
 */
export function settled(name: NameMatch, countries: ReadonlyMap<string, number>): NameMatch | null {
  if (!name.readings.some(({ bound }) => bound)) return name;
  const support = ({ entry }: NameValue): number => countries.get(entry.country ?? '') ?? 0;
  const [usual, ...others] = name.readings.filter((value) => !value.bound || support(value) > 0);
  if (!usual) return null;
  if (usual.entry.kind === 'country' && support(usual)) return { ...name, readings: [usual] };
  const best = others.reduce((a, b) => (support(b) > support(a) ? b : a), usual);
  return { ...name, readings: [best] };
}

const isRegion = ({ readings }: NameMatch): boolean => readings.some(({ entry }) => entry.type === 'region');
const isPure = ({ readings }: NameMatch): boolean => readings.every(({ entry }) => entry.type === 'region');

/** "Athens, Georgia", "Norway, Maine": a town, whatever else the name before the region means; "Peru, Texas and Ohio" is a list. */
export function withoutTowns(tokens: readonly Token[], names: readonly NameMatch[]): NameMatch[] {
  return names.filter((name, index) => {
    const after = names[index + 1];
    const before = names[index - 1];
    return !(after && isTown(tokens, name, after)) && !(before && isTown(tokens, before, name));
  });
}

function isTown(tokens: readonly Token[], town: NameMatch, region: NameMatch): boolean {
  if (tokens[town.last]?.text !== ',' || region.first !== town.last + 1 || !isRegion(region)) return false;
  const { form, entry } = town.readings[0]!;
  if (form !== 'capital' && !(entry.kind === 'country' && form === 'name' && isPure(region))) return false;
  const [after, next] = [tokens[region.last], tokens[region.last + 1]];
  if (/^(and|or|&)$/.test(after?.text ?? '') || /^(,|and)$/.test(tokens[town.first - 1]?.text ?? '')) return false;
  return !(after?.text === ',' && (next?.text === 'and' || /^\p{Lu}/u.test(next?.text ?? '')));
}
