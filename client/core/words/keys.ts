/** Keys and what they do; several keys of one row are alternatives or belong together. */
export interface KeyRow {
  keys: readonly string[];
  does: string;
}

/** Every key of the page, by where it acts; in a field all of them are text. */
export const keyGroups: readonly { name: string; rows: readonly KeyRow[] }[] = [
  {
    name: 'Everywhere',
    rows: [
      { keys: ['/'], does: 'search' },
      { keys: ['Esc', 'Backspace'], does: 'one step back' },
      { keys: ['T'], does: 'the tables in place of the graph, and back' },
      { keys: ['[', ']'], does: 'put the legend or the details away, and back' },
      { keys: ['Z', '⇧ Z'], does: 'undo and redo your last correction; also with Ctrl' },
      { keys: ['?'], does: 'these keys' },
    ],
  },
  {
    name: 'On the graph',
    rows: [
      { keys: ['←', '→'], does: 'walk the neighbours' },
      { keys: ['Enter'], does: 'select whom the walk points at' },
      { keys: ['Q'], does: 'draw lines hollow that mostly rest on claims' },
      { keys: ['.', ','], does: 'draw more or fewer actors' },
      { keys: ['S'], does: 'list the pairs and groups apart' },
      { keys: ['E'], does: 'draw the next neighbours' },
      { keys: ['1', '2', '3'], does: 'steps from the actor' },
    ],
  },
  {
    name: 'On the time panel',
    rows: [
      { keys: ['←', '→'], does: 'the column before and the next one, with their values; with Shift a change' },
      { keys: ['Enter'], does: 'narrow to the column' },
      { keys: ['Space'], does: 'play over time, and stop' },
    ],
  },
  {
    name: 'Who is with whom',
    rows: [
      { keys: ['F'], does: 'fold the community of whom the walk points at, and open it' },
      { keys: ['J', 'K'], does: 'the next triad in tension and the one before' },
    ],
  },
  {
    name: 'In a table',
    rows: [
      { keys: ['↓', '↑'], does: 'the next row and the one before; Page keys go ten on' },
      { keys: ['Home', 'End'], does: 'the first row and the last' },
    ],
  },
  {
    name: 'On paths',
    rows: [
      { keys: ['1', '2', '3'], does: 'choose a path' },
      { keys: ['X'], does: 'swap its ends' },
    ],
  },
  {
    name: 'On a sentence',
    rows: [
      { keys: ['J', 'K'], does: 'the next one and the one before' },
      { keys: ['A', 'R'], does: 'accept or reject it' },
      { keys: ['S', 'Y', 'D'], does: 'change from whom, its type, toward whom' },
      { keys: ['X'], does: 'flip its direction' },
      { keys: ['N'], does: 'write a note; Ctrl Enter keeps it' },
    ],
  },
];
