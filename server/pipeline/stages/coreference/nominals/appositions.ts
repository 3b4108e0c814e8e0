import { governmentSite } from '../../../../lexicon/government-sites.ts';
import { type Office, offices } from '../../../../lexicon/offices.ts';
import { isMost } from '../../../../lexicon/stories.ts';
import type { Token } from '../../../annotated-document.ts';
import type { ActorRecord } from '../actor-record.ts';
import {
  actorsOf,
  type Coreference,
  countryRecordOf,
  link,
  ownersOf,
  partiesOf,
  type ReadMention,
  storyOf,
} from '../coreference-context.ts';

const describing = new Set(['office', 'official', 'person', 'people', 'body', 'rebels']);

/**
 * Links a nominal and a name that stand side by side with a comma: "China's foreign minister, Wang Yi", "Olaf Scholz, Germany's chancellor".
 * The name's actor gets the role.
 */
export function linkAppositions(context: Coreference): void {
  const names = context.mentions.filter(
    ({ kind, reading, actors }) => kind === 'name' && !reading.absorbed && actors.length === 1,
  );
  const byFirst = new Map(names.map((mention) => [mention.first, mention]));
  const byLast = new Map(names.map((mention) => [mention.last, mention]));
  for (const nominal of context.mentions) {
    if (nominal.kind !== 'nominal' || nominal.reading.plural) continue;
    if (!describing.has(nominal.reading.noun?.class ?? '')) continue;
    const beside = apposed(context, nominal, byFirst, byLast);
    const { sentence } = context.tokens[nominal.head]!;
    const inOne = beside.filter(({ head }) => context.tokens[head]!.sentence === sentence);
    const name = inOne.find((one) => agrees(nominal, actorsOf(context, one)[0]) && !isListed(context, nominal, one));
    if (name) describe(nominal, actorsOf(context, name)[0]!);
  }
}

function describe(nominal: ReadMention, record: ActorRecord): void {
  link(nominal, [record], 0.9);
  if (nominal.reading.role) record.roles.push(nominal.reading.role);
}

const agrees = ({ reading }: ReadMention, record: ActorRecord | undefined): boolean => {
  const isBody = reading.noun?.class === 'body' || reading.noun?.class === 'rebels';
  if (isBody) return record?.kind === 'organization';
  return record?.kind === 'person' && (!reading.gender || !record.gender || reading.gender === record.gender);
};

/** Names right before and right after a nominal, with a comma between: also after its place, `the envoy for Peru, Jane Roe`. */
function apposed(
  { tokens, mentionAt }: Coreference,
  nominal: ReadMention,
  byFirst: ReadonlyMap<number, ReadMention>,
  byLast: ReadonlyMap<number, ReadMention>,
): ReadMention[] {
  const start = /DET|PRON/.test(tokens[nominal.first - 1]?.upos ?? '') ? nominal.first - 1 : nominal.first;
  const before = isComma(tokens, start - 1) && endsApposition(tokens, nominal) ? byLast.get(start - 1) : undefined;
  const place = /^(for|from|to|in|of)$/.test(tokens[nominal.last]?.text ?? '')
    ? mentionAt.get(nominal.last + 1)
    : undefined;
  const end = place?.kind === 'name' && place.first === nominal.last + 1 ? place.last : nominal.last;
  const next = isComma(tokens, end) ? end + 1 : end;
  const after = byFirst.get(/^(his|her)$/i.test(tokens[next]?.text ?? '') ? next + 1 : next);
  return [...(before ? [before] : []), ...(after && endsName(tokens, after) ? [after] : [])];
}

/** "Kurdi, his brother and his mother", "according to his agent, Hunter had", "to Ms Roe, the envoy wrote": side by side, but two people. */
function isListed({ tokens }: Coreference, nominal: ReadMention, name: ReadMention): boolean {
  const isKin = /^(his|her)$/i.test(tokens[nominal.reading.modifiers[0] ?? -1]?.text ?? '');
  const opens = tokens[nominal.first - 2]?.sentence !== tokens[nominal.first]!.sentence && isComma(tokens, name.last);
  const isOfClause = isSubject(tokens[nominal.head]!) && !isSubject(tokens[name.head]!);
  return name.first < nominal.first ? isKin || isOfClause : !opens && isFronted(tokens, nominal, name);
}

/**
 * "Before seeing the leader, Mr. Roe left", "in a letter to the minister, Roe said": the noun belongs to a phrase before the clause whose
 * subject the name is. An apposition shares its noun's place in the clause, and a comma or the clause's end closes it.
 */
