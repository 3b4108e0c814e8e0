const sets = (lines: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [noun, rest] = line.trim().split(': ');
        return [noun!, new Set([noun!, ...rest!.split(', ')])];
      }),
  );

/** Which roles a role noun also means: "the leader" can be a president or a king. */
const meanings = sets(`
  leader: president, prime minister, premier, chancellor, king, queen, emir, sultan, chairman, supreme leader, general secretary, ruler, dictator, crown prince, head, chief, secretary-general
  premier: prime minister
  prime minister: premier
  ruler: king, emir, sultan, president, dictator
  monarch: king, queen, emperor
  minister: foreign minister, defense minister, defence minister, finance minister, secretary
  secretary: secretary of state, secretary-general
  secretary general: secretary-general
  lawmaker: senator, congressman, congresswoman, representative, mp, legislator
  legislator: senator, congressman, congresswoman, representative, lawmaker
  politician: senator, congressman, minister, mp, mayor, governor, lawmaker, candidate
  chief: director, head, director general, commander
  head: director, chief, chairman, director general
  boss: chief executive, ceo, chairman
  executive: chief executive, ceo, director
  ceo: chief executive
  chief executive: ceo
  journalist: columnist, reporter, correspondent, editor, writer
  reporter: journalist, correspondent
  diplomat: ambassador, envoy, foreign minister, secretary of state
  envoy: ambassador, special envoy
  general: commander
  commander: general, colonel, admiral
  prince: crown prince
  pontiff: pope
  republican: senator, congressman
`);

/** Words before an office that make it another one. */
const lesser = /\b(vice|deputy|assistant|under|shadow|lieutenant|nominee|candidate|presidential)\b/;

/** True when someone with this role can be called by the noun: "foreign minister" by "minister", "president" by "leader". */
export function bearsRole(role: string, noun: string): boolean {
  if (lesser.test(role) && !lesser.test(noun)) return false;
  const nouns = meanings.get(noun) ?? new Set([noun]);
  return [...nouns].some(
    (meant) =>
      role === meant || role.endsWith(` ${meant}`) || role.startsWith(`${meant} of`) || role.startsWith(`${meant} for`),
  );
}

/** Types of organizations that a noun can point back to; any where the noun is not listed. */
const types = sets(`
  company: company, bank, media, other
  firm: company, bank, other
  corporation: company, bank, other
  giant: company
  conglomerate: company
  startup: company
  carmaker: company
  automaker: company
  manufacturer: company
  retailer: company
  airline: company
  lender: bank, company
  bank: bank, company, igo
  party: party
  movement: party, armed, ngo
  group: armed, ngo, party, alliance, company, other
  organization: igo, ngo, armed, alliance, other
  organisation: igo, ngo, armed, alliance, other
  agency: agency, igo, media, ministry
  watchdog: agency, igo, ngo
  bureau: agency
  bloc: igo, alliance
  alliance: alliance
  federation: ngo, igo
  league: ngo, igo
  association: ngo
  foundation: ngo
  charity: ngo
  lobby: ngo
  union: ngo, igo
  newspaper: media
  daily: media
  weekly: media
  magazine: media
  broadcaster: media
  network: media
  news agency: media
  university: university
  college: university
  institute: university, ngo, agency
  think tank: ngo
  court: court
  tribunal: court
  parliament: legislature
  senate: legislature
  assembly: legislature
  legislature: legislature
  ministry: ministry
  department: ministry, agency
  commission: agency, igo
  committee: agency, legislature
  council: agency, igo
  central bank: bank
`);

/** True when an organization of this type, with this name, can be called by the noun. */
export function isCalled(noun: string, type: string | null, name: string): boolean {
  if (name.toLowerCase().split(' ').includes(noun)) return true;
  const meant = types.get(noun);
  return meant !== undefined && type !== null && type !== noun ? meant.has(type) : meant?.has(type ?? 'other') === true;
}
