import { describe } from 'vitest';
import { doesNotRead, reads } from './stances-of.ts';

describe('appointments', () => {
  reads({
    'Jane Roe selected John Smith as her running mate.': ['Jane Roe > John Smith COOPERATE positive'],
    'Jane Roe tapped John Smith.': ['Jane Roe > John Smith COOPERATE positive'],
    'John Smith was appointed ambassador by President Jane Roe.': ['Jane Roe > John Smith COOPERATE positive'],
    'Jane Roe announced John Smith as her choice for running mate.': ['Jane Roe > John Smith COOPERATE positive'],
  });
  doesNotRead({
    'Jane Roe named John Smith in her lawsuit.': 'COOPERATE',
    'Jane Roe presented John Smith, a painter.': 'COOPERATE',
  });
});

describe('doing something together', () => {
  reads({
    'Acme Rockets Inc. formed a joint venture with Boeing.': [
      'Acme Rockets Inc. > Boeing COOPERATE positive',
      'Boeing > Acme Rockets Inc. COOPERATE positive',
    ],
    'Jane Roe joined the Labour Party.': ['Jane Roe > Labour Party COOPERATE positive'],
    'Peru built the port in cooperation with Chile.': [
      'Peru > Chile COOPERATE positive',
      'Chile > Peru COOPERATE positive',
    ],
    'Chile imports Peruvian coal and wood.': ['Chile > Peru COOPERATE positive'],
    'Jane Roe served as vice president under President John Smith.': ['Jane Roe > John Smith COOPERATE positive'],
  });
  doesNotRead({
    'Peru and Chile have reached agreement with the banks.': 'AGREE',
    'Jane Roe joined John Smith on Wednesday to review the debate.': 'COOPERATE',
    'Acme Rockets Inc. paid 90 million U.S. dollars.': 'United States',
  });
});

describe('who takes part in a deed', () => {
  reads({
    'Chile is already under Peruvian sanctions.': ['Peru > Chile SANCTION negative'],
    "Peru's imposition of tariffs on Chilean copper angered traders.": ['Peru > Chile SANCTION negative'],
    'Peru placed new tariffs on copper imported from Chile.': ['Peru > Chile SANCTION negative'],
    'A decision by Peru to place tariffs on Chile was criticized.': ['Peru > Chile THREATEN negative future'],
    'Peru, Bolivia and Ecuador pledged funds to Chile.': [
      'Peru > Chile AGREE positive',
      'Ecuador > Chile AGREE positive',
      'Bolivia > Chile AGREE positive',
    ],
    'Allies including Peru and Bolivia attacked Chile.': [
      'Peru > Chile ASSAULT negative',
      'Bolivia > Chile ASSAULT negative',
    ],
    'President Jane Roe granted John Smith a full pardon.': ['Jane Roe > John Smith RETREAT positive'],
    'The Peruvian Chess Federation announced that Jane Roe was banned from the team.': [
      'Peruvian Chess Federation > Jane Roe COERCE negative',
    ],
    'Acme Rockets Inc. said John Smith had been dismissed.': ['Acme Rockets Inc. > John Smith SANCTION negative'],
    'Jane Roe is serving a life sentence for the assassination of Senator John Smith.': [
      'Jane Roe > John Smith ASSAULT negative',
    ],
    'Clashes broke out between Peruvian troops and Chilean soldiers.': [
      'Peru > Chile ASSAULT negative',
      'Chile > Peru ASSAULT negative',
    ],
    'Peru was responsible for the deaths of hundreds of Chilean soldiers.': ['Peru > Chile ASSAULT negative'],
    'Peruvian missiles struck a Chilean air base.': ['Peru > Chile ASSAULT negative'],
  });
  reads({
    'Bolivia denounced the Iran-backed Hezbollah.': [
      'Bolivia > Hezbollah ACCUSE negative',
      'Iran > Hezbollah SUPPORT positive',
    ],
    'Peru withdrew its troops from Chile.': ['Peru > Chile RETREAT positive'],
    'The attack on two Chilean ships by Peru was condemned.': ['Peru > Chile ASSAULT negative'],
    'Roe tightened limits on Peruvian chip shipments to Chile.': ['Peru > Chile SANCTION negative'],
    'UNICEF reported they had delivered vaccine to Chile.': ['UNICEF > Chile AID positive'],
    'Peru and Chile launched a new defense cooperation programme.': [
      'Peru > Chile COOPERATE positive',
      'Chile > Peru COOPERATE positive',
    ],
  });
  doesNotRead({
    'Peru said John Smith had been killed.': 'ASSAULT',
    'The trade war between Peru and Chile went on.': 'ASSAULT',
  });
});
