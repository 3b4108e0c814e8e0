import type { StanceType } from '../../../shared/plover.ts';

/**
 * What codes of CAMEO are in PLOVER, by the table of its makers (Open Event Data Alliance: PLOVER, CAMEO2PLOVER-2021.txt,
 * https://github.com/openeventdata/PLOVER): the longest code that a code starts with decides. That table leaves out 01, mere statements,
 * and 02; appeals are REQUEST here, as PLOVER's codebook of 2023 has them, and so is its older name DEMAND.
 */
const typesOfCodes: Readonly<Record<string, StanceType>> = {
  '02': 'REQUEST',
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'SUPPORT',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'CONCEDE',
  '0813': 'RETREAT',
  '0814': 'RETREAT',
  '084': 'RETREAT',
  '085': 'RETREAT',
  '086': 'RETREAT',
  '087': 'RETREAT',
  '09': 'ACCUSE',
  '10': 'REQUEST',
  '11': 'ACCUSE',
  '12': 'REJECT',
  '13': 'THREATEN',
  '14': 'PROTEST',
  '15': 'MOBILIZE',
  '16': 'SANCTION',
  '163': 'COERCE',
  '17': 'COERCE',
  '1712': 'ASSAULT',
  '175': 'ASSAULT',
  '18': 'ASSAULT',
  '19': 'ASSAULT',
  '191': 'COERCE',
  '192': 'COERCE',
  '20': 'ASSAULT',
};

const roots = 20;
const rootOf = (code: string): number => Number(code.slice(0, 2));

/** A code of CAMEO with the zero in front that spreadsheets drop: `43` is `043`, since there is no root 43; null for what is none. */
export function cameoCode(text: string): string | null {
  if (!/^\d{1,4}$/.test(text)) return null;
  const code = text.length === 1 || rootOf(text) > roots ? `0${text}` : text;
  return code.length <= 4 && rootOf(code) >= 1 && rootOf(code) <= roots ? code : null;
}

/** The type of a code; null for statements, which PLOVER does not code. */
export function typeOfCameo(code: string): StanceType | null {
  for (let length = code.length; length >= 2; length--) {
    const type = typesOfCodes[code.slice(0, length)];
    if (type) return type;
  }
  return null;
}

/** Countries that CAMEO and ISO 3166-1 write otherwise. */
const otherCodes: Readonly<Record<string, string>> = { ROM: 'ROU', TMP: 'TLS', WSB: 'PSE', GZS: 'PSE', ZAR: 'COD' };

/** The ISO 3166-1 code of the country of an actor of CAMEO, such as `USAGOV`, and whether it stands for the country itself; null for others. */
export function countryOfCameo(actor: string): { country: string; isState: boolean } | null {
  const [, code, role = ''] = /^([A-Z]{3})((?:[A-Z]{3})*)$/.exec(actor) ?? [];
  return code ? { country: otherCodes[code] ?? code, isState: /^(?:GOV|MIL)?$/.test(role) } : null;
}
