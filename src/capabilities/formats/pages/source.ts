import { z } from 'zod';
import { Invalid } from '#platform/errors.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import type { Reader } from '#ui/viewer.ts';
import { saveDraft, whole } from '../acts/save-draft.ts';
import { longestDraft, type Draft } from '../draft.ts';
import { judge } from '../editor/mistakes.ts';
import { readSource } from '../editor/read-source.ts';
import { findDraft } from '../find-draft.ts';
import { editSource, type Source } from '../views/edit-source.ts';
import { writeYaml } from '../write-declaration.ts';
import { t } from '../words.ts';
import { formatParams } from './keys.ts';

const body = z.object({ was: z.string(), source: z.string().max(longestDraft) });

/** What is wrong with a draft, where it stands in its text. */
function mistakesIn(c: Reader, draft: Draft, lineOf: (path: string) => number): Source['mistakes'] {
  return Object.entries(judge(draft).mistakes)
    .map(([path, sentence]) => ({ path, line: lineOf(path === 'form' ? '' : path), sentence: sentence(c) }))
    .sort((one, other) => one.line - other.line);
}

export const sourcePages = [
  get('/formats/:format/edit/source', { who: 'person', params: formatParams }, async (c) => {
    const drafted = await findDraft(c.db, c.me, c.params.format);
    const text = drafted.draft_source ?? writeYaml(drafted.draft);
    return editSource(c, drafted, { text, mistakes: mistakesIn(c, drafted.draft, readSource(text).lineOf) });
  }),
  post('/formats/:format/edit/source', { who: 'person', params: formatParams, body }, async (c) => {
    const { format } = c.params;
    const { was, source } = c.body;
    const refused = async (error: string | undefined, more: Partial<Source> = {}) =>
      editSource(c, await findDraft(c.db, c.me, format), { text: source, error, mistakes: [], ...more });
    try {
      const { draft: part, lineOf } = readSource(source);
      const { saved, draft } = await saveDraft(c.db, c.me, format, { place: whole, was, part, source });
      if (!saved) return { page: await refused(undefined, { overtaken: true }), status: 422 };
      const mistakes = mistakesIn(c, draft, lineOf);
      if (mistakes.length > 0) return { page: await refused(undefined, { mistakes }), status: 422 };
      return redirect(`/formats/${format}/edit/source`, { flash: t(c, 'editor.saved') });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return { page: await refused(Object.values(error.fields)[0]?.(c)), status: 422 };
    }
  }),
];
