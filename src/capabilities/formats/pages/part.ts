import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import type { Context } from '#platform/http/context.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect, type Reply } from '#platform/http/reply.ts';
import { saveDraft } from '../acts/save-draft.ts';
import { asDraft, type Draft } from '../draft.ts';
import { applyChange, changeOf } from '../editor/change-list.ts';
import type { Around } from '../editor/field-spec.ts';
import { judge } from '../editor/mistakes.ts';
import { readFields } from '../editor/read-fields.ts';
import type { Editing } from '../editor/sections.ts';
import { findDraft, type Drafted } from '../find-draft.ts';
import type { PartForm } from '../views/edit-part.ts';
import type { Mistakes } from '../views/draw-fields.ts';
import { t } from '../words.ts';

/** What a form of the editor sends: fields by path, the mark of what was there, and which button was pressed. */
export const typedFields = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
type Typed = z.output<typeof typedFields>;

type Here = Context<Me, { format: string }, unknown, unknown>;
export type PartPage = {
  /** Which part of the draft; null where it has no such part. */
  editing: (draft: Draft) => Editing | null;
  /** Whether the part is a step, whose fields depend on each other. */
  step: boolean;
  draw: (c: Here, drafted: Drafted, given: PartForm) => Html;
};

/** The form of a part as it is saved; mistakes are told when somebody comes to mend them. */
export async function drawPart(c: Here, page: PartPage, tellMistakes: boolean): Promise<Html> {
  const drafted = await findDraft(c.db, c.me, c.params.format);
  const editing = page.editing(drafted.draft) ?? nowhere();
  const part = asDraft(editing.place.get(drafted.draft)) ?? {};
  const mistakes = tellMistakes ? mistakesIn(c, drafted.draft, editing) : new Map<string, string>();
  return page.draw(c, drafted, given(c, { editing, part, saved: part, mistakes, page }));
}

/** Saves what was typed, sound or not, and then does what the button says. */
export async function savePart(c: Here & { body: Typed }, page: PartPage): Promise<Html | Reply> {
  const drafted = await findDraft(c.db, c.me, c.params.format);
  const editing = page.editing(drafted.draft) ?? nowhere();
  const before = asDraft(editing.place.get(drafted.draft)) ?? {};
  const around: Around = {
    c,
    draft: drafted.draft,
    step: page.step ? before : null,
    languages: drafted.languages,
  };
  const typed = readFields(editing.fields(before), before, c.body, around);
  const change = changeOf(c.body['do']);
  const part = change
    ? applyChange(editing.fields(typed), typed, change, { ...around, step: page.step ? typed : null })
    : withoutBlanks(typed);
  const { saved, draft } = await saveDraft(c.db, c.me, c.params.format, {
    place: editing.place,
    was: String(c.body['was'] ?? ''),
    part,
  });
  if (!saved) {
    const newest = await findDraft(c.db, c.me, c.params.format);
    const theirs = asDraft(editing.place.get(draft)) ?? {};
    const mistakes = new Map<string, string>();
    const shown = given(c, { editing, part: typed, saved: theirs, mistakes, page });
    return { page: page.draw(c, newest, { ...shown, overtaken: true }), status: 422 };
  }
  if (change) return redirect(c.path.split('?')[0]!);
  const mistakes = mistakesIn(c, draft, page.editing(draft) ?? editing);
  if (mistakes.size === 0) return redirect(c.path.split('?')[0]!, { flash: t(c, 'editor.saved') });
  const after = await findDraft(c.db, c.me, c.params.format);
  const kept = asDraft(editing.place.get(draft)) ?? {};
  return {
    page: page.draw(
      { ...c, flash: t(c, 'editor.saved_unfinished') },
      after,
      given(c, { editing, part: kept, saved: kept, mistakes, page }),
    ),
    status: 422,
  };
}

type Given = { editing: Editing; part: Draft; saved: Draft; mistakes: Mistakes; page: PartPage };

const given = (c: Here, { editing, part, saved, mistakes, page }: Given): PartForm => ({
  action: c.path.split('?')[0]!,
  part,
  saved,
  fields: editing.fields(part),
  mistakes,
  step: page.step ? part : null,
});

/** What is wrong with this part, by the names of its fields. */
function mistakesIn(c: Here, draft: Draft, { holds, prefix }: Editing): Mistakes {
  const { mistakes } = judge(draft);
  const own = Object.entries(mistakes).flatMap(([path, sentence]) => {
    if (prefix !== '')
      return path.startsWith(prefix) ? [[path.slice(prefix.length), sentence(c)] as const] : [];
    return holds(path.split('.')[0]!) ? [[path, sentence(c)] as const] : [];
  });
  return new Map(own);
}

/** Lines that were left empty in a list of texts are no lines. */
function withoutBlanks(part: Draft): Draft {
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, blanksOut(value)]));
}

function blanksOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isBlank(one)).map(blanksOut);
  const inner = asDraft(value);
  return inner ? withoutBlanks(inner) : value;
}

const isBlank = (value: unknown): boolean => Object.keys(asDraft(value) ?? { some: 1 }).length === 0;

function nowhere(): never {
  throw new NotFound();
}
