import sanitizeHtml from 'sanitize-html';

/** Elements that only hold others: their content stays, as paragraphs of its own. */
const holders = [
  'address', 'article', 'aside', 'body', 'caption', 'center', 'dd', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'header', 'html', 'legend', 'main', 'nav', 'section',
]; // prettier-ignore

/** The same thing under another name. */
const synonyms: Record<string, string> = {
  b: 'strong', i: 'em', cite: 'em', dfn: 'em', var: 'em', del: 's', strike: 's', kbd: 'code', samp: 'code', tt: 'code',
}; // prettier-ignore

const renamed = { ...synonyms, ...Object.fromEntries(holders.map((tag) => [tag, 'div'])) };

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    'a', 'blockquote', 'br', 'code', 'details', 'div', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'img', 'li', 'ol', 'p',
    'pre', 's', 'strong', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
  ], // prettier-ignore
  allowedAttributes: {
    a: ['href', 'data-mention'],
    code: ['class'],
    img: ['src', 'alt'],
    ol: ['start'],
    pre: ['class'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'applet', 'audio', 'canvas', 'embed', 'frameset', 'head', 'iframe', 'math', 'noembed', 'noframes', 'noscript',
    'object', 'option', 'plaintext', 'script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video', 'xml',
    'xmp',
  ], // prettier-ignore
  transformTags: Object.fromEntries(
    Object.entries(renamed).map(([from, to]) => [from, sanitizeHtml.simpleTransform(to, {}, true)]),
  ),
};

/** The first wall: drops every element, attribute and address scheme that is not named here. */
export function dropForbidden(markup: string): string {
  return sanitizeHtml(markup, options);
}
