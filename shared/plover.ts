import { z } from 'zod';

/**
 * The event types of PLOVER (Political Language Ontology for Verifiable Event Records, Open Event Data Alliance 2018;
 * scores after Halterman et al. 2023), in the order of the ontology: from verbal cooperation to material conflict.
 */
export const stanceTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export const StanceType = z.enum(stanceTypes);
export type StanceType = z.infer<typeof StanceType>;

export const polarities = ['positive', 'negative', 'neutral'] as const;
export const Polarity = z.enum(polarities);
export type Polarity = z.infer<typeof Polarity>;

export const modalities = ['asserted', 'negated', 'hypothetical', 'future'] as const;
export const Modality = z.enum(modalities);
export type Modality = z.infer<typeof Modality>;

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type QuadClass = 1 | 2 | 3 | 4;

/** The quad classes as a filter names them. */
export const quadClasses = ['1', '2', '3', '4'] as const satisfies readonly `${QuadClass}`[];

export interface StanceTypeInfo {
  quadClass: QuadClass;
  /** What the type says by itself; REQUEST turns negative under pressure. */
  polarity: Polarity;
  /** PLOVER's cooperation-conflict score, -10..10. */
  intensity: number;
}

const info = (quadClass: QuadClass, polarity: Polarity, intensity: number): StanceTypeInfo => ({
  quadClass,
  polarity,
  intensity,
});

/** Quad class, default polarity and intensity of every type. */
export const plover: Readonly<Record<StanceType, StanceTypeInfo>> = {
  AGREE: info(1, 'positive', 2.5),
  CONSULT: info(1, 'neutral', 2.5),
  SUPPORT: info(1, 'positive', 5),
  CONCEDE: info(1, 'positive', 4.5),
  COOPERATE: info(2, 'positive', 9.5),
  AID: info(2, 'positive', 10),
  RETREAT: info(2, 'positive', 6.5),
  REQUEST: info(3, 'neutral', 0),
  ACCUSE: info(3, 'negative', -3),
  REJECT: info(3, 'negative', -2),
  THREATEN: info(3, 'negative', -3.5),
  PROTEST: info(4, 'negative', -5),
  SANCTION: info(4, 'negative', -6),
  MOBILIZE: info(4, 'negative', -5.5),
  COERCE: info(4, 'negative', -7),
  ASSAULT: info(4, 'negative', -9),
};

export const quadClassNames: Readonly<Record<QuadClass, string>> = {
  1: 'verbal cooperation',
  2: 'material cooperation',
  3: 'verbal conflict',
  4: 'material conflict',
};
