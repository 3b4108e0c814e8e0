/** What a search looks at in an actor. */
export interface Named {
  name: string;
  aliases: readonly string[];
}

const holds = (name: string, query: string): boolean => name.toLowerCase().includes(query.trim().toLowerCase());

/** Whether an actor goes by what was typed; everybody does when nothing was. */
export const matches = ({ name, aliases }: Named, query: string): boolean =>
  [name, ...aliases].some((each) => holds(each, query));

/** The alias by which an actor was found, when it was not by its name. */
export const matchedAlias = ({ name, aliases }: Named, query: string): string | undefined =>
  query.trim() === '' || holds(name, query) ? undefined : aliases.find((alias) => holds(alias, query));
