/** Stands for any schema and for whatever makes one of it. */
interface Nothing {
  (): Nothing;
  readonly [name: string]: Nothing;
}

const checks = ['parse', 'safeParse'];

const nothing: Nothing = new Proxy((() => nothing) as Nothing, {
  get(_, name) {
    if (checks.includes(String(name))) throw new Error('The page has no schemas: it reads what it is given by hand.');
    // A schema may be described by a text that another one gives.
    return name === Symbol.toPrimitive ? () => '' : nothing;
  },
});

/**
 * Stands for zod where the page is built. Of `shared` the page takes types, words and addresses; the schemas beside
 * them are for the server, and their library would be a tenth of what the first screen waits for.
 */
export const z = nothing;
