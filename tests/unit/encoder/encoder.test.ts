import { describe, expect, it } from 'vitest';
import { type Encoder, stanceEncoder } from '../../../server/encoder/encoder.ts';
import { analyze } from '../../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../../server/pipeline/default-pipeline.ts';

const encoder = stanceEncoder();
const about = encoder ? '' : ' (skipped: onnxruntime-node is not installed)';

const sentence = (text: string, ...actors: string[]) => ({
  text,
  mentions: actors.map((actor) => ({
    start: text.indexOf(actor),
    end: text.indexOf(actor) + actor.length,
    actors: [actor],
  })),
});

describe.skipIf(!encoder)(`the encoder${about}`, () => {
  const read = (...given: Parameters<Encoder['read']>) => encoder!.read(...given);
  const toward = (text: string, source: string, target: string) =>
    read(sentence(text, source, target)).find((pair) => pair.source === source)!;

  it.each([
    ['Norway heaped scorn on Chile over the delays.', 'negative'],
    ['Norway gave Chile its wholehearted backing.', 'positive'],
    ['Norway held talks with Chile.', 'neutral'],
    ['Norway and Chile lie far apart.', 'none'],
  ] as const)('tells the sign: %s', (text, sign) => {
    expect(toward(text, 'Norway', 'Chile').sign[sign]).toBeGreaterThan(0.5);
  });

  it('gives distributions', () => {
    const { sign, type, side } = toward('Norway heaped scorn on Chile.', 'Norway', 'Chile');
    for (const shares of [sign, type, side])
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  });

  it('is the less sure, the more is hidden', () => {
    const text = 'Norway condemned Chile.';
    const at = text.indexOf('condemned');
    const hidden = read(sentence(text, 'Norway', 'Chile'), { start: at, end: at + 'condemned'.length })[0]!;
    expect(hidden.sign.negative).toBeLessThan(toward(text, 'Norway', 'Chile').sign.negative - 0.3);
  });

  it('gives the same bytes whatever it has read before', () => {
    const one = () => JSON.stringify(read(sentence('Norway condemned Chile.', 'Norway', 'Chile')));
    const first = one();
    read(sentence('Kenya thanked Peru for the grain, and Ghana for the ships.', 'Kenya', 'Peru', 'Ghana'));
    expect(one()).toBe(first);
  });
});

describe.skipIf(!encoder)(`what the encoder adds to the reader${about}`, () => {
  const whole = defaultPipeline();
  const fast = defaultPipeline({ fast: true });
  const stances = (text: string, pipeline = whole) => analyze(pipeline, { text }, 'test').stances;
  const call =
    "Norway's prime minister, Jane Roe, spoke by video teleconference with Juan Perez, the president of Chile.";

  it('is found in wordings that no rule knows, holds both ways where it must, and names its cue', () => {
    const found = stances(call);
    expect(found.map(({ source, target, type }) => [source, target, type])).toEqual([
      ['jane-roe', 'juan-perez', 'CONSULT'],
      ['juan-perez', 'jane-roe', 'CONSULT'],
    ]);
    for (const { why, confidence } of found) {
      expect(why!.rule).toBe('encoder');
      expect(call.slice(why!.cue!.start, why!.cue!.end)).toMatch(/spoke|video|teleconference/);
      expect(confidence).toBe(found[0]!.confidence);
    }
    expect(stances(call, fast)).toEqual([]);
  });

  it('is found where no rule knows any word of the sentence', () => {
    const text = 'Norway finally opened the bridge to allow the delivery of 1,000 tons of grain to Chile.';
    expect(stances(text).map(({ source, target, polarity }) => [source, target, polarity])).toEqual([
      ['nor', 'chl', 'positive'],
    ]);
  });

  it('is not toward somebody else where the rules know whom an act is toward', () => {
    const text = 'Finland has kept the tariffs that Norway imposed on Sweden.';
    expect(stances(text).map(({ source, target, type }) => [source, target, type])).toEqual([
      ['fin', 'swe', 'SANCTION'],
      ['nor', 'swe', 'SANCTION'],
    ]);
  });

  it('leaves to the rules for whom lawyers and envoys act', () => {
    const text = "Jane Roe sued Norway in 2019. Roe's lawyers thanked Chile, and Roe's envoy met Juan Perez.";
    expect(stances(text).map(({ source, target, type }) => [source, target, type])).toContainEqual([
      'jane-roe',
      'chl',
      'SUPPORT',
    ]);
  });

  it('is no mere courtesy', () => {
    const talk = (thanks: string) =>
      `SECRETARY ANA ROE: Good morning. It is good to see President Juan Malik here.\n\nPRESIDENT JUAN MALIK: ${thanks}`;
    expect(stances(talk('Thank you so much, Secretary Roe.'))).toEqual([]);
    expect(stances(talk('I thank Secretary Roe for the bridge.'))).not.toEqual([]);
  });

  it('is never what syntax says is denied or merely possible', () => {
    const refused = [
      'Norway did not condemn Chile.',
      'Norway could condemn Chile.',
      call.replace('spoke', 'could have spoken'),
      call.replace('spoke', 'never spoke'),
    ];
    for (const text of refused) expect(stances(text).filter(({ modality }) => modality === 'asserted')).toEqual([]);
  });
});
