import type { Context } from './context.ts';

/** Index of the mention that names a country, or a city that stands for one, be it as a mere place; -1 for none. */
export const placeAt = ({ document }: Context, token: number): number =>
  document.mentions.findIndex(
    ({ head, kind, reading }) => head === token && kind !== 'nominal' && reading?.entry?.kind === 'country',
  );
