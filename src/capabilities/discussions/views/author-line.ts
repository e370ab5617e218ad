import type { Html, Renderable } from '#platform/html/html.ts';
import { personLine } from '#ui/person-line.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '../words.ts';

type Author = {
  author_id: number | null;
  author_name: string | null;
  author_photo: string | null;
  author_known: boolean;
};

/** The one who wrote it, with what matters beside the name; someone whose data was erased has no page. */
export function authorLine(c: Reader, author: Author, detail: Renderable, small = false): Html {
  const person = {
    name: authorName(c, author),
    photo: author.author_known ? author.author_photo : null,
    href: author.author_known ? `/people/${author.author_id}` : null,
  };
  return personLine(person, detail, small ? 'small' : 'medium');
}

export const authorName = (c: Reader, { author_known, author_name }: Author): string =>
  author_known && author_name !== null ? author_name : t(c, 'author.erased');
