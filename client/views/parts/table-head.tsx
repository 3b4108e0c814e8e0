interface Props {
  /** Names of the columns, each another. */
  columns: readonly string[];
  /** What names mean that not everybody knows. */
  meanings?: Readonly<Record<string, string>>;
}

/** The head of a table: a cell for each column. */
export const TableHead = ({ columns, meanings = {} }: Props) => (
  <thead>
    <tr>
      {columns.map((name) => (
        <th scope="col" key={name}>
          {meanings[name] ? <abbr title={meanings[name]}>{name}</abbr> : name}
        </th>
      ))}
    </tr>
  </thead>
);
