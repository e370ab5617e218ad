/** Names of levels that are usual in companies, from the one who learns to the one who leads all. */
const usual: readonly (readonly string[])[] = [
  ['intern', 'trainee', 'apprentice', 'praktikum', 'ausbildung', 'azubi'],
  ['junior', 'entry'],
  ['professional', 'specialist', 'mid', 'fachkraft'],
  ['senior', 'expert'],
  ['lead', 'principal', 'supervisor', 'teamleitung'],
  ['manager', 'abteilungsleitung'],
  ['head', 'senior manager', 'bereichsleitung'],
  ['director', 'direktion'],
  ['vice president', 'vp', 'executive', 'geschäftsleitung', 'chief', 'board', 'vorstand'],
];

/** Where a level stands, from what the directory calls it: by its number, or by a usual name. Null for others. */
export function levelRank(level: string | null): number | null {
  if (level === null) return null;
  const number = /\d+/.exec(level);
  if (number) return Number(number[0]);
  const name = level.trim().toLowerCase();
  const exact = usual.findIndex((names) => names.includes(name));
  if (exact >= 0) return exact + 1;
  const part = usual.findLastIndex((names) => names.some((one) => name.split(/[\s/-]+/).includes(one)));
  return part >= 0 ? part + 1 : null;
}
