import { html, type Html } from '#platform/html/html.ts';
import { aroundOne } from '#ui/drawings/around-one.ts';
import { networkMap } from '#ui/drawings/network-map.ts';
import { fold } from '#ui/fold.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Check, Contact } from '../check.ts';
import { answersOf, strengthOf } from '../measures/answers.ts';
import { t } from '../words.ts';
import { nameOf } from './check-frame.ts';
import { knownTo } from './links-step.ts';
import { answerWord, benefitWord } from './question-words.ts';

/** Where somebody belongs, as the map groups them: one's own department as a whole, each other one by its name. */
function corner(c: Viewer, check: Check, { unit, department }: Contact): string | null {
  switch (unit) {
    case 'team':
    case 'department':
      return check.own_department ?? t(c, 'map.own');
    case 'outside':
      return t(c, 'answer.outside');
    case 'elsewhere':
      return department === null || department === check.own_department
        ? t(c, 'answer.elsewhere')
        : department;
    case null:
      return department;
  }
}

/** The people of a check as a map, the closest nearest, and the same as a table. */
export function mapPart(c: Viewer, check: Check): Html {
  const people = check.contacts.map((contact) => ({
    name: nameOf(c, contact),
    group: corner(c, check, contact),
    strength: strengthOf(contact),
  }));
  const { nodes, ties, groups } = aroundOne(t(c, 'map.me'), people, answersOf(check).known);
  return html`${networkMap({ id: `map-${check.id}`, title: t(c, 'map.title'), description: t(c, 'map.about'), nodes, ties, groups })}${fold(t(c, 'map.table'), peopleTable(c, check))}`;
}

function peopleTable(c: Viewer, check: Check): Html {
  const named = new Map(check.contacts.map((contact) => [contact.id, nameOf(c, contact)]));
  return table(
    t(c, 'map.table'),
    [
      { label: t(c, 'map.person') },
      { label: t(c, 'map.where') },
      { label: t(c, 'map.how_often') },
      { label: t(c, 'map.how_close') },
      { label: t(c, 'map.gets') },
      { label: t(c, 'map.knows') },
    ],
    check.contacts.map((contact) => [
      nameOf(c, contact),
      corner(c, check, contact) ?? '–',
      contact.frequency ? answerWord(c, contact.frequency) : '–',
      contact.closeness ? answerWord(c, contact.closeness) : '–',
      contact.benefits.map((one) => benefitWord(c, one)).join(', ') || '–',
      knownTo(check, contact)
        .map((id) => named.get(id) ?? '')
        .join(', ') || '–',
    ]),
  );
}
