import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { menu, menuAct, menuLink } from '#ui/menu.ts';
import type { Viewer } from '#ui/viewer.ts';
import { canPause } from '../participating/pause.ts';
import type { Programme } from '../programme.ts';
import { startsByItself } from '../running/start-due.ts';
import { t } from '../words.ts';
import type { AboutShown } from './about-shown.ts';

const isIn = ({ mine }: Programme): boolean => mine?.state === 'in' || mine?.state === 'waiting';

/** Some give in it and others seek: who suits whom has a page of its own. */
const matches = ({ grouping }: Programme): boolean => grouping === 'matching';

/** The one thing to do next, and what is needed now and then. */
export function aboutActions(c: Viewer, { programme, about, takes }: AboutShown): Html {
  const base = `/programmes/${programme.slug}`;
  const primary = organising(c, programme) ?? taking(c, programme, about.groups[0]?.id, takes);
  const seconds =
    programme.organises && primary !== null && takes && !isIn(programme) && programme.state !== 'draft';
  return html`${seconds && linkButton(t(c, 'act.apply'), `${base}/apply`)}${primary}${rareActs(c, programme)}`;
}

/** What its organiser does next; null where nothing waits for them. */
function organising(c: Viewer, programme: Programme): Renderable {
  if (!programme.organises) return null;
  const base = `/programmes/${programme.slug}`;
  if (programme.state === 'draft')
    return actionForm(`${base}/opening`, button(t(c, 'act.open'), { kind: 'primary', icon: 'play' }));
  if (programme.state === 'forming' && startsByItself(programme))
    return actionForm(`${base}/start`, button(t(c, 'act.start'), { kind: 'primary', icon: 'play' }));
  if (programme.state === 'forming')
    return linkButton(t(c, 'act.form_groups'), `${base}/groups`, { kind: 'primary', icon: 'users-round' });
  return null;
}

function taking(c: Viewer, programme: Programme, group: number | undefined, takes: boolean): Renderable {
  const { slug, mine } = programme;
  if (mine?.state === 'in' && group !== undefined)
    return linkButton(t(c, 'act.my_group'), `/groups/${group}`, { kind: 'primary', icon: 'users-round' });
  if (mine?.state === 'in' && matches(programme))
    return linkButton(t(c, 'act.matches'), `/programmes/${slug}/matches`, {
      kind: 'primary',
      icon: 'handshake',
    });
  if (isIn(programme))
    return linkButton(t(c, 'act.my_answers'), `/programmes/${slug}/apply`, { icon: 'pencil' });
  if (!takes || (mine?.state === 'declined' && !programme.invited)) return null;
  const late =
    programme.state === 'forming' || (programme.state === 'running' && programme.runs === 'cohort');
  return linkButton(t(c, late ? 'act.wait' : 'act.apply'), `/programmes/${slug}/apply`, {
    kind: 'primary',
    icon: 'hand',
  });
}

function rareActs(c: Viewer, programme: Programme): Renderable {
  const { slug, organises, state, mine } = programme;
  const base = `/programmes/${slug}`;
  const over = state === 'closed' || state === 'cancelled';
  const acts = [
    matches(programme) && isIn(programme) && menuLink(t(c, 'act.matches'), `${base}/matches`, 'handshake'),
    matches(programme) && organises && menuLink(t(c, 'act.mentors'), `${base}/mentors`, 'users-round'),
    isIn(programme) && !over && menuLink(t(c, 'act.my_answers'), `${base}/apply`, 'pencil'),
    mine?.state === 'in' &&
      !over &&
      canPause(programme) &&
      menuLink(t(c, 'act.pause'), `${base}/pause`, 'pause'),
    isIn(programme) && !over && menuLink(t(c, 'act.leave'), `${base}/leave`, 'log-out'),
    organises &&
      (state === 'open' || state === 'forming') &&
      startsByItself(programme) &&
      menuAct({ label: t(c, 'act.start'), action: `${base}/start`, icon: 'play' }),
    organises &&
      state === 'open' &&
      menuAct({ label: t(c, 'act.close_intake'), action: `${base}/intake-end`, icon: 'lock' }),
    organises &&
      state === 'forming' &&
      menuAct({ label: t(c, 'act.reopen'), action: `${base}/opening`, icon: 'undo-2' }),
    organises && menuLink(t(c, 'act.pilot'), `${base}/pilot`, 'target'),
    organises &&
      (state === 'running' || state === 'forming') &&
      menuLink(t(c, 'act.close'), `${base}/closing`, 'flag'),
    organises && menuAct({ label: t(c, 'act.again'), action: `${base}/runs`, icon: 'copy' }),
  ].filter(Boolean);
  if (acts.length === 0) return null;
  return menu({ label: t(c, 'act.more'), icon: 'ellipsis', wordless: true }, acts);
}
