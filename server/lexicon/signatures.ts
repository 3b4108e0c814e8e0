/** Headings of what somebody says or writes in the first person: "Statement by President Roe on Peru", "Roe's remarks". */
const headed =
  /^(?:\w+ ){0,3}(?:statement|remarks|speech|address|message|letter|column|op-ed|briefing|gaggle|transcript)\b/i;
const by = /\b(?:by|from)\s+(.+)/;
/** `of` in what a heading is about names nobody: "Statement on the Death of Jane Roe". */
const of = /^(?:(?!\b(?:on|about|regarding)\b).)*?\bof\s+(.+)/i;
const owned =
  /^(.{2,60}?)(?:['’]s)?\s+(?:(?:issues|delivers|releases)\s+(?:an?\s+)?)?(?:statement|remarks|column|op-ed|speech)\b/i;
/** A line with a name and an office: "Jane Roe, Foreign Minister". */
const introduced = /^(?:\p{Lu}[^\s,]*\s){1,4}\p{Lu}[^\s,]*, [^.!?]{4,100}$/mu;
/** What follows the name in a heading. */
const ending =
  /,|;|:|\s[-–—(]|\s(?:on|at|in|to|regarding|about|before|after|following|during|aboard|en|with|for|as)\s/i;
const greeting =
  /^(?:(?:yours|very|most|best|kind|warm) )*(?:sincerely|truly|faithfully|respectfully|regards)(?: yours)?,?$/i;
/** The last line of a column: "Jane Roe is a senator from Ohio." */
const credit = /^(\p{Lu}[^,.]{4,50}?),? (?:is|was|serves as|represents) /u;
/** How far into a text its speaker is introduced. */
const opening = 400;

/** The words by which the title and the first line of a text name, or call by the office, who speaks in the first person. */
export function speakersInHeadings(title: string | null, text: string): string[] {
  const lines = text.split('\n').filter(Boolean);
  const headings = [title ?? '', ...(lines.length > 1 ? lines.slice(0, 1) : [])];
  const isHeaded = headings.some((heading) => headed.test(heading));
  const line = isHeaded ? introduced.exec(text.slice(0, opening))?.[0] : undefined;
  return headings.flatMap((heading) => {
    const name =
      (headed.test(heading) && ((by.exec(heading) ?? of.exec(heading))?.[1] ?? line)) || owned.exec(heading)?.[1];
    return name?.split(ending)[0]?.trim() || [];
  });
}

/** Who signs a letter below its greeting, or is presented below a column ("Jane Roe is a senator."); null for nobody. */
export function signerOf(text: string): string | null {
  const lines = text.split('\n').filter((line) => line.trim());
  const last = lines.findLastIndex((line) => greeting.test(line.trim()));
  return (last < 0 ? credit.exec(lines.at(-1) ?? '')?.[1] : lines[last + 1]?.split(ending)[0]) ?? null;
}

/** True for what several say together, to judge by its title. */
export const isJoint = (title: string | null): boolean =>
  /\b(?:joint|trilateral|quad|communiqu[eé]|(?:ministerial|coalition|leaders['’]?) (?:statement|declaration)|troika|G-?\d+|remarks|transcript|interview|briefing|speech)\b/i.test(
    title ?? '',
  );

/** True for a paper that explains what a government does, in which `we` is the country. */
export const isFactSheet = (title: string | null, text: string): boolean => /^fact ?sheet\b/i.test(title || text);
