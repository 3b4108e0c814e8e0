import { type ActorKind, actorKinds } from '../../../../shared/actor.ts';
import { comparable } from '../../article-actors.ts';
import { isType, polarityOf } from '../answers.ts';
import type { Offsets } from '../read.ts';
import type { ArticleReading } from './reading.ts';
import { placeOf } from './words.ts';

/** What a line of answers is read with: it adds to the reading. */
export interface Page {
  reading: ArticleReading;
  text: string;
  complain(fault: string): void;
}

const actorForm = new RegExp(`^actor (.+?) (${actorKinds.join('|')})(?: of (.+?))?\\s*:(.*)$`);
const sentenceForm = /^S(\d+)\s*:(.*)$/;
const stanceForm = /^(.+?)\s*>\s*(.+?)\s+([A-Z]+)\s*([+0-])?\s*(\?)?\s*("[^"]+")?$/;
const forExample = {
  actor: 'write for example actor Jane Doe person: 7 12 "the president"',
  stance: 'write for example S3: Doe>Norway SUPPORT',
};

export function readActor(words: string, page: Page) {
  const { reading, complain } = page;
  const [, name, kind, , places] = actorForm.exec(words) ?? [];
  if (!name || !kind || places === undefined)
    return complain(`"${words}" is no actor (${actorKinds.join(', ')}); ${forExample.actor}`);
  if (reading.actors.some((actor) => comparable(actor.name) === comparable(name)))
    return complain(`actor ${name} stands there twice; put its mentions on one line`);
  const mentions = mentionsNamed(places, page);
  if (!mentions.length) complain(`actor ${name} has no mention; give numbers, or words of the text in quotation marks`);
  reading.actors.push({ name, kind: kind as ActorKind, mentions, affiliation: null });
}

function mentionsNamed(places: string, { reading: { task }, text, complain }: Page): Offsets[] {
  return [...places.matchAll(/"[^"]*"?|[^\s,"]+/g)].flatMap(([place]) => {
    const span = place.startsWith('"') ? placeOf(place.slice(1, -1), text) : task.mentions[Number(place) - 1];
    if (!span) complain(`${place} is no mention of the article and does not stand in its text`);
    return span ? [span] : [];
  });
}

/** Adds for whom an actor acts, once all actors are known. */
export function readAffiliation(words: string, page: Page) {
  const [, name, , other] = actorForm.exec(words) ?? [];
  const actor = page.reading.actors.find((one) => one.name === name);
  if (actor && other) actor.affiliation = actorNamed(other, page);
}

export function readSentence(words: string, page: Page) {
  const [, number, rest] = sentenceForm.exec(words) ?? [];
  const sentence = Number(number) - 1;
  if (rest === undefined) return page.complain(`"${words.slice(0, 60)}" is no answer; ${forExample.stance}`);
  if (!page.reading.task.sentences[sentence]) return page.complain(`there is no sentence S${number}`);
  if (rest.trim() === 'none') return;
  for (const part of rest.match(/(?:"[^"]*"|[^;"])+/g) ?? []) if (part.trim()) readStance(sentence, part.trim(), page);
}

function readStance(sentence: number, words: string, page: Page) {
  const { reading, text, complain } = page;
  const [, from, to, type, sign, doubt, quoted] = stanceForm.exec(words) ?? [];
  if (!from || !to || !isType(type)) return complain(`"${words}" is no stance; ${forExample.stance}`);
  const [source, target] = [actorNamed(from, page), actorNamed(to, page)];
  if (!source || !target) return;
  if (source === target) return complain(`"${words}" goes from ${source} to itself`);
  const evidence = quoted ? placeOf(quoted.slice(1, -1), text, reading.task.sentences[sentence]) : null;
  if (quoted && !evidence)
    return complain(`${quoted} does not stand in S${sentence + 1}; copy its words without brackets and numbers`);
  const polarity = polarityOf(type, sign);
  reading.stances.push({ sentence, source, target, type, polarity, evidence, ...(doubt && { optional: true }) });
}

/** The actor of that name, or the only one whose name holds these words. */
function actorNamed(words: string, { reading: { actors }, complain }: Page): string | null {
  const wanted = comparable(words);
  const names = actors.map(({ name }) => name);
  const same = names.filter((name) => comparable(name) === wanted);
  const found = same.length ? same : names.filter((name) => ` ${comparable(name)} `.includes(` ${wanted} `));
  if (found.length === 1) return found[0]!;
  complain(
    found.length
      ? `${words} may be ${found.join(' or ')}; write the whole name`
      : `there is no actor ${words}; add a line for it (${forExample.actor})`,
  );
  return null;
}
