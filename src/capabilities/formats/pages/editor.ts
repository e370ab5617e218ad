import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { checkbox } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { saveDraft } from '../acts/save-draft.ts';
import { key as stepKey } from '../declaration/text.ts';
import { draftsIn } from '../editor/at-path.ts';
import { moved } from '../editor/change-list.ts';
import { judge } from '../editor/mistakes.ts';
import { editingSection, editingStep, sectionKeys, sections, stepsPlace } from '../editor/sections.ts';
import { beginStep } from '../editor/step-fields.ts';
import { findDraft } from '../find-draft.ts';
import { draftPeople, runningTotal } from '../views/draft-agenda.ts';
import { editFrame } from '../views/edit-frame.ts';
import { partForm } from '../views/edit-part.ts';
import { editSteps } from '../views/edit-steps.ts';
import { kindWords } from '../views/format-words.ts';
import { previewOf } from '../views/session-preview.ts';
import { nameOf } from '../editor/options.ts';
import { t } from '../words.ts';
import { formatParams } from './keys.ts';
import { drawPart, savePart, typedFields, type PartPage } from './part.ts';

const check = z.object({ check: checkbox });
const stepParams = formatParams.extend({ step: stepKey });

const sectionPages = sectionKeys.flatMap((name) => {
  const page: PartPage = {
    editing: () => editingSection(name),
    step: false,
    draw: (c, drafted, given) =>
      editFrame(c, drafted, {
        title: t(c, sections[name].title),
        lead: t(c, sections[name].lead),
        current: `/${name}`,
        main: partForm(c, drafted, given),
      }),
  };
  const path = `/formats/:format/edit/${name}`;
  return [
    get(path, { who: 'person', params: formatParams, query: check }, (c) => drawPart(c, page, c.query.check)),
    post(path, { who: 'person', params: formatParams, body: typedFields }, (c) => savePart(c, page)),
  ];
});

const stepPage = (key: string): PartPage => ({
  editing: (draft) => editingStep(draft, key),
  step: true,
  draw: (c, drafted, given) => {
    const session = given.part['kind'] === 'session';
    const kind = kindWords[given.part['kind'] as keyof typeof kindWords];
    return editFrame(c, drafted, {
      title: nameOf(given.part, { c }),
      ...(kind && { lead: t(c, kind) }),
      current: '/steps',
      main: [
        partForm(c, drafted, {
          ...given,
          ...(session && { above: runningTotal(c, drafted.draft, given.part) }),
        }),
        session && previewOf(c, given.part, draftPeople(drafted.draft)),
      ],
    });
  },
});

export const editorPages = [
  ...sectionPages,
  get('/formats/:format/edit/steps', { who: 'person', params: formatParams }, async (c) => {
    const drafted = await findDraft(c.db, c.me, c.params.format);
    const { mistakes } = judge(drafted.draft);
    return editSteps(c, drafted, { mistakes: Object.keys(mistakes), overtaken: false });
  }),
  post(
    '/formats/:format/edit/steps',
    {
      who: 'person',
      params: formatParams,
      body: z.object({
        was: z.string(),
        do: z.string().max(80),
        kind: z.enum(Object.keys(kindWords) as [keyof typeof kindWords]).optional(),
      }),
    },
    async (c) => {
      const { format } = c.params;
      const before = draftsIn((await findDraft(c.db, c.me, format)).draft['steps']);
      const [way, which] = c.body.do.split(':');
      const index = before.findIndex((step) => step['key'] === which);
      const added = way === 'new' ? beginStep(c.body.kind ?? 'session', before) : null;
      if (!added && index < 0) throw new NotFound();
      const part = added ? [...before, added] : moved(before, index, way as 'up' | 'down' | 'remove');
      const { saved } = await saveDraft(c.db, c.me, format, { place: stepsPlace, was: c.body.was, part });
      const drafted = await findDraft(c.db, c.me, format);
      if (!saved) {
        const mistakes = Object.keys(judge(drafted.draft).mistakes);
        return { page: editSteps(c, drafted, { mistakes, overtaken: true }), status: 422 };
      }
      return redirect(`/formats/${format}/edit/steps${added ? `/${String(added['key'])}` : ''}`);
    },
  ),
  get('/formats/:format/edit/steps/:step', { who: 'person', params: stepParams, query: check }, (c) =>
    drawPart(c, stepPage(c.params.step), c.query.check),
  ),
  post('/formats/:format/edit/steps/:step', { who: 'person', params: stepParams, body: typedFields }, (c) =>
    savePart(c, stepPage(c.params.step)),
  ),
];
