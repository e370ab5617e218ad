/** Why a text is no value. */
export type NoNumber = 'no number' | 'ambiguous number';

/** Beyond this a number is no longer exact. */
export const largest = 1e15;

/**
 * A value as people write it, with a comma or a point before the decimals: '12,5', '1 200', '1.234,5'. '1.234' is a
 * thousand to one reader and a little more than one to another, so it is refused.
 */
export function readNumber(typed: string): number | NoNumber {
  const text = typed.replaceAll(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return 'ambiguous number';
  const plain = withPoint(text);
  const value = Number(plain);
  return plain !== '' && /^-?\d+(\.\d+)?$/.test(plain) && Math.abs(value) <= largest ? value : 'no number';
}

/** The same without marks between thousands, and with a point before the decimals. */
function withPoint(text: string): string {
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  return text.replace(',', '.');
}
