import { attributes, html, type Html } from '#platform/html/html.ts';

export type Tab = { label: string; href: string; current?: boolean; count?: number | undefined };

/** The views of one thing as links; `label` names the thing ("Community"). */
export function tabs(label: string, items: readonly Tab[]): Html {
  return html`<nav class="tabs" aria-label="${label}">
    <ul>
      ${items.map(one)}
    </ul>
  </nav>`;
}

function one({ label, href, current, count }: Tab): Html {
  return html`<li><a${attributes({ href, 'aria-current': current === true && 'page' })}>${label}${count !== undefined && html` <span class="tab-count">${count}</span>`}</a></li>`;
}
