/** What we use of Turbo, which brings no types of its own. */
declare module '@hotwired/turbo' {
  export function visit(
    location: string | URL,
    options?: { action?: 'advance' | 'replace'; frame?: string },
  ): void;
  export const config: { forms: { submitter: 'disabled' | 'aria-disabled' } };
  export function renderStreamMessage(message: string): void;
  export function morphChildren(current: Element, now: Element): void;
}
