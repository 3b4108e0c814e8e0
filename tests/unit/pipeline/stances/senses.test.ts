import { describe } from 'vitest';
import { doesNotRead, reads } from './stances-of.ts';

describe('what a predicate means', () => {
  reads({
    'Senator Maria Lopez attacked Senator John Weber over his taxes.': ['Maria Lopez > John Weber ACCUSE negative'],
    'Kenya attacked Somalia on Friday.': ['Kenya > Somalia ASSAULT negative'],
    'Norway encouraged Sweden to sign the treaty.': ['Norway > Sweden REQUEST neutral'],
    'Norway encouraged Sweden.': ['Norway > Sweden SUPPORT positive'],
    'Norwegian officials have been encouraging Sweden to restrict the airline.': ['Norway > Sweden REQUEST neutral'],
    'Peru returned the islands to Chile.': ['Peru > Chile RETREAT positive'],
    'The removal of Norwegian troops from Kenya began.': ['Norway > Kenya RETREAT positive'],
    'Maria Lopez recommended John Weber as her successor.': ['Maria Lopez > John Weber SUPPORT positive'],
    'Chile and Peru signed a treaty.': ['Chile > Peru AGREE positive', 'Peru > Chile AGREE positive'],
    'Chile asked Peru to open the border.': ['Chile > Peru REQUEST neutral'],
  });
  doesNotRead({
    'Chile asked Peru how the border is guarded.': 'REQUEST',
    'Germany and Japan met their commitments.': 'CONSULT',
    'Chile executed the contract with Peru.': 'ASSAULT',
    'The summit of Chile took place in April at the United Nations.': 'AID',
    'Chile accused Peru of misleading Kenya.': 'Peru > Kenya',
    'Mayor Bill Carter spoke on CNN.': 'CNN',
    'Two French police officers raped a Canadian tourist.': 'ASSAULT',
    'The market fell on fears of a war between Chile and Peru.': 'THREATEN',
  });
});

describe('words with two senses', () => {
  reads({
    'Peru submitted to Chile after months of war.': ['Peru > Chile CONCEDE positive'],
    'Peru advised Chile to leave Bolivia.': ['Peru > Chile REQUEST neutral'],
    'Peru warned Chile of serious consequences.': ['Peru > Chile THREATEN negative'],
    'Norway expressed concern about the conduct of Peru.': ['Norway > Peru ACCUSE negative'],
    'Peru took Chile off its blacklist.': ['Peru > Chile CONCEDE positive'],
    'Norway gave its peace prize to Peru.': ['Norway > Peru SUPPORT positive'],
    'Chile is a key oil supplier to Norway.': ['Chile > Norway COOPERATE positive'],
    'Minister Jane Roe broke ranks with President John Doe.': ['Jane Roe > John Doe REJECT negative'],
  });
  doesNotRead({
    'President Jane Roe submitted the treaty to Peru for review.': 'CONCEDE',
    'Jane Roe advised President John Doe that Norway will pay.': 'REQUEST',
    'The Norwegian government warned Peru of floods.': 'THREATEN',
    "President Jane Roe expressed concern for President John Doe's health.": 'ACCUSE',
    'Jane Roe faced off against John Doe in the final.': 'ACCUSE',
    'The Peruvian-Chilean peace process goes on.': 'RETREAT',
    "Peru's efforts to resolve the Chilean-Bolivian conflict continue.": 'THREATEN',
    'The bank took Chile off the road.': 'CONCEDE',
  });
});

describe('what speakers say', () => {
  doesNotRead({
    'Maria Lopez told the Guardian it was amazing.': 'SUPPORT',
    'Chile said no decision has been made on whether Peru should join.': 'REQUEST',
    "Peru's foreign minister Ana Quispe said Peru would pressure Chile.": 'Quispe > Peru',
  });
});

describe('what is no stance', () => {
  doesNotRead({
    'Maria Lopez later returned to the Republican Party.': 'RETREAT',
    'Maria Lopez, a candidate like John Weber, met Norway.': 'John Weber',
    'Maria Lopez will run against John Weber in May.': 'ACCUSE',
    'Maria Lopez hailed the report on Chile.': 'Chile SUPPORT',
    'Maria Lopez spoke with CNN about her plans.': 'CONSULT',
    'Speaking to NBC News, Maria Lopez said no.': 'CONSULT',
    'The show, hosted by Maria Lopez and John Weber, ended.': 'CONSULT',
    'Senator Maria Lopez challenged President John Weber for the nomination.': 'ACCUSE',
    'Peru wanted an end to the war, with which Kenya and Norway agreed.': 'AGREE',
    'Maria Lopez endorsed an audit of the Federal Reserve.': 'SUPPORT',
  });
});

describe('words that ask for nothing', () => {
  reads({
    'Jane Roe called on President John Doe to resign.': ['Jane Roe > John Doe REQUEST negative'],
    'Minister Jane Roe wants President John Doe to leave.': ['Jane Roe > John Doe REQUEST negative'],
  });
  doesNotRead({
    'Jane Roe called on President John Doe on Friday.': 'REQUEST',
    'Minister Jane Roe wants President John Doe to know the facts.': 'REQUEST',
    'Peru announced the re-election of President John Doe.': 'SUPPORT',
  });
});
