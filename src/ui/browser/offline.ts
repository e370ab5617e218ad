import { say } from './flash-message.ts';

/** A form that could not be sent stays as it is, and the page says so. */
document.addEventListener('turbo:fetch-request-error', () => {
  say(document.getElementById('flashes')?.dataset['offline'] ?? '');
});
