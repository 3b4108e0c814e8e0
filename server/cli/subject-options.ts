import { Option } from 'commander';

/** The option that tells whose stances of an actor or a pair are asked about. */
export const directionOption = () =>
  new Option('--direction <direction>', 'stances that the first actor gives (out), receives (in) or both').default(
    'both',
  );

/** Arguments of a command that asks about an actor or a pair, with what is said of them in its help. */
export const subjectArguments = [
  ['[actor]', 'id, name or alias of an actor; all when left out'],
  ['[with]', 'another actor: only what is between the two'],
] as const;
