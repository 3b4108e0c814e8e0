import { describe, expect, it } from 'vitest';
import { analysisOf } from './stances-of.ts';

/** True when a text states that Norway does something toward Chile, now or later. */
const states = (text: string): boolean => {
  const { actors, stances } = analysisOf(text);
  const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name;
  return stances.some(
    ({ source, target, modality }) =>
      name(source) === 'Norway' && name(target) === 'Chile' && modality !== 'negated' && modality !== 'hypothetical',
  );
};

/** What did not happen beside what did, in nearly the same words. */
const cases: Record<string, readonly [no: string, yes: string][]> = {
  negation: [
    ['Norway didn’t criticize Chile over the dam.', 'Norway criticized Chile over the dam.'],
    ['Norway no longer criticizes Chile.', 'Norway still criticizes Chile.'],
    ['By no means did Norway condemn Chile.', 'By all means Norway condemned Chile.'],
    ['At no point did Norway condemn Chile.', 'Not surprisingly, Norway condemned Chile.'],
    ['Nobody in Norway condemned Chile.', 'Everybody in Norway laughed when Norway condemned Chile.'],
    ['Norway left the summit without praising Chile.', 'Norway praised Chile without naming anyone.'],
    ['Rather than criticize Chile, Norway stayed silent.', 'Norway criticized Chile rather than wait.'],
    ['Norway did anything but criticize Chile.', 'Norway had no choice but to criticize Chile.'],
    ['There is no evidence that Norway bombed Chile.', 'There is no doubt that Norway bombed Chile.'],
    ['It is not the case that Norway insulted Chile.', 'It is the case that Norway insulted Chile.'],
  ],
  'near acts': [
    ['Norway stopped short of blaming Chile.', 'Norway stopped the talks and condemned Chile.'],
    ['Norway came close to invading Chile.', 'Norway came to blows and invaded Chile.'],
    ['Norway almost insulted Chile.', 'Norway insulted Chile almost daily.'],
    ['Norway all but condemned Chile.', 'Norway condemned Chile and all its neighbours.'],
    ['Norway was barred from criticizing Chile.', 'Norway was praised for criticizing Chile.'],
    ['Norway was asked to thank Chile.', 'Norway was glad to thank Chile.'],
    ['Norway was afraid to criticize Chile.', 'Norway was quick to criticize Chile.'],
    ['Norway was too weak to punish Chile.', 'Norway was the first to punish Chile.'],
    ['Norway was talked out of condemning Chile.', 'Norway ended up condemning Chile.'],
    ['Norway decided against condemning Chile.', 'Norway began condemning Chile.'],
    ['Norway missed a chance to thank Chile.', 'Norway took the opportunity to thank Chile.'],
    ['Norway faced calls to condemn Chile.', 'Norway issued a statement to condemn Chile.'],
    ['Norway ruled out sanctioning Chile.', 'Norway threatened to sanction Chile.'],
    ['Few expect Norway to praise Chile.', 'Few were surprised when Norway praised Chile.'],
  ],
  'what may be': [
    ['Had Norway criticized Chile, the talks would have ended.', 'Norway had criticized Chile, and the talks ended.'],
    ['The talks would end if Norway were to criticize Chile.', 'The talks ended when Norway criticized Chile.'],
    ['It is conceivable that Norway will praise Chile.', 'It is clear that Norway praised Chile.'],
    ['Imagine Norway praising Chile.', 'Norway spent the day praising Chile.'],
    ['Unions hope Norway will thank Chile.', 'Norway thanked Chile, and unions hope it will pay.'],
    ['The possibility of Norway attacking Chile was discussed.', 'Norway attacked Chile, as was discussed.'],
  ],
  questions: [
    ['Has Norway condemned Chile?', 'Norway has condemned Chile.'],
    ['Norway condemned Chile, didn’t it?', 'Who did not see it? Norway condemned Chile.'],
    ['Reporters asked whether Norway had blamed Chile.', 'Reporters asked why Norway had blamed Chile.'],
    ['“Did Norway help Chile?” one deputy asked.', 'Asked whether talks went on, Norway criticized Chile.'],
    ['Whether or not Norway helped Chile is an open question.', 'Norway helped Chile, whether or not it was wise.'],
  ],
  retractions: [
    ['The claim that Norway attacked Chile is untrue.', 'The fact that Norway attacked Chile is known.'],
    ['Rumours that Norway armed Chile proved baseless.', 'Norway armed Chile over a baseless rumour.'],
    ['It is a myth that Norway helped Chile.', 'It is a fact that Norway helped Chile.'],
    [
      'A previous version of this article said Norway had insulted Chile.',
      'The ministry said Norway had insulted Chile.',
    ],
    ['We wrote that Norway bombed Chile. That was incorrect.', 'We wrote that Norway bombed Chile. That was in May.'],
    ['It was wrongly reported that Norway thanked Chile.', 'It was widely reported that Norway thanked Chile.'],
    ['Officials dismissed reports that Norway sued Chile.', 'Officials confirmed reports that Norway sued Chile.'],
  ],
};

for (const [kind, pairs] of Object.entries(cases))
  describe(kind, () => {
    for (const [no, yes] of pairs)
      it(`${no} - ${yes}`, () => expect({ no: states(no), yes: states(yes) }).toEqual({ no: false, yes: true }));
  });
