/** Words that say how the others of a phrase belong together. */
export const functionWords = {
  who: 'who whom whose what which where how why when whats whos'.split(' '),
  auxiliary: 'do does did is are was were be been being has have had will would can could may might should'.split(' '),
  directed: 'on about toward towards regarding concerning of to at'.split(' '),
  against: 'against versus vs'.split(' '),
  for: 'for'.split(' '),
  by: 'by'.split(' '),
  from: 'from'.split(' '),
  negation:
    "not never no nor neither without don't doesn't didn't isn't aren't wasn't won't wouldn't can't couldn't".split(
      ' ',
    ),
  between: 'between among and with'.split(' '),
  path: 'path paths connection connections connected connect link links linked route'.split(' '),
  said: 'say says said saying think thinks thought feel feels felt talk talks view views opinion opinions stance stances position positions relation relations ties'.split(
    ' ',
  ),
  speak: 'speak speaks spoke speaking'.split(' '),
  empty:
    'the a an in during its their his her most more ever all any anyone everyone everybody people actors countries show me list find tell please that this there it they than as'.split(
      ' ',
    ),
} as const;

export type WordRole = keyof typeof functionWords;

const roles = new Map(
  Object.entries(functionWords).flatMap(([role, words]) => words.map((word) => [word, role as WordRole] as const)),
);

/** What a word does in a phrase; undefined for one that says something itself. */
export const roleOf = (word: string): WordRole | undefined => roles.get(word);
