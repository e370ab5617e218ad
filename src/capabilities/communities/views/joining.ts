import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button, linkButton } from '#ui/button.ts';
import { checkbox } from '#ui/choice-field.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { page } from '#ui/layout.ts';
import { notice } from '#ui/notice.ts';
import { pageHeader, section } from '#ui/section.ts';
import { placeMark } from '#ui/avatar.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Charter } from '../charter/charter.ts';
import type { Community } from '../community.ts';
import { t } from '../words.ts';
import { charterText } from './charter.ts';
import { plainText } from './plain-text.ts';

type Way = { kind: 'join' | 'request' } | { kind: 'shut'; why: string };
type Shown = { charter: Charter; guidelines: string; way: Way };

/** The way in: what the community is for, how people treat each other, and the button at the end. */
export function joinPage(
  c: Viewer,
  community: Community,
  { charter, guidelines, way }: Shown,
  typed: Form,
): Html {
  const { slug, name, invited_as } = community;
  const base = `/communities/${slug}`;
  const title = t(c, way.kind === 'request' ? 'join.title_request' : 'join.title', { name });
  const header = pageHeader({
    above: breadcrumb(c, [
      { label: t(c, 'communities.title'), href: '/communities' },
      { label: name, href: `${base}/about` },
    ]),
    mark: placeMark({ name, photo: null }, 'large'),
    title,
    lead: t(c, 'join.lead'),
  });
  const main = html`${header}${charterText(c, charter)}${
    guidelines && section(t(c, 'join.guidelines'), plainText(guidelines))
  }${way.kind === 'shut' ? notice('neutral', html`<p>${way.why}</p>`) : wayForm(c, community, way.kind, typed)}${
    community.has_asked &&
    actionForm(`${base}/request/withdrawal`, button(t(c, 'join.withdraw'), { icon: 'undo-2' }))
  }${
    invited_as && actionForm(`${base}/invitation/decline`, button(t(c, 'join.decline'), { kind: 'quiet' }))
  }`;
  return page(c, { title, current: 'communities', main });
}

function wayForm(c: Viewer, community: Community, kind: 'join' | 'request', { values, errors }: Form): Html {
  const base = `/communities/${community.slug}`;
  const version = community.guidelines_version;
  const accept =
    version > 0 &&
    html`<input
        type="hidden"
        name="version"
        value="${version}"
      />${checkbox(c, { name: 'guidelines', label: t(c, 'join.accept'), checked: values['guidelines'] === 'yes', error: errors['guidelines'] })}`;
  if (kind === 'join')
    return form(
      c,
      { action: `${base}/membership`, errors },
      html`${accept}${formActions(button(t(c, 'join.go'), { kind: 'primary', icon: 'user-plus' }))}`,
    );
  const message = textArea(
    c,
    {
      name: 'message',
      label: t(c, 'join.message'),
      hint: t(c, 'join.message_hint'),
      value: values['message'],
      error: errors['message'],
      optional: true,
    },
    { maxlength: 1000, rows: 2 },
  );
  return form(
    c,
    { action: `${base}/requests`, errors },
    html`${message}${accept}${formActions(button(t(c, 'join.ask'), { kind: 'primary', icon: 'send' }))}`,
  );
}

const returnWords = {
  open: 'leave.text_open',
  request: 'leave.text_request',
  invitation: 'leave.text_invitation',
  rule: 'leave.text_rule',
} as const;

/** What leaving means, said before it is done. */
export function leavePage(c: Viewer, community: Community, errors: Form['errors'] = {}): Html {
  const { slug, name, joining, visibility } = community;
  const title = t(c, 'leave.title', { name });
  const words = html`<p>${t(c, returnWords[joining])}</p>
    ${visibility !== 'open' && html`<p>${t(c, 'leave.text_closed')}</p>`}`;
  const buttons = formActions(
    button(t(c, 'leave.go'), { kind: 'danger' }),
    linkButton(t(c, 'leave.stay'), `/communities/${slug}`, { kind: 'quiet' }),
  );
  const main = html`${pageHeader({ title, lead: words })}${form(c, { action: `/communities/${slug}/leave`, errors }, buttons)}`;
  return page(c, { title, current: 'communities', main });
}
