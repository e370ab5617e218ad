import { attributes, html, type Html } from '#platform/html/html.ts';
import { kept } from '#platform/html/kept.ts';
import { assets } from '#ui/assets/assets.ts';
import { controlAttributes, fieldError, fieldHint, fieldId, optionalMark, type Field } from '#ui/field.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

/** What stands in the editor at first: the Markdown for the plain field, and the same as HTML where it came from there. */
export type Draft = { markdown: string; html?: string | null };

type RichText = Field & {
  value?: Draft | undefined;
  placeholder?: string;
  /** What mentions are looked up for: `discussion:42`, `community:7`. */
  context?: string;
  /** The label is read aloud only, where the place says enough (the reply field under a thread). */
  labelHidden?: boolean;
  rows?: number;
};

const commands = [
  'bold', 'italic', 'link', 'heading', 'bullets', 'numbers', 'quote', 'code', 'codeblock', 'image', 'mention',
] as const; // prettier-ignore
const words = [
  'toolbar',
  'address',
  'uploading',
  'upload-failed',
  'image-text',
  'people',
  'nobody',
  'apply',
  'remove',
  ...commands,
] as const;

/**
 * The one editor for everything that people write. Sends `name` and, in `format`, whether it is `markdown` (typed
 * as plain text, without script) or `html` (from the editor); the server takes both.
 */
export function richText(c: Reader, field: RichText): Html {
  const id = fieldId(field);
  const given = {
    class: 'input',
    rows: field.rows ?? 4,
    placeholder: field.placeholder,
    ...controlAttributes(field),
  };
  const editor = {
    'data-src': assets.editor,
    'data-context': field.context,
  };
  return html`<div class="field field-rich${field.error === undefined ? '' : ' field-wrong'}">
    <label for="${id}"${attributes({ id: `${id}-label`, class: field.labelHidden === true && 'visually-hidden' })}>${field.label}${optionalMark(c, field)}</label>
    ${fieldHint(field)}
    <rich-editor${attributes(editor)}${editorWords(c)}><textarea${attributes(given)}>${'\n'}${field.value?.markdown}</textarea><input type="hidden" name="format" value="markdown" />${
      field.value?.html != null && html`<template>${field.value.html}</template>`
    }<div class="editor-bar"><span class="editor-hint">${t(c, 'editor.markdown')}</span></div></rich-editor>
    ${fieldError(field)}
  </div>`;
}

function editorWords({ locale, timeZone }: Reader): Html {
  const reader = { locale, timeZone };
  return kept(['editor words', locale, timeZone], () => {
    const said = words.map((word) => [word, t(reader, `editor.${word}`)]);
    return attributes({ 'data-words': JSON.stringify(Object.fromEntries(said)) });
  });
}
