import type { Tongue } from '#platform/i18n/tongue.ts';
import type { Remark, RemarkKind } from '#shared/networks/files/network-data.ts';
import { t } from './words.ts';

/** A remark on a file as a sentence, with the lines where it was seen. */
export function sayRemark(c: Tongue, { kind, times, places }: Remark): string {
  const seen = places
    .filter(({ line }) => line > 0)
    .map(({ line, what }) => t(c, what === '' ? 'remark.line' : 'remark.line_with', { line, what }));
  const more = times - places.length;
  const where = [...seen, ...(more > 0 && seen.length > 0 ? [t(c, 'remark.more', { more })] : [])].join('; ');
  const said = t(c, keys[kind], { times });
  return where === '' ? said : t(c, 'remark.at', { said, where });
}

const keys = {
  'not xml': 'remark.not_xml',
  'no graph': 'remark.no_graph',
  'not a table': 'remark.not_a_table',
  'no columns': 'remark.no_columns',
  'no end': 'remark.no_end',
  'strength not a number': 'remark.strength_not_a_number',
  'strength below zero': 'remark.strength_below_zero',
  'too many people': 'remark.too_many_people',
  'too many ties': 'remark.too_many_ties',
  'without ties': 'remark.without_ties',
  'without headings': 'remark.without_headings',
  'not declared': 'remark.not_declared',
  'declared twice': 'remark.declared_twice',
  'to oneself': 'remark.to_oneself',
  'strength zero': 'remark.strength_zero',
  repeated: 'remark.repeated',
  'further graph': 'remark.further_graph',
  hyperedge: 'remark.hyperedge',
  'both kinds of ties': 'remark.both_kinds',
} as const satisfies Record<RemarkKind, string>;
