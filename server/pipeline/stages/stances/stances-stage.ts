import type { Stage } from '../../pipeline.ts';
import { chosenReadings, type Readers } from './choice/chosen-readings.ts';
import { reasoned, typedByModel } from './choice/weigh.ts';
import { scorerOf } from './model/scorer.ts';
import { findingsOf } from './readings.ts';
import { placesThatAct, stanceOf } from './stance-of.ts';

/** Reads who takes which stance toward whom: rules propose readings, one step decides, a model adds, types and weighs. */
export function createStancesStage({ rules, model }: Readers = { rules: true, model: true }): Stage {
  return {
    name: 'stances',
    requires: ['tokens', 'quotations', 'syntax', 'mentions', 'actors'],
    // A visit makes an actor of a country that the text names as a place only.
    assigns: ['actors', 'stances'],
    run(document, options) {
      const findings = findingsOf(document);
      const scorer = scorerOf(findings);
      const chosen =
        options.allPairs && document.given
          ? typedByModel(findings, scorer)
          : chosenReadings(findings, scorer, { rules, model });
      document.actors.push(...placesThatAct(document, chosen));
      document.stances = chosen
        .sort((a, b) => a.sentence - b.sentence || a.predicate.head - b.predicate.head)
        .map((reading, index) => stanceOf(findings.context, reasoned(reading, scorer), index + 1));
    },
  };
}

export const stancesStage: Stage = createStancesStage();
