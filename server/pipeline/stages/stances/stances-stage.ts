import { stanceEncoder } from '../../../encoder/encoder.ts';
import type { Stage } from '../../pipeline.ts';
import { allReaders, chosenReadings, type Readers } from './choice/chosen-readings.ts';
import { reasoned, typedByModel } from './choice/weigh.ts';
import { scorerOf } from './model/scorer.ts';
import { findingsOf } from './readings.ts';
import { placesThatAct, stanceOf } from './stance-of.ts';

/** Reads who takes which stance toward whom: rules propose readings, one step decides, a model adds, types and weighs. */
export function createStancesStage(readers: Readers = allReaders): Stage {
  return {
    name: 'stances',
    requires: ['tokens', 'quotations', 'syntax', 'mentions', 'actors'],
    // A visit makes an actor of a country that the text names as a place only.
    assigns: ['actors', 'stances'],
    run(document, options) {
      const findings = findingsOf(document);
      const scorer = scorerOf(findings, readers.encoder ? stanceEncoder() : null);
      const chosen =
        options.allPairs && document.given ? typedByModel(findings, scorer) : chosenReadings(findings, scorer, readers);
      document.actors.push(...placesThatAct(document, chosen));
      document.stances = chosen
        .sort((a, b) => a.sentence - b.sentence || a.predicate.head - b.predicate.head)
        .map((reading, index) => stanceOf(findings.context, reasoned(reading, scorer), index + 1));
    },
  };
}
