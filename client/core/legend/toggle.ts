/**
 * Checks or unchecks one value of a group of checkboxes. A group in which all are checked narrows nothing and is
 * left out of the filter; the last check stays, since without any nothing would be shown.
 */
export function toggle<T extends string>(
  all: readonly T[],
  chosen: readonly T[] | undefined,
  value: T,
): T[] | undefined {
  const before = new Set(chosen ?? all);
  if (!before.delete(value)) before.add(value);
  const after = [...all.filter((item) => before.has(item)), ...[...before].filter((item) => !all.includes(item))];
  const kept = after.length > 0 ? after : [value];
  return all.every((item) => kept.includes(item)) ? undefined : kept;
}

/** Shows one value alone, or all again when it was alone already. */
export const isolate = <T extends string>(chosen: readonly T[] | undefined, value: T): T[] | undefined =>
  isLast(chosen, value) ? undefined : [value];

/** Whether nothing else of a group is checked. */
export const isLast = <T extends string>(chosen: readonly T[] | undefined, value: T): boolean =>
  chosen?.length === 1 && chosen[0] === value;

export const isChecked = <T extends string>(chosen: readonly T[] | undefined, value: T): boolean =>
  chosen === undefined || chosen.includes(value);
