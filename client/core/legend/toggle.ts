/**
 * Checks or unchecks one value of a group of checkboxes. A group in which all are checked narrows nothing and is
 * left out of the filter, and so is one in which the last check was taken away.
 */
export function toggle<T extends string>(
  all: readonly T[],
  chosen: readonly T[] | undefined,
  value: T,
): T[] | undefined {
  const before = new Set(chosen ?? all);
  if (!before.delete(value)) before.add(value);
  const after = [...all.filter((item) => before.has(item)), ...[...before].filter((item) => !all.includes(item))];
  return after.length === 0 || all.every((item) => before.has(item)) ? undefined : after;
}

/** Shows one value alone, or all again when it was alone already. */
export const isolate = <T extends string>(chosen: readonly T[] | undefined, value: T): T[] | undefined =>
  chosen?.length === 1 && chosen[0] === value ? undefined : [value];

export const isChecked = <T extends string>(chosen: readonly T[] | undefined, value: T): boolean =>
  chosen === undefined || chosen.includes(value);
