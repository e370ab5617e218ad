/** A row of a Stack Exchange dump, by its attributes. */
export type Row = Record<string, string | number>;
const escaped = (value: string | number) =>
  String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#xA;');
export const rowOf = (row: Row) =>
  `  <row ${Object.entries(row)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ')} />`;
export const xml = (rows: readonly Row[]) =>
  `\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<rows>\n${rows.map(rowOf).join('\n')}\n</rows>\n`;
export const question = (id: number, more: Row = {}): Row => ({
  Id: id,
  PostTypeId: 1,
  CreationDate: '2014-03-13T20:32:04.033',
  Score: 3,
  Body: '<p>Why is it so?</p>',
  OwnerUserId: 21,
  Title: `Question ${id}`,
  Tags: '<pumps><seals>',
  ...more,
});
export const answer = (id: number, parent: number, more: Row = {}): Row => ({
  Id: id,
  PostTypeId: 2,
  ParentId: parent,
  CreationDate: '2014-03-14T08:00:00.000',
  Score: 1,
  Body: '<p>Because.</p>',
  OwnerUserId: 22,
  ...more,
});
