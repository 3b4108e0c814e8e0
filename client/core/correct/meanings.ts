import type { StanceType } from '../../../shared/plover.ts';

/** What each type stands for, in one line, after the definitions of PLOVER. */
export const typeMeanings: Readonly<Record<StanceType, string>> = {
  AGREE: 'Agrees to something, or plans it together.',
  CONSULT: 'Meets, talks or negotiates.',
  SUPPORT: 'Praises, backs or endorses.',
  CONCEDE: 'Gives in: accepts a demand, lifts a measure.',
  COOPERATE: 'Works, trades or exercises together.',
  AID: 'Gives money, goods, arms or shelter.',
  RETREAT: 'Withdraws forces, frees prisoners, ends a fight.',
  REQUEST: 'Asks, proposes or demands.',
  ACCUSE: 'Criticises, blames or charges.',
  REJECT: 'Refuses a demand, an offer or a proposal.',
  THREATEN: 'Announces harm that is not done.',
  PROTEST: 'Demonstrates, strikes or riots against.',
  SANCTION: 'Punishes without force: embargo, tariff, expulsion.',
  MOBILIZE: 'Moves or readies forces.',
  COERCE: 'Arrests, seizes, bans or destroys.',
  ASSAULT: 'Attacks, wounds or kills.',
};
