import { InvalidArgumentError, Option } from 'commander';

type Values = Record<string, unknown>;

/** A command that adds one correction to the log. */
export interface CurateCommand {
  /** Name and arguments, as commander takes them. */
  usage: string;
  summary: string;
  options: () => Option[];
  /** The request for the arguments and options, as the API takes it too. */
  request: (args: readonly string[], values: Values) => Values;
}

const none = (): Option[] => [];
const offset = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 0 on.');
  return Number(text);
};

/** A dash takes a field away. */
const orNone = (value: unknown): unknown => (value === '-' ? null : value);

const stance = (op: string, summary: string, ...options: Option[]): CurateCommand => ({
  usage: `${op} <document> <stance>`,
  summary,
  options: () => options,
  request: ([document, id], values) => ({ document, stance: id, ...values }),
});

/** Every correction that the command line knows, in the order of its help. */
export const curateCommands: readonly CurateCommand[] = [
  {
    usage: 'merge <into> <from>',
    summary: 'make two actors one, under the name of the first',
    options: none,
    request: ([into, from]) => ({ into, from }),
  },
  {
    usage: 'split <actor> <name>',
    summary: 'make some of what an actor stands for another actor of this name',
    options: () => [
      new Option('--documents <ids...>', 'ids of documents that mean the other'),
      new Option('--names <names...>', 'names by which documents mean the other'),
    ],
    request: ([actor, name], values) => ({ actor, name, ...values }),
  },
  {
    usage: 'rename <actor> <name>',
    summary: 'give an actor another name; the old one stays an alias',
    options: none,
    request: ([actor, name]) => ({ actor, name }),
  },
  {
    usage: 'set <actor>',
    summary: 'set what is known of an actor; - takes it away',
    options: () => [
      new Option('--kind <kind>', 'person, country, organization or group'),
      new Option('--affiliation <actor>', 'the actor that it acts for'),
      new Option('--role <role>', 'its office'),
      new Option('--country <code>', 'ISO 3166-1 alpha-3'),
    ],
    request: ([actor], { kind, affiliation, role, country }) => ({
      ...{ actor, kind, affiliation: orNone(affiliation), role: orNone(role), country: orNone(country) },
    }),
  },
  {
    usage: 'apart <actor> <other>',
    summary: 'say that two actors are not one: they are not suggested again',
    options: none,
    request: ([actor, other]) => ({ actors: [actor, other] }),
  },
  stance('accept', 'say that a stance is right as it is shown'),
  stance('reject', 'say that there is no such stance: it leaves graph and lists'),
  {
    usage: 'retype <document> <stance> <type>',
    summary: 'give a stance another type',
    options: () => [
      new Option('--polarity <polarity>', 'positive, negative or neutral; that of the type when left out'),
      new Option('--modality <modality>', 'asserted, negated, hypothetical or future'),
    ],
    request: ([document, id, type], values) => ({ document, stance: id, type, ...values }),
  },
  stance('flip', 'exchange source and target of a stance'),
  stance(
    'redirect',
    'give a stance another source or target',
    new Option('--source <actor>', 'who takes it'),
    new Option('--target <actor>', 'toward whom'),
  ),
  {
    usage: 'add <document> <type>',
    summary: 'add a stance that the analysis has not found',
    options: () => [
      new Option('--text <words>', 'the words that say so, as they stand in the document').makeOptionMandatory(),
      new Option('--start <n>', 'where they start, when they stand there several times').argParser(offset),
      new Option('--source <actor>', 'who takes it').makeOptionMandatory(),
      new Option('--target <actor>', 'toward whom'),
      new Option('--issue <phrase>', 'what it is about'),
      new Option('--polarity <polarity>', 'positive, negative or neutral; that of the type when left out'),
      new Option('--modality <modality>', 'asserted, negated, hypothetical or future'),
      new Option('--attributed-to <actor>', 'who reports it'),
    ],
    request: ([document, type], values) => ({ document, type, ...values }),
  },
  {
    usage: 'note <text>',
    summary: 'keep a note on an actor, a stance or an edge',
    options: () => [
      new Option('--actor <actor>', 'the actor that it is on'),
      new Option('--document <id>', 'document of the stance that it is on'),
      new Option('--stance <id>', 'the stance that it is on'),
      new Option('--source <actor>', 'source of the edge that it is on'),
      new Option('--target <actor>', 'target of the edge that it is on'),
    ],
    request: ([text], values) => ({ text, ...values }),
  },
  {
    usage: 'read <document>',
    summary: 'say that a document was read to its end: whatever it says is accepted, corrected or added',
    options: none,
    request: ([document]) => ({ document }),
  },
  {
    usage: 'undo [correction]',
    summary: 'take a correction back, your last one when none is named',
    options: none,
    request: ([entry]) => ({ entry }),
  },
  {
    usage: 'redo [correction]',
    summary: 'bring a correction back, the one that you undid last when none is named',
    options: none,
    request: ([entry]) => ({ entry }),
  },
];
