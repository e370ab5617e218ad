import { attributes, html, type Html, type Renderable } from '#platform/html/html.ts';
import { icon, type IconName } from '#ui/icon.ts';

export type Moment = {
  state: 'done' | 'now' | 'coming' | 'skipped';
  /** The state as a word, for those who do not see the mark. */
  said: string;
  title: Renderable;
  href?: string | undefined;
  detail?: Renderable;
  /** When. */
  trail?: Renderable;
  icon?: IconName;
  /** What can be done about it here, folded away. */
  more?: Renderable;
};

/** What was, what is now and what comes, in the order of time; `label` says of what. */
export function timeline(label: string, moments: readonly Moment[]): Html {
  return html`<ol${attributes({ class: 'timeline', 'aria-label': label })}>${moments.map(one)}</ol>`;
}

function one({ state, said, title, href, detail, trail, icon: drawing, more }: Moment): Html {
  const mark = state === 'done' ? icon('check') : state === 'skipped' ? icon('x') : drawing && icon(drawing);
  return html`<li${attributes({ class: `moment moment-${state}`, 'aria-current': state === 'now' && 'step' })}>
    <span class="moment-mark" aria-hidden="true">${mark}</span>
    <div class="moment-words">
      <p class="moment-title">
        ${href === undefined ? title : html`<a href="${href}">${title}</a>`}<span class="visually-hidden">
          (${said})</span
        >
      </p>
      ${detail != null && html`<div class="moment-detail">${detail}</div>`}${more}
    </div>
    ${trail != null && html`<div class="moment-trail">${trail}</div>`}
  </li>`;
}
