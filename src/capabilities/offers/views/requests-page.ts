import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { badge, type Tone } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, errorSummary, form, formActions } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { pager } from '#ui/pager.ts';
import { personLine } from '#ui/person-line.ts';
import { pageHeader, section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { MatchRequest, RequestState } from '../requests/request.ts';
import { t } from '../words.ts';
import { looks } from './offer-words.ts';

type Requests = { ofMe: readonly MatchRequest[]; byMe: readonly MatchRequest[]; next: string | null };

/** What others ask of me, and what I asked of them. */
export function requestsPage(c: Viewer, { ofMe, byMe, next }: Requests, { values, errors }: Form): Html {
  const title = t(c, 'requests.title');
  const none = emptyState({
    icon: 'inbox',
    title: t(c, 'requests.none_title'),
    text: t(c, 'requests.none_text'),
    action: linkButton(t(c, 'board.title'), '/offers'),
  });
  const asked = ofMe.length > 0 && section(t(c, 'requests.of_me'), lines(t(c, 'requests.of_me'), ofMe.map((one) => ofMeEntry(c, one, values)))); // prettier-ignore
  const asking = byMe.length > 0 && section(t(c, 'requests.by_me'), html`${lines(t(c, 'requests.by_me'), byMe.map((one) => byMeEntry(c, one)))}${pager(c, { newer: null, older: next && `/requests?after=${next}` })}`); // prettier-ignore
  return page(c, {
    title,
    current: 'people',
    main: html`${pageHeader({ title, lead: t(c, 'requests.lead') })}${errorSummary(c, errors)}${asked}${asking}${ofMe.length + byMe.length === 0 && none}`,
  });
}

const lines = (label: string, entries: readonly Html[]): Html =>
  html`<ul class="list" aria-label="${label}">
    ${entries.map((one) => html`<li class="entry"><div class="entry-words stack">${one}</div></li>`)}
  </ul>`;

const about = (c: Viewer, { kind, programme }: MatchRequest): string =>
  kind === null ? (programme?.name ?? '') : t(c, looks[kind].word);

const head = (c: Viewer, request: MatchRequest, trail: Html): Html =>
  html`${personLine({ ...request.person, href: `/people/${request.person.id}` }, html`${about(c, request)} · ${trail}`)}${request.words !== '' && html`<p>${request.words}</p>`}`;

function ofMeEntry(c: Viewer, request: MatchRequest, values: Form['values']): Html {
  if (request.state === 'accepted')
    return html`${head(c, request, badge(t(c, 'request.agreed'), 'good'))}${endButton(c, request)}`;
  const until = html`<span>${t.html(c, 'request.until', { when: time(c, request.expires_at) })}</span>`;
  const field = {
    name: 'word',
    id: `word-${request.id}`,
    label: t(c, 'answer.word'),
    hint: t(c, 'answer.word_hint'),
    value: values['word'] ?? '',
    optional: true,
  };
  return html`${head(c, request, until)}
  ${form(
    c,
    { action: `/requests/${request.id}/acceptance` },
    html`${textArea(c, field, { rows: 2, maxlength: 1000 })}
    ${formActions(button(t(c, 'answer.yes'), { icon: 'check' }), button(t(c, 'answer.no'), { kind: 'quiet' }, { formaction: `/requests/${request.id}/refusal` }))}`,
  )}`;
}

const stateWords = {
  waiting: 'state.waiting',
  accepted: 'state.accepted',
  declined: 'state.declined',
  withdrawn: 'state.withdrawn',
  expired: 'state.expired',
} as const satisfies Record<RequestState, string>;

const tones: Record<RequestState, Tone> = {
  waiting: 'accent',
  accepted: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
};

function byMeEntry(c: Viewer, request: MatchRequest): Html {
  const { id, state, answer, group } = request;
  const over = state === 'accepted' && request.ended_at !== null;
  const mark = over ? badge(t(c, 'request.over')) : badge(t(c, stateWords[state]), tones[state]);
  return html`${head(c, request, html`${mark} ${time(c, request.answered_at ?? request.created_at)}`)}
  ${answer !== '' && html`<p>${t.html(c, 'answer.said', { name: request.person.name, word: html`<q>${answer}</q>` })}</p>`}
  ${state === 'waiting' && html`<div>${actionForm(`/requests/${id}/withdrawal`, button(t(c, 'request.withdraw'), { kind: 'quiet', small: true }))}</div>`}
  ${group && html`<div>${linkButton(group.name, `/groups/${group.id}`, { small: true, icon: 'users-round' })}</div>`}
  ${state === 'accepted' && request.plain && !over && endButton(c, request)}`;
}

const endButton = (c: Viewer, { id }: MatchRequest): Html =>
  html`<div>
    ${actionForm(`/requests/${id}/end`, button(t(c, 'request.end'), { small: true, icon: 'circle-check' }))}
  </div>`;
