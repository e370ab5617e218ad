/** The literal text of every html`` template in a source: what stands in markup and not in a value. */
export function literalMarkup(source: string): string[] {
  const found: string[] = [];
  let at = 0;

  function code(closing: string): void {
    for (; at < source.length && source[at] !== closing; at++) {
      const character = source[at]!;
      if (character === '{') skipTo('}');
      else if (character === '`') template(source.slice(Math.max(0, at - 4), at) === 'html');
      else if (character === "'") at = source.indexOf("'", at + 1);
      else if (character === '/' && source[at + 1] === '/') at = source.indexOf('\n', at);
      else if (character === '/' && source[at + 1] === '*') at = source.indexOf('*/', at) + 1;
      if (at < 0) at = source.length;
    }
  }
  function skipTo(closing: string): void {
    at++;
    code(closing);
  }
  /** At an opening backtick; ends at the closing one. A value in between counts as nothing. */
  function template(isMarkup: boolean): void {
    let text = '';
    for (at++; at < source.length && source[at] !== '`'; at++) {
      if (source[at] === '$' && source[at + 1] === '{') {
        at++;
        skipTo('}');
      } else if (source[at] === '\\') at++;
      else text += source[at];
    }
    if (isMarkup) found.push(text);
  }

  code('');
  return found;
}
