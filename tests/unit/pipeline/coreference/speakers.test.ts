import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** Whom the pronoun that opens these words refers to. */
function opening(words: string, text: string, title?: string): string[] {
  const start = text.indexOf(words);
  return read(text, { title })
    .mentions.filter((mention) => mention.start === start)
    .map(({ actor }) => actor);
}

const transcript = `Press Briefing by Spokesman Igor Malik

MR. MALIK: Good morning. We condemn Chile.

Q: Do you support Peru?

MR. MALIK: I do.`;

describe('the first person', () => {
  it.each([
    ['of a quotation', '"We condemn Chile," President Ana Rojas said.', 'We', ['ana-rojas']],
    ['before the speaker is named by a pronoun', 'Ana Rojas spoke. "I blame Chile," she said.', 'I', ['ana-rojas']],
    [
      'without quotation marks',
      'We will work closely with Chile, Deputy Minister Ana Rojas said.',
      'We',
      ['ana-rojas'],
    ],
    ['of a quotation that goes on', '"It is late," Ana Rojas said.\n\n"I blame Chile."', 'I blame', ['ana-rojas']],
    ['behind a dash', '"Chile attacked us. We will fight." - Commissioner Ana Rojas', 'We', ['ana-rojas']],
    ['behind a colon', 'And from President Ana Rojas:\n\n"We condemn Chile."', 'We', ['ana-rojas']],
    ['of a turn', transcript, 'We', ['igor-malik']],
    ['of a later turn', transcript, 'I do', ['igor-malik']],
    ['of a statement', 'Statement by President Ana Rojas\n\nI condemn Chile. We support Peru.', 'We', ['ana-rojas']],
    ['of a text of its own', 'Peru welcomes the pact. We thank Chile.', 'We', ['per']],
  ])('is that %s', (_, text, words, actors) => {
    expect(opening(words, text)).toEqual(actors);
  });

  it('is the side of the speaker where something is done to it', () => {
    const { who } = read('"Chile attacked us," Ana Rojas, the president of Peru, said.');
    expect(who('us')).toEqual(['per']);
  });

  it('is the side of the speaker that has something', () => {
    expect(read('"Chile fears our army," Ana Rojas, the president of Peru, said.').who('our')).toEqual(['per']);
  });

  it('calls nobody `he` whom it calls by name', () => {
    const said = (words: string) => `${transcript}\n\nQ: Is he well?\n\nMR. MALIK: ${words} He met Chile.`;
    expect(read(said('Carlos Vega, as you know, it is late.')).who('He')).toEqual([]);
    expect(read(said('Carlos Vega praised Peru.')).who('He')).toEqual(['carlos-vega']);
  });

  it('comes from a title', () => {
    expect(opening('I', 'I condemn Chile.', 'Statement by President Ana Rojas on Chile')).toEqual(['ana-rojas']);
    expect(opening('I', 'I condemn Chile.', 'Statement by National Security Advisor Ana Rojas')).toEqual(['ana-rojas']);
  });

  it.each([
    ['nobody speaks', 'Chile cheats. We must punish it.', 'We'],
    ['the one who asks', transcript.replace('Do you', 'I think you'), 'I think'],
    ['two are its authors', 'Joint statement by Ana Rojas and Igor Malik\n\nI condemn Chile.', 'I condemn'],
  ])('stays open where %s', (_, text, words) => {
    expect(opening(words, text)).toEqual([]);
  });
});

describe('the second person', () => {
  it('is whom a quotation is told to', () => {
    expect(read('"I condemn you," Ana Rojas told Igor Malik.').who('you')).toEqual(['igor-malik']);
    expect(read('"I condemn you," Ana Rojas told reporters.').who('you')).toEqual([]);
  });

  it('is who answers a question of nobody', () => {
    expect(read(transcript).who('you')).toEqual(['igor-malik']);
  });
});

describe('the second person of a talk', () => {
  const talk = (said: string) => `Visit by Ana Rojas\n\nMS ROJAS: We met Chile. ${said}\n\nMR MALIK: Good. I met Peru.`;

  it.each([
    ['who is welcomed', talk('I want to congratulate you.'), ['malik']],
    ['who is called when he is thanked', talk('Mr. Malik, I thank you.'), ['malik']],
    ['not all who listen', talk('I want to congratulate all of you.'), []],
    ['not who is thanked before the other one spoke', talk('Thank you very much.'), []],
    ['nobody after a long speech', talk(`${'The harvest was poor. '.repeat(30)}I congratulate you.`), []],
  ])('is %s', (_, text, actors) => {
    expect(read(text).who('you')).toEqual(actors);
  });
});

describe('a body in the first person', () => {
  it('never says I', () => {
    expect(opening('I thank', '"I thank Chile," the Government of Peru said.')).toEqual([]);
    expect(opening('We thank', '"We thank Chile," the Government of Peru said.')).toEqual(['per']);
    expect(opening('I thank', '"I thank Chile," Sorvik told Le Monde.')).toEqual(['sorvik']);
  });

  it.each([
    ['Statement of Ana Rojas', ['ana-rojas']],
    ['Statement on Closure of Media Outlets', []],
    ['Peru Coalition Statement on the Visit of Ana Rojas', []],
    ['Statement from the Peru Strategic Dialogue', []],
  ])('is nobody whom a heading is about: %s', (title, actors) => {
    expect(opening('We thank', 'We thank Chile.', title)).toEqual(actors);
  });
});

describe('a speaker named by a pronoun', () => {
  it('is nobody of whom the quotation speaks', () => {
    expect(opening('he said', 'Ivan Petrov attacked Igor Malik. "Malik is a liar," he said.')).toEqual(['ivan-petrov']);
  });
});
