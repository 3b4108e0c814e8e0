/** Irregular verbs of English: base, past, participle; variants are joined by a slash. General knowledge of any grammar. */
const table = `
arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten|become became become|begin began begun
bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken
breed bred bred|bring brought brought|build built built|burst burst burst|buy bought bought|cast cast cast
catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut
deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamt dreamt|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled
fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|forget forgot forgotten
forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got gotten/got|give gave given|go went gone
grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held
hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant leant
leap leapt leapt|learn learnt learnt|leave left left|lend lent lent|let let let|light lit lit|lose lost lost|make made made
mean meant meant|meet met met|mow mowed mown|pay paid paid|plead pled pled|prove proved proven|put put put|quit quit quit
read read read|rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|sew sewed sewn|shake shook shaken|shed shed shed
shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk
sit sat sat|slay slew slain|sleep slept slept|slide slid slid|sling slung slung|slit slit slit|sow sowed sown
speak spoke spoken|speed sped sped|spend spent spent|spill spilt spilt|spin spun spun|spit spat spat|split split split
spoil spoilt spoilt|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck
sting stung stung|stink stank stunk|stride strode stridden|strike struck stricken/struck|string strung strung
strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung
take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
thrust thrust thrust|tread trod trodden|wake woke woken|wear wore worn|weave wove woven|weep wept wept|wet wet wet
win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood
wring wrung wrung|write wrote written`;

/** Base of an irregular past form or participle; a form of two verbs gets the first one ("lay" is left to its tag). */
export const irregularBases: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .flatMap((verb) => {
      const [base, past, participle] = verb.split(' ') as [string, string, string];
      return [past, ...participle.split('/')].map((form): [string, string] => [form, base]);
    }),
);

/** Forms that are verbs of their own, too: `found`, `fell`. */
const ambiguous = new Set('found fell saw bound wound ground lay felt bore rode wove wet stuck strung'.split(' '));

const bases = new Set(irregularBases.values());

/** Irregular forms that are no verb's plain form, so that they are past whatever their tag: `froze`. */
export const pastsOnly: ReadonlySet<string> = new Set(
  [...irregularBases.keys()].filter((form) => !bases.has(form) && !ambiguous.has(form)),
);
