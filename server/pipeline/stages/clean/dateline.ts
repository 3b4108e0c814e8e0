const agency =
  '(Reuters|AP|AFP|UPI|TASS|Xinhua|dpa|DPA|ANI|PTI|IANS|CNN|BBC|Bloomberg|Kyodo|EFE|ANSA|Interfax|Associated Press|The Associated Press|Agence France-Presse)';
const day =
  '((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?\\s+\\d{1,2})';
const dash = '\\s*(--?|–|—)\\s+';

const datelines = [
  new RegExp(`^\\p{Lu}[\\p{L}.'’ ,/-]{1,45}\\(${agency}\\)${dash}`, 'u'),
  new RegExp(`^\\p{Lu}[\\p{Lu}.'’ /-]{2,40}(,\\s*[\\p{L}. ]{2,25})?(,\\s*${day}(,\\s*\\d{4})?)?${dash}`, 'u'),
  /^\p{Lu}[\p{Lu}.'’ /-]{2,40}:\s+(?=\p{Lu}[\p{L}]*\s)/u,
  new RegExp(`^\\p{Lu}[\\p{L}.'’ -]{2,30},\\s*${day}\\s*(\\(${agency}\\))?${dash}`, 'u'),
];

/** Length of the place, agency and date before the first words of a story ("BEIJING (Reuters) - "), 0 where there are none. */
export function datelineLength(line: string): number {
  for (const dateline of datelines) {
    const length = dateline.exec(line)?.[0].length ?? 0;
    if (length && line.length - length >= 40) return length;
  }
  return 0;
}
