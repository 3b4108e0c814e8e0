import { useState } from 'react';
import { ChoiceField } from '../correct/choice-field.tsx';

/** What columns can be chosen for, as the server and the page call it. */
const fields = {
  ...{ source: 'Source', target: 'Target', type: 'Type', sign: 'Sign' },
  ...{ date: 'Date', document: 'Article' },
} as const;
type Field = keyof typeof fields;
/** Columns by what they hold. */
type Chosen = Readonly<Record<string, string>>;

interface Props {
  /** Names of all columns of the table. */
  header: readonly string[];
  /** The columns that are taken, by field. */
  taken: Readonly<Record<string, readonly string[]>>;
  /** Those that were chosen. */
  map: Chosen;
  onChoose: (map: Chosen) => void;
}

/** Lets a person say which column of a table holds what. */
export function ColumnChoices({ header, taken, map, onChoose }: Props) {
  const [chosen, setChosen] = useState(map);
  const choices = { none: 'Not chosen', ...Object.fromEntries(header.map((name, place) => [`column ${place}`, name])) };
  const placeOf = (field: Field): keyof typeof choices => {
    const place = header.indexOf(chosen[field] ?? taken[field]?.[0] ?? '');
    return place < 0 ? 'none' : (`column ${place}` as keyof typeof choices);
  };
  const choose = (field: Field, place: string) =>
    setChosen(({ [field]: _, ...others }) => {
      const column = header[Number(place.replace('column ', ''))];
      return column === undefined ? others : { ...others, [field]: column };
    });
  return (
    <form
      className="comparison-choices"
      aria-label="Columns of the table"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(chosen);
      }}
    >
      {(Object.keys(fields) as Field[]).map((field) => (
        <ChoiceField
          key={field}
          label={fields[field]}
          value={placeOf(field)}
          choices={choices}
          onChoose={(place) => choose(field, place)}
        />
      ))}
      <button type="submit" className="button is-outlined" disabled={chosen === map}>
        Compare
      </button>
    </form>
  );
}
