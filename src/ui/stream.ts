import { attributes, html, type Html, type Renderable } from '#platform/html/html.ts';

type Way = 'append' | 'prepend' | 'replace' | 'update' | 'remove' | 'before' | 'after';

/** One change to an open page, sent as `text/vnd.turbo-stream.html`; `target` is the id of an element in it. */
export function stream(way: Way, target: string, content?: Renderable): Html {
  return html`<turbo-stream action="${way}" target="${target}"
    >${content !== undefined && html`<template>${content}</template>`}</turbo-stream
  >`;
}

/**
 * A part of a page whose links and forms change only itself, or with `target` '_top' the page; with `src` it is fetched
 * when it comes into view.
 */
export function frame(id: string, content: Renderable, src?: string, target?: '_top'): Html {
  return html`<turbo-frame${attributes({ id, src, loading: src !== undefined && 'lazy', target })}>${content}</turbo-frame>`;
}
