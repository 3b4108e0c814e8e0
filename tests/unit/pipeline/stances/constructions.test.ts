import { describe, expect, it } from 'vitest';
import { doesNotRead, reads, readsNothing, stancesOf } from './stances-of.ts';

describe('verbs', () => {
  reads({
    'Sweden criticized China over Tibet.': ['Sweden > China ACCUSE negative'],
    "Fiji criticized Samoa's policies.": ['Fiji > Samoa ACCUSE negative'],
    'Chile was accused by Peru of arming rebels.': ['Peru > Chile ACCUSE negative'],
    'Mexico praised Cuba and thanked Bolivia.': ['Mexico > Cuba SUPPORT positive', 'Mexico > Bolivia SUPPORT positive'],
    'Vietnam called on China to withdraw its ships.': ['Vietnam > China REQUEST neutral'],
    'Chilean diplomats were expelled by Peru.': ['Peru > Chile SANCTION negative'],
  });
});

describe('nouns, and the verbs that carry them', () => {
  reads({
    "Turkey's condemnation of the Israeli strike was swift.": ['Turkey > Israel ACCUSE negative'],
    'France imposed sanctions on Iran.': ['France > Iran SANCTION negative'],
    'The Philippines lodged a protest with China.': ['Philippines > China PROTEST negative'],
    'Ukraine came under attack from Russia.': ['Russia > Ukraine ASSAULT negative'],
    'India and Pakistan held talks.': ['India > Pakistan CONSULT neutral', 'Pakistan > India CONSULT neutral'],
  });

  it('turns the end of sanctions into something good', () => {
    expect(
      stancesOf('France lifted its sanctions on Iran.').every(
        (stance) => stance.includes('France > Iran') && stance.includes('positive'),
      ),
    ).toBe(true);
  });
});

describe('both directions', () => {
  reads({
    'Spain and Italy clashed with Hungary over migrants.': [
      'Spain > Hungary ASSAULT negative',
      'Hungary > Spain ASSAULT negative',
      'Italy > Hungary ASSAULT negative',
      'Hungary > Italy ASSAULT negative',
    ],
    'Turkey and Greece accused each other of provocation.': [
      'Turkey > Greece ACCUSE negative',
      'Greece > Turkey ACCUSE negative',
    ],
  });

  it('leaves the wish of one side one-sided', () => {
    expect(stancesOf('Japan refused to meet with North Korea.')).toEqual(['Japan > North Korea REJECT negative']);
  });
});

describe('negation and modality', () => {
  reads({
    'Germany agreed to send weapons to Ukraine.': ['Germany > Ukraine AGREE positive'],
    'Norway threatened to cut ties with Russia.': ['Norway > Russia THREATEN negative'],
    'Canada is considering sanctions against Venezuela.': ['Canada > Venezuela THREATEN negative'],
    'Poland will not support Hungary.': ['Poland > Hungary REJECT negative'],
    'Brazil has yet to recognize Kosovo.': ['Brazil > Kosovo REJECT negative'],
    'Finland and Sweden vowed to retaliate against Russia.': [
      'Finland > Russia THREATEN negative future',
      'Sweden > Russia THREATEN negative future',
    ],
    'Peru stopped supplying weapons to Chile.': ['Peru > Chile SANCTION negative'],
  });

  it('takes a denied act for no act', () => {
    expect(stancesOf('China denied providing weapons to Russia.')).not.toContain('China > Russia AID positive');
  });

  readsNothing(['Peru might attack Chile.', 'If Peru attacks Chile, Bolivia will mourn.']);
});

describe('speech', () => {
  reads({
    'Egypt said that Ethiopia was threatening Sudan.': [
      'Egypt > Ethiopia ACCUSE negative',
      'Ethiopia > Sudan THREATEN negative',
    ],
    'According to Kenya, Somalia attacked Ethiopia.': [
      'Kenya > Somalia ACCUSE negative',
      'Somalia > Ethiopia ASSAULT negative',
    ],
    '“Iran is a dangerous regime,” Israel said.': ['Israel > Iran ACCUSE negative'],
    "“We will not support Iran,” said Peru's foreign minister.": ['Peru > Iran REJECT negative'],
  });
});

