import { html, type Html } from '#platform/html/html.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { StudyPerson } from '../queries.ts';
import type { StudyFigures } from '../study.ts';
import { t } from '../words.ts';
import { figure, percent } from './figure.ts';

/** Those through whom most passes. */
export function bridgesOf(
  c: Viewer,
  { bridges }: StudyFigures,
  people: ReadonlyMap<number, StudyPerson>,
): Html | null {
  if (bridges.length === 0) return null;
  const columns = [
    { label: t(c, 'bridges.person') },
    { label: t(c, 'bridges.share'), numeric: true },
    { label: t(c, 'bridges.constraint'), numeric: true },
    { label: t(c, 'bridges.community'), numeric: true },
    { label: t(c, 'bridges.reaches'), numeric: true },
  ];
  const rows = bridges.map(({ person, share, constraint, community, reaches }) => [
    calledAs(people.get(person)),
    percent(c, share),
    figure(c, constraint),
    `${community + 1}`,
    `${reaches}`,
  ]);
  const title = t(c, 'bridges.title');
  return section(
    title,
    html`<p>${t(c, 'bridges.lead')}</p>
      ${table(title, columns, rows)}`,
  );
}

function calledAs(person: StudyPerson | undefined): Html | string {
  if (!person) return '';
  const { person_id, name, label, external_id } = person;
  return person_id !== null && name !== null
    ? html`<a href="/people/${person_id}">${name}</a>`
    : (label ?? external_id);
}
