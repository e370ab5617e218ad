import { personLine } from '#ui/person-line.ts';
import type { Html, Renderable } from '#platform/html/html.ts';
import { html } from '#platform/html/html.ts';

type Person = {
  id: number;
  name: string;
  photo: string | null;
  job_title: string | null;
  department: string | null;
  location: string | null;
};

/** Someone with what the directory says of their work, and what matters of them here. */
export function personEntry(person: Person, more: Renderable = null): Html {
  const work = [person.job_title, person.department, person.location].filter(Boolean).join(', ');
  return personLine(
    { name: person.name, photo: person.photo, href: `/people/${person.id}` },
    html`${work}${work !== '' && more ? ' · ' : ''}${more}`,
  );
}
