import { attributes, html, trusted, type Html, type Renderable } from '#platform/html/html.ts';
import { assets } from '#ui/assets/assets.ts';
import { flash } from '#ui/flash.ts';
import { shortcutsDialog } from '#ui/shortcuts.ts';
import { siteOf, type Viewer } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

const doctype = trusted('<!doctype html>\n');

/** The whole document around a page's own body. `look` is the class of the body. */
export function document(viewer: Viewer, options: { title: string; look: string }, body: Renderable): Html {
  const { person } = viewer;
  const site = siteOf(viewer);
  const theme = person?.theme ?? 'system';
  const title = options.title === site.name ? site.name : `${options.title} · ${site.name}`;
  return html`${doctype}<html lang="${viewer.locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
<meta name="color-scheme" content="light dark" />
<meta name="robots" content="noindex" />
<meta name="turbo-refresh-method" content="morph" />
<meta name="turbo-refresh-scroll" content="preserve" />
${assets.preload.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin />`)}
<link rel="stylesheet" href="${assets.style}" data-turbo-track="reload" />
${site.style !== null && html`<link rel="stylesheet" href="${site.style}" data-turbo-track="reload" />`}
<link rel="icon" href="${assets.mark}" type="image/svg+xml" />
<script type="module" src="${assets.script}" data-turbo-track="reload"></script>
</head>
<body${attributes({ class: options.look, 'data-theme': theme === 'system' ? null : theme })}>
<a class="skip" href="#main">${t(viewer, 'layout.skip')}</a>
${body}
<div class="flashes" id="flashes" role="status" data-offline="${t(viewer, 'error.offline.title')}. ${t(viewer, 'error.offline.text')}">${viewer.flash !== null && flash(viewer, viewer.flash, viewer.undo)}</div>
${person !== null && shortcutsDialog(viewer, person)}
</body></html>`;
}
