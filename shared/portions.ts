/** The items so many at a time: for a statement, as many as stay below every engine's limit of parameters. */
export function* portions<T>(items: readonly T[], size = 500): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