describe('idioms that end in a preposition', () => {
  reads({
    'Jane Roe voted for John Doe on Monday.': ['Jane Roe > John Doe SUPPORT positive'],
    'Peru stood up for Chile.': ['Peru > Chile SUPPORT positive'],
    'Peru opted out of the European Union.': ['Peru > European Union REJECT negative'],
    'Peru hit back at Chile on Monday.': ['Peru > Chile ACCUSE negative'],
    'Peru lashed out at Chile.': ['Peru > Chile ACCUSE negative'],
    'John Doe was pepper-sprayed by Peruvian police.': ['Peru > John Doe ASSAULT negative'],
  });

  it('take the object for the target where there is one', () => {
    expect(stancesOf('Peru accused Chile of spying for Kenya. Peru painted Chile as a threat.').join()).not.toContain(
      '> Kenya',
    );
  });
});

describe('what a greedy parser hangs elsewhere', () => {
  reads({
    'The European Union has condemned Peru, officials said.': ['European Union > Peru ACCUSE negative'],
    'Peru condemned Kenya as well as Chile.': ['Peru > Kenya ACCUSE negative', 'Peru > Chile ACCUSE negative'],
    'A day after Jane Roe condemned John Doe, markets fell.': ['Jane Roe > John Doe ACCUSE negative'],
    'The vote prompted Peru to attack Chile.': ['Peru > Chile ASSAULT negative'],
  });

  doesNotRead({
    'Peru has attacked Chile, officials said.': 'Chile >',
    'Kenya prompted Peru to attack Chile.': 'Kenya > Chile',
    'Kenya suspended the former French colony.': 'France',
    'Jane Roe criticised the storms hitting Chile.': 'ASSAULT',
  });
});

describe('plain sentences of news', () => {
  reads({
    'The Peruvian president, Jane Roe, has long criticized Chile.': ['Jane Roe > Chile ACCUSE negative'],
    'Peru fired missiles at Chile.': ['Peru > Chile ASSAULT negative'],
    'The European Union denounces Peru over the vote.': ['European Union > Peru ACCUSE negative'],
  });
});

describe('subjects, attackers and the attacked', () => {
  reads({
    'The United States, Peru and Chile condemned Kenya.': [
      'United States > Kenya ACCUSE negative',
      'Peru > Kenya ACCUSE negative',
      'Chile > Kenya ACCUSE negative',
    ],
    "Peru's Jane Roe blasted Chile as a rogue state.": ['Jane Roe > Chile ACCUSE negative'],
    'Three Chilean soldiers were killed in a Peruvian attack on Monday.': ['Peru > Chile ASSAULT negative'],
    'A Peruvian airstrike killed ten people in Chile.': ['Peru > Chile ASSAULT negative'],
    'Peru carried out a series of strikes on Chilean bases.': ['Peru > Chile ASSAULT negative'],
    'A Peruvian airstrike on a bus in Nakuru, Kenya, killed four people.': ['Peru > Kenya ASSAULT negative'],
    'Peruvian missiles hit a school in Nuku, Kenya.': ['Peru > Kenya ASSAULT negative'],
    'A Peruvian airstrike on militants in Nakuru, Kenya, killed six people.': [],
    'Peru pulled its troops out of Chile.': ['Peru > Chile RETREAT positive'],
    'Jane Roe clashed with John Doe over taxes.': [
      'Jane Roe > John Doe ACCUSE negative',
      'John Doe > Jane Roe ACCUSE negative',
    ],
    'Jane Roe campaigned with John Doe in Lima.': ['Jane Roe > John Doe COOPERATE positive'],
  });

  doesNotRead({
    'Jane Roe was killed in Chile.': 'Chile >',
    'A Chilean policeman killed a man in Chile.': 'Chile >',
  });
});
