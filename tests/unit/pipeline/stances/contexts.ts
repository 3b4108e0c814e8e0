/** Infinitive, past, participle and -ing form. */
export const verbs = [
  ['condemn', 'condemned', 'condemning'],
  ['praise', 'praised', 'praising'],
  ['attack', 'attacked', 'attacking'],
  ['sanction', 'sanctioned', 'sanctioning'],
  ['threaten', 'threatened', 'threatening'],
  ['arrest', 'arrested', 'arresting'],
  ['back', 'backed', 'backing'],
  ['sue', 'sued', 'suing'],
  ['criticize', 'criticized', 'criticizing'],
  ['invade', 'invaded', 'invading'],
] as const;

/** A: who, B: whom, base, past (also the participle) and ing: the verb. */
export const contexts = [
  'A past B over the dispute on Tuesday.',
  'On Tuesday, A past B.',
  'On Tuesday A past B.',
  'A past B last week, two officials said.',
  'A has past B, officials said.',
  'A past B, the agency reported on Monday.',
  'According to state media, A past B.',
  'While A past B, markets fell.',
  'Markets fell after A past B.',
  'A day after A past B, markets fell.',
  'Markets fell because A past B.',
  'The report said that A had past B.',
  'The report said A had past B.',
  'B was past by A.',
  'B has been past by A several times.',
  'B, which was past by A in May, held elections.',
  'B, past by A in May, held elections.',
  'A, which past B in May, held elections.',
  'A surprised markets by ing B.',
  'Kenya thanked A for ing B.',
  'A held a meeting before ing B.',
  'A issued a statement on Tuesday, ing B.',
  'A closed its border and past B.',
  'A past Kenya and B.',
  'A past Kenya as well as B.',
  'Kenya and A past B.',
  'A has repeatedly and publicly past B.',
  'A continued to base B.',
  'The vote prompted A to base B.',
  'A decided on Tuesday to base B.',
  'A past B, a member of the council.',
  'Markets rose, but A past B.',
  'Markets rose (A past B) and fell again.',
  'A is known to have past B.',
  'A not only past B but also closed its border.',
  'The council held a session in which A past B.',
  'A joined Kenya in ing B.',
  'A, along with Kenya, past B.',
  'Despite protests at home, A past B.',
  'A past B, saying the vote was unfair.',
];

/** A context with its words filled in: who `A` does to whom `B` what the verb says. */
export function filled(context: string, [base, past, ing]: (typeof verbs)[number], A: string, B: string): string {
  const words: Record<string, string> = { A, B, base, past, ing };
  const text = context.replace(/\b(A(?! day)|B|base|past|ing)\b/g, (word) => words[word]!);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
