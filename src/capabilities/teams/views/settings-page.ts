import { communityFrame } from '#capabilities/communities/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { button } from '#ui/button.ts';
import { combobox } from '#ui/combobox.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { teamVersion } from '../founding/change-team.ts';
import type { Team } from '../team.ts';
import { t } from '../words.ts';
import { teamFieldset } from './team-form.ts';

/** What the lead sets: the team's words, its people, and its end. */
export function settingsPage(c: Viewer, team: Team, typed: Form): Html {
  const base = `/teams/${team.slug}`;
  const { errors } = typed;
  const adding = 'people' in typed.values;
  const values = {
    name: team.name,
    purpose: team.summary,
    topics: team.topics.join(', '),
    visibility: team.visibility,
    ...typed.values,
  };
  const newer = html`<p>${team.name}</p>
    <p>${team.summary}</p>
    <p>${team.topics.join(', ')}</p>`;
  const people = form(
    c,
    { action: `${base}/people`, ...(adding ? { errors } : {}) },
    html`${combobox(c, { name: 'people', label: t(c, 'field.people'), hint: t(c, 'field.people_hint'), value: typed.values['people'] ?? '', error: errors['people'] }, { from: '/colleagues', several: true })}${formActions(button(t(c, 'settings.add'), { icon: 'user-plus' }))}`,
  );
  const words = form(
    c,
    { action: `${base}/settings`, ...(adding ? {} : { errors }) },
    html`${teamFieldset(c, values, adding ? {} : errors, versionField(c, teamVersion(team), typed, newer))}${formActions(button(t(c, 'settings.save'), { kind: 'primary' }))}`,
  );
  return communityFrame(c, team, {
    current: 'settings',
    title: t(c, 'settings.title'),
    main:
      team.state === 'archived'
        ? section(t(c, 'settings.closed'), actionForm(`${base}/reopening`, button(t(c, 'settings.reopen'))))
        : html`${section(t(c, 'settings.words'), words)}${section(t(c, 'settings.people'), people)}${section(
            t(c, 'settings.end'),
            html`<p>${t(c, 'settings.end_text')}</p>
              ${actionForm(`${base}/end`, button(t(c, 'settings.close'), { kind: 'danger', icon: 'archive' }))}`,
          )}`,
  });
}
