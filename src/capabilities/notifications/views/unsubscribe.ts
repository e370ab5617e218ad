import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { narrowPage } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Ending } from '../mail/unsubscribe-token.ts';
import { t } from '../words.ts';
import { matterWord } from './settings.ts';

/** What a mail offers to end, for whom, and the title of the conversation where it still exists. */
export type Shown = { ending: Ending; email: string; title: string | null };

export function askPage(c: Viewer, token: string, shown: Shown): Html {
  const label = shown.ending.what === 'thread' ? t(c, 'unsubscribe.mute') : t(c, 'unsubscribe.end');
  return frame(c, asked(c, shown), actionForm(`/unsubscribe/${token}`, button(label, { kind: 'primary' })));
}

export function endedPage(c: Viewer, token: string, shown: Shown): Html {
  const undo = actionForm(`/unsubscribe/${token}/undo`, button(t(c, 'unsubscribe.undo'), { icon: 'undo-2' }));
  return frame(c, ended(c, shown), undo);
}

function frame(c: Viewer, sentence: string, act: Html): Html {
  const title = t(c, 'unsubscribe.title');
  const settings = linkButton(t(c, 'unsubscribe.settings'), '/settings/notifications', { kind: 'quiet' });
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title, lead: sentence })}
      <div class="row">${act}${settings}</div>`,
  });
}

function asked(c: Viewer, { ending, email, title }: Shown): string {
  if (ending.what === 'digest') return t(c, 'unsubscribe.ask_digest', { email });
  if (ending.what === 'matters')
    return t(c, 'unsubscribe.ask_matters', { email, matters: matterList(c, ending.matters) });
  return t(c, 'unsubscribe.ask_thread', { email, title: title ?? t(c, 'unsubscribe.gone') });
}

function ended(c: Viewer, { ending, email, title }: Shown): string {
  if (ending.what === 'digest') return t(c, 'unsubscribe.ended_digest', { email });
  if (ending.what === 'matters')
    return t(c, 'unsubscribe.ended_matters', { email, matters: matterList(c, ending.matters) });
  return t(c, 'unsubscribe.ended_thread', { email, title: title ?? t(c, 'unsubscribe.gone') });
}

const matterList = (c: Viewer, matters: Extract<Ending, { what: 'matters' }>['matters']): string =>
  new Intl.ListFormat(c.locale, { type: 'conjunction' }).format(
    matters.map((matter) => `“${matterWord(c, matter)}”`),
  );
