/** How much of the page's height a sheet takes: at rest, with an actor among its neighbours, with another selection, at most. */
export const sheetShares = { rest: 0.34, around: 0.44, selected: 0.56, full: 0.92 } as const;
