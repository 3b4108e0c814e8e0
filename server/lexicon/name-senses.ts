import type { NameMatch } from './known-names.ts';
import type { NameValue } from './name-trie.ts';

/** How often a document names each country, or somebody or something of it, by names that can mean nothing else; firms are of no country to speak of. */
export function countriesNamed(names: readonly NameMatch[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { readings } of names) {
    const { country, type } = readings[0]!.entry;
    if (!country || type === 'company' || type === 'media') continue;
    if (readings.every(({ entry, bound }) => !bound && entry.country === country))
      counts.set(country, (counts.get(country) ?? 0) + 1);
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
