/** Light or dark shows at once; the server remembers it for the next page. */
document.addEventListener('submit', ({ target }) => {
  const form = target as HTMLFormElement;
  if (form.getAttribute('action') !== '/theme') return;
  const theme = String(new FormData(form).get('theme'));
  if (theme === 'system') delete document.body.dataset['theme'];
  else document.body.dataset['theme'] = theme;
});
