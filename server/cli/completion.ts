import type { Command, Option } from 'commander';

/** A command as shells complete it. */
interface Completed {
  name: string;
  summary: string;
  options: readonly Option[];
}

const completed = (program: Command): Completed[] =>
  program.commands.map((command) => ({
    ...{ name: command.name(), summary: command.summary(), options: command.options },
  }));

const flagsOf = ({ options }: Completed): string =>
  [...options.flatMap(({ long, short }) => [long, short]), '--help'].filter(Boolean).join(' ');

/** Options that take one of a few values, with these. */
const choicesOf = ({ options }: Completed): [string, string][] =>
  options
    .filter(({ argChoices }) => argChoices)
    .map(({ long, short, argChoices }) => [[long, short].filter(Boolean).join('|'), argChoices!.join(' ')]);

function caseOf(command: Completed): string {
  const choices = choicesOf(command).map(
    ([flags, values]) => `      case "$before" in ${flags}) words="${values}"; return;; esac\n`,
  );
  return `    ${command.name})\n${choices.join('')}      words="${flagsOf(command)}";;\n`;
}

/** A function of bash that completes commands, options and their values; files otherwise. */
const bash = (commands: readonly Completed[]): string => `_demarche_words() {
  local before="$1" command="$2"
  case "$command" in
${commands.map(caseOf).join('')}    *) words="${commands.map(({ name }) => name).join(' ')} --help --version";;
  esac
}
_demarche() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words="" command=""
  [ "$COMP_CWORD" -gt 1 ] && command="\${COMP_WORDS[1]}"
  _demarche_words "\${COMP_WORDS[COMP_CWORD-1]}" "$command"
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  case "$current" in -*) ;; *) [ "$COMP_CWORD" -gt 1 ] && COMPREPLY+=($(compgen -f -- "$current"));; esac
}
complete -o filenames -F _demarche demarche
`;

const zsh = (commands: readonly Completed[]): string =>
  `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const fishOption = (name: string, { long, short, description, argChoices }: Option): string =>
  [
    `complete -c demarche -n '__fish_seen_subcommand_from ${name}'`,
    ...(long ? [`-l ${long.slice(2)}`] : []),
    ...(short ? [`-s ${short.slice(1)}`] : []),
    ...(argChoices ? [`-xa ${quoted(argChoices.join(' '))}`] : []),
    `-d ${quoted(description)}`,
  ].join(' ');

const fish = (commands: readonly Completed[]): string =>
  commands
    .flatMap(({ name, summary, options }) => [
      `complete -c demarche -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
      ...options.map((option) => fishOption(name, option)),
    ])
    .map((line) => `${line}\n`)
    .join('');

const writers = { bash, zsh, fish };
export type Shell = keyof typeof writers;
export const shells = Object.keys(writers) as Shell[];

/** A script by which a shell completes the command line. */
export const completionOf = (program: Command, shell: Shell): string => writers[shell](completed(program));