export function isFronted(tokens: readonly Token[], { head: noun }: ReadMention, { head, last }: ReadMention): boolean {
  if (tokens[noun]!.deprel.startsWith('nsubj')) return false;
  return tokens[head]!.deprel.startsWith('nsubj') || /^(VERB|AUX)$/.test(tokens[last]?.upos ?? '');
}

const isSubject = ({ deprel }: Token): boolean => deprel.startsWith('nsubj');

const isComma = (tokens: readonly Token[], index: number): boolean => /^(,|—|–|\()$/.test(tokens[index]?.text ?? '');

/** "Harry Reid, the Senate leader, ..." is an apposition; "Reid, the president and ..." may be a list. */
function endsApposition(tokens: readonly Token[], { last, head }: ReadMention): boolean {
  const after = tokens[last];
  if (!after || after.sentence !== tokens[head]!.sentence) return true;
  return (
    /^[,.;:)—–]$/.test(after.text) || /ADP|PRON|VERB|AUX|SCONJ/.test(after.upos) || tokens[head]!.deprel === 'appos'
  );
}

const endsName = (tokens: readonly Token[], { last }: ReadMention): boolean =>
  /^[,.;:)—–]$/.test(tokens[last]?.text ?? '.') || tokens[last]?.upos !== 'CCONJ';

/** Whom an office is of that its title alone tells, surely or because the text speaks of the body, or of no country more. */
function ownerOfOffice(context: Coreference, mention: ReadMention): string | null {
  const role = mention.reading.role ?? '';
  const named = offices().filter(({ title }) => ` ${role} `.includes(` ${title} `));
  const longest = named.reduce<Office | null>((a, b) => (a && a.title.length >= b.title.length ? a : b), null);
  return longest && (longest.certainty === 'sure' || isSpokenOf(context, mention, longest.of)) ? longest.of : null;
}

function isSpokenOf(context: Coreference, mention: ReadMention, of: string): boolean {
  const { register, lexicon, document } = context;
  if (governmentSite(document.document.url)?.of === of) return true;
  return (
    register.has(of) &&
    (lexicon.entries.get(of)?.kind !== 'country' || isMost(storyOf(context, mention), of.toUpperCase()))
  );
}

/** Gives people and organizations whom they act for: the owner of their titles and appositions, a complement ("Lagarde of the IMF"), or their office. */
export function affiliate(context: Coreference): void {
  for (const mention of context.mentions) {
    for (const record of actorsOf(context, mention)) {
      if (record.kind === 'country' || record.affiliation || mention.reading.absorbed) continue;
      if (record.entry?.kind === 'organization' || (!mention.reading.role && mention.kind !== 'name')) continue;
      const owners = ownersOf(context, mention);
      const owner = owners.includes(record) ? null : (owners[0] ?? complementOwner(context, mention, record));
      if (owner?.type === 'igo' && /ambassador$/.test(mention.reading.role ?? '')) continue;
      if (owner && owner !== record) affiliateTo(context, record, owner);
      else if (record.kind === 'person') affiliateToId(context, record, ownerOfOffice(context, mention));
    }
  }
}

function affiliateToId({ register, lexicon }: Coreference, record: ActorRecord, id: string | null): void {
  if (!id) return;
  record.affiliation ??= register.idOf(id);
  record.country ??= lexicon.entries.get(id)?.country ?? null;
}

function affiliateTo(context: Coreference, record: ActorRecord, owner: ActorRecord): void {
  if (owner.kind === 'person') {
    const country = countryRecordOf(context, owner);
    if (country) affiliateTo(context, record, country);
    return;
  }
  record.affiliation ??= owner.id;
  record.country ??= owner.country;
}

/** The organization after "of" or "from" right behind a person's name. */
function complementOwner(context: Coreference, mention: ReadMention, record: ActorRecord): ActorRecord | null {
  const { tokens, mentionAt } = context;
  if (record.kind !== 'person' || !/^(of|from|at|with)$/.test(tokens[mention.last]?.text ?? '')) return null;
  const next = tokens[mention.last + 1]?.upos === 'DET' ? mention.last + 2 : mention.last + 1;
  const owner = partiesOf(context, mentionAt.get(next))[0];
  const isOwner = /^(of|from)$/.test(tokens[mention.last]!.text)
    ? owner?.kind !== 'person'
    : owner?.kind === 'organization';
  return owner && isOwner && mentionAt.get(next)?.kind === 'name' ? owner : null;
}
