import {
  type Polarity,
  plover,
  type QuadClass,
  quadClassNames,
  type StanceType,
  stanceTypes,
} from '../../../shared/plover.ts';
import { capitalize, typeName } from '../words/words.ts';
import { typeMeanings } from './meanings.ts';

/** A type with a sign, as it is chosen. */
export interface TypeChoice {
  id: string;
  type: StanceType;
  polarity: Polarity;
  name: string;
  meaning: string;
}

const choice = (type: StanceType, polarity: Polarity, name: string, meaning: string): TypeChoice => ({
  ...{ id: `${type} ${polarity}`, type, polarity, name, meaning },
});

/** A request can be made with pressure; every other type has one sign. */
const choicesOf = (type: StanceType): TypeChoice[] => [
  choice(type, plover[type].polarity, typeName(type), typeMeanings[type]),
  ...(type === 'REQUEST' ? [choice(type, 'negative', 'Demand', 'A request under pressure: REQUEST, negative.')] : []),
];

/** All choices in the four groups of PLOVER. */
export const typeGroups: readonly { name: string; choices: readonly TypeChoice[] }[] = (
  [1, 2, 3, 4] satisfies QuadClass[]
).map((quadClass) => ({
  name: capitalize(quadClassNames[quadClass]),
  choices: stanceTypes.filter((type) => plover[type].quadClass === quadClass).flatMap(choicesOf),
}));

const choices = typeGroups.flatMap((group) => group.choices);

export const choiceById = (id: string): TypeChoice | undefined => choices.find((one) => one.id === id);

/** The choice that a type and a sign are. */
export const choiceOf = (type: StanceType, polarity: Polarity): TypeChoice =>
  choiceById(`${type} ${polarity}`) ?? choices.find((one) => one.type === type)!;
