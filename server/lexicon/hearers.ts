/** Words that go to all who listen: "all of you", "thank you everyone", "Friends, ...". */
const many =
  /\b(?:(?:all|each|both|every one|most|many|some|those|any) of you|you (?:all|guys|two|both)|y['’]all|everyone|everybody|ladies and gentlemen|(?:dear )?(?:friends|colleagues|comrades|folks),|for (?:joining|coming|being here|being with us|watching|listening))\b|^(?:good (?:morning|afternoon|evening),? )?(?:dear )?(?:all|friends|colleagues|guys)\b/i;

/** Whether a sentence speaks to more than one listener, or to an audience. */
export const speaksToMany = (sentence: string): boolean => many.test(sentence);
