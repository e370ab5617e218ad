import { attributes, html, type Html, type Renderable } from '#platform/html/html.ts';

export type Tab = {
  label: string;
  href: string;
  current?: boolean;
  count?: number | undefined;
  waiting?: Renderable;
};

/** The views of one thing as links; `label` names the thing ("Community"), `waiting` what is to be done in one. */
export function tabs(label: string, items: readonly Tab[]): Html {
  return html`<nav class="tabs" aria-label="${label}">
    <ul>
      ${items.map(one)}
    </ul>
  </nav>`;
}

function one({ label, href, current, count, waiting }: Tab): Html {
  return html`<li><a${attributes({ href, 'aria-current': current === true && 'page' })}>${label}${count !== undefined && html` <span class="tab-count">${count}</span>`}${waiting}</a></li>`;
}
