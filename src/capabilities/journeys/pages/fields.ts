import { z } from 'zod';
import { id, optionalText, several } from '#platform/http/fields.ts';
import { uploads } from '#platform/http/multipart.ts';
import { richText } from '#shared/rich-text/read-rich-text.ts';
import { version } from '#shared/versions/version.ts';

export const inGroupParams = z.object({ id });
export const stepParams = z.object({ id, step: id });
export const idParams = z.object({ id });
export const afterQuery = z.object({ after: id.optional().catch(undefined) });

/** A link, or nothing. */
export const link = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default('');

const { body, format } = richText();

/** What a form sends about a step; the answers to its questions stand beside under `answer.KEY`. */
export const workForm = z.looseObject({
  version,
  body: body.default(''),
  format,
  link,
  file: uploads,
  without: several(z.string().max(64)),
  done: optionalText(3),
});

/** The fields of a form whose names begin alike, under what comes after. */
export function under(prefix: string, body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
}
