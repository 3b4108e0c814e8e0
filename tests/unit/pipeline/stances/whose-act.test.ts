import { describe } from 'vitest';
import { doesNotRead, reads } from './stances-of.ts';

describe('whose act it is', () => {
  reads({
    'Norway keeps the tariffs that Sweden imposed on Finland and has condemned Denmark.': [
      'Norway > Finland SANCTION negative',
      'Sweden > Finland SANCTION negative',
      'Norway > Denmark ACCUSE negative',
    ],
    'The Swedish envoys left Oslo early, and Greta Holm, the Norwegian foreign minister, met Finnish President Aino Laine.':
      ['Greta Holm > Aino Laine CONSULT neutral', 'Aino Laine > Greta Holm CONSULT neutral'],
    'Norway frustrated Swedish efforts.': ['Norway > Sweden REJECT negative'],
    'Norway warned Sweden against intervention.': ['Norway > Sweden THREATEN negative'],
  });

  doesNotRead({
    'Norway keeps the tariffs that Sweden imposed on Finland.': 'Norway > Sweden',
    'Norway sank the ships that Sweden had sold and Finland had repaired.': 'Norway > Finland',
    'Holm and Berg met in Oslo. Greta Holm telephoned Anton Berg and the ministers of other states friendly with Iran.':
      'Iran',
    'Norway frustrated Sweden.': 'Norway > Sweden REJECT',
  });
});
