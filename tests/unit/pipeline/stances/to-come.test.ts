import { describe } from 'vitest';
import { reads } from './stances-of.ts';

describe('what a journey under way is for is to come; what one says one wants to say is said', () => {
  reads({
    'Minister Pia Olsen is traveling to Peru to meet President Ana Poe.': [
      'Ana Poe > Pia Olsen CONSULT neutral future',
      'Pia Olsen > Ana Poe CONSULT neutral future',
      'Pia Olsen > Peru CONSULT neutral',
    ],
    'Pia Olsen said: "I want to thank Ana Poe."': ['Pia Olsen > Ana Poe SUPPORT positive'],
    "Pia Olsen condemned Peru's enemies.": [],
  });
});
