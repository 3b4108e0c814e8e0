import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const namesIn = (text: string): string[] => read(text).actors.map(({ name }) => name);

describe('a known name inside a longer one', () => {
  it.each([
    ['Kenya condemned Hamas al-Rashid.', 'Hamas al-Rashid', 'Hamas'],
    ['Kenya condemned Lashkar-e-Noor.', 'Lashkar-e-Noor', 'Lashkar'],
    ['Kenya condemned the Amazon Growers Association.', 'Amazon Growers Association', 'Amazon'],
    ['Kenya condemned the Western Australian Government.', 'Western Australia', 'the West'],
    ['Kenya condemned the Western Libyan army.', 'Libya', 'the West'],
  ])('is not who is meant: %s', (text, longer, shorter) => {
    expect(namesIn(text)).toContain(longer);
    expect(namesIn(text)).not.toContain(shorter);
  });

  it.each([
    ['Kenya condemned Hamas and Al Gore.', 'Hamas'],
    ['Kenya condemned the Amazon deal.', 'Amazon'],
    ['Kenya condemned the Boeing Company.', 'Boeing'],
    ['Kenya condemned Western governments.', 'the West'],
  ])('is, where the name ends: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});

describe('the Commonwealth', () => {
  it.each([
    ['Australia and its states met in Perth. The Commonwealth condemned Kenya.', 'Australia'],
    ['Fiji and Tonga left, Fiji said. Australia stayed. The Commonwealth condemned Fiji.', 'Commonwealth of Nations'],
    ['Australia hosted all Commonwealth leaders. The Commonwealth condemned Fiji.', 'Commonwealth of Nations'],
    ['The Commonwealth condemned Fiji.', 'Commonwealth of Nations'],
  ])('is the country that a text is about, or the body of many: %s', (text, name) => {
    const { actors, stances } = read(text);
    expect(stances.map(({ source }) => actors.find(({ id }) => id === source)!.name)).toContain(name);
  });
});
