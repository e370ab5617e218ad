import assert from 'node:assert/strict';
import type { Role } from './cast.ts';
import type { Answer } from './client.ts';
import type { Stoa } from './stoa.ts';

/** The fields of the one editor form on a page, as a browser would send them. */
export function fieldsOf(body: string): Record<string, string> {
  const form = /<form[^>]*form-editor[\s\S]*?<\/form>/.exec(body)?.[0] ?? '';
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(tag)?.[1];
    if (!name || (/type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag))) continue;
    fields[name] = unescape(/ value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, attributes = '', text = ''] of form.matchAll(/<textarea([^>]*)>\n?([\s\S]*?)<\/textarea>/g))
    fields[/ name="([^"]*)"/.exec(attributes)?.[1] ?? ''] = unescape(text);
  for (const [, attributes = '', options = ''] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g))
    fields[/ name="([^"]*)"/.exec(attributes)?.[1] ?? ''] =
      / value="([^"]*)" selected/.exec(options)?.[1] ?? / value="([^"]*)"/.exec(options)?.[1] ?? '';
  return fields;
}

const unescape = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

export type Editor = {
  /** Begins a format, perhaps from another; answers its key. */
  begin(role: Role, name: string, from?: string): Promise<string>;
  /** Sends the form of a part as it stands, with some fields otherwise. */
  write(role: Role, path: string, more: Record<string, string>, act?: string): Promise<Answer>;
};

export const editorAt = (stoa: Stoa): Editor => ({
  async begin(role: Role, name: string, from?: string): Promise<string> {
    const answer = await stoa.as(role).post('/formats', { name, languages: 'en', ...(from && { from }) });
    return /\/formats\/([^/]+)\/edit/.exec(answer.to ?? '')![1]!;
  },

  async write(role: Role, path: string, more: Record<string, string>, act = 'save') {
    const page = await stoa.as(role).get(path);
    assert.equal(page.status, 200, path);
    return stoa.as(role).post(path, { ...fieldsOf(page.body), ...more, do: act });
  },
});
