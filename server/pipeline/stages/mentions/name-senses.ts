import type { NameMatch } from '../../../lexicon/known-names.ts';
import type { Token } from '../../annotated-document.ts';

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
