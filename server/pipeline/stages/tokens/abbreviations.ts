/**
 * Abbreviations whose full stop belongs to the word, lower-cased and without the last stop.
 * Families: titles, ranks, companies, months and days, places, Latin and reference marks.
 */
const titles =
  'mr mrs ms mx dr prof rev fr sr jr st ste messrs mmes hon esq pres gov lt col gen maj capt cpl sgt adm cmdr brig pvt sen sens rep reps supt det insp amb sec atty dist asst dep assoc dir sgts drs profs revs govs lts cols gens';
const companies = 'inc corp co ltd llc plc bros cos mfg intl natl univ dept assn ave blvd rd ft mt hwy bldg';
const dates = 'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri';
const places =
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo ont que';
const reference = 'vs etc al cf ca approx est ed eds vol vols pp ch figs eqs viz resp ibid op';

/** Abbreviations that are followed by a name or a word: their stop never ends a sentence. */
export const neverFinal: ReadonlySet<string> = new Set(`${titles} vs cf ca viz approx e.g i.e`.split(' '));

/** Words that are abbreviations only in front of a number: "No. 10", "p. 5", "Art. 3". */
export const beforeNumber: ReadonlySet<string> = new Set('no nos p b c d m div art fig eq sec para ver'.split(' '));

/** Months and days, abbreviated: their stop ends a sentence only where no number follows. */
export const abbreviatedDates: ReadonlySet<string> = new Set(dates.split(' '));

export const abbreviations: ReadonlySet<string> = new Set(
  `${titles} ${companies} ${dates} ${places} ${reference}`.split(' '),
);
