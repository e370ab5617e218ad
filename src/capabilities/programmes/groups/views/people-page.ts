import { html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { dialog, dialogButton } from '#ui/dialog.ts';
import { actionForm, errorSummary } from '#ui/form.ts';
import { menu, menuAct } from '#ui/menu.ts';
import { personLine } from '#ui/person-line.ts';
import { asideBlock, section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { hoursInWords, roleName } from '../../rounds/views/words-of-group.ts';
import { answerLines } from '../../views/answer-lines.ts';
import { groupFrame } from '../../views/group-frame.ts';
import type { Group, GroupPerson } from '../find-group.ts';
import type { Invited } from '../invitations.ts';
import type { SaidInGroup } from '../said-in-group.ts';
import { t } from '../words.ts';

export type GroupPeople = SaidInGroup & {
  group: Group;
  invited: Invited[];
  /** Who waits for a group, for whoever leads this one. */
  waiting: { id: number; name: string; photo: string | null }[];
};

/** Who is in a group, when all can meet, and the ways in and out. */
export function groupPeoplePage(c: Viewer, shown: GroupPeople, { errors }: Form = emptyForm): Html {
  const { group, hours, invited } = shown;
  return groupFrame(c, group, {
    current: 'people',
    title: t(c, 'people.title'),
    main: html`${Object.keys(errors).length > 0 && errorSummary(c, errors)}${section(
      t(c, 'people.in_it', { count: group.people.length }),
      html`<ul class="people-list">
        ${group.people.map((person) => row(c, shown, person))}
      </ul>`,
    )}${
      invited.length > 0 &&
      section(
        t(c, 'people.asked'),
        html`<ul class="people-list">
          ${invited.map(({ id, name }) => html`<li class="people-row">${personLine({ name, photo: null, href: `/people/${id}` }, t(c, 'people.not_answered'))}</li>`)}
        </ul>`,
      )
    }${waitingPart(c, shown)}`,
    aside: html`${hours.length > 0 && asideBlock(t(c, 'people.hours'), html`<p>${hoursInWords(c, hours)}</p>`)}${goingOn(c, group)}${leaving(c, group)}`,
  });
}

function row(c: Viewer, { group, answers }: GroupPeople, person: GroupPerson): Html {
  const lines = answerLines(c, group.declared, { answers: answers.get(person.id) ?? {} }, 'group');
  const role = roleName(c, group.declared, person.role);
  const mayLead =
    group.state === 'running' &&
    group.declared.roles.some((one) => one.facilitates) &&
    (group.facilitates || !group.people.some((one) => one.facilitates)) &&
    !person.facilitates &&
    person.status === 'active';
  const lead = menuAct({
    label: person.id === c.person?.id ? t(c, 'lead.take') : t(c, 'lead.pass', { name: person.name }),
    action: `/groups/${group.id}/facilitator`,
    icon: 'hand',
    fields: { person: person.id },
  });
  return html`<li class="people-row">
    <div class="stack people-words">
      ${personLine({ ...person, href: person.status === 'erased' ? null : `/people/${person.id}` })}${
        lines.length > 0 &&
        html`<dl class="facts">
          ${lines.map(
            ({ label, value }) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>`
      }
    </div>
    <div class="row">
      ${role !== null && badge(role, person.facilitates ? 'accent' : 'neutral')}${person.facilitates && role === null && badge(t(c, 'lead.leads'), 'accent')}${
        mayLead &&
        menu({ label: t(c, 'people.act', { name: person.name }), icon: 'ellipsis', wordless: true }, [lead])
      }
    </div>
  </li>`;
}

function waitingPart(c: Viewer, { group, waiting }: GroupPeople): Html | false {
  if (waiting.length === 0) return false;
  const rows = waiting.map(
    ({ id, name, photo }) =>
      html`<li class="people-row">
        ${personLine({ name, photo, href: `/people/${id}` })}${actionForm(`/groups/${group.id}/invitations`, button(t(c, 'people.invite'), { small: true }, { 'aria-label': t(c, 'people.invite_person', { name }) }), { person: id })}
      </li>`,
  );
  return section(
    t(c, 'people.waiting'),
    html`<p class="section-lead">${t(c, 'people.waiting_lead')}</p>
      <ul class="people-list">
        ${rows}
      </ul>`,
  );
}

/** Who was brought together decides together what comes after. */
function goingOn(c: Viewer, group: Group): Html | false {
  if (group.kind !== 'group' || group.declared.grouping.by !== 'matching') return false;
  const link = linkButton(t(c, 'going_on.open'), `/groups/${group.id}/renewal`, { icon: 'handshake' });
  return asideBlock(
    t(c, 'going_on.title'),
    html`<p>${t(c, 'going_on.text')}</p>
      ${link}`,
  );
}

function leaving(c: Viewer, group: Group): Html | false {
  if (group.kind !== 'group' || group.state !== 'running') return false;
  return asideBlock(
    t(c, 'leave.title'),
    html`<p>${t(c, 'leave.text')}</p>
      ${dialogButton(t(c, 'leave.open'), 'leave', { kind: 'quiet' })}
      ${dialog(
        c,
        { id: 'leave', title: t(c, 'leave.sure') },
        html`<p>${t(c, 'leave.what_happens')}</p>
          ${actionForm(`/groups/${group.id}/departure`, button(t(c, 'leave.button'), { kind: 'danger' }))}`,
      )}`,
  );
}
