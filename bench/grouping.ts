/**
 * npm run bench:grouping circles | mentoring | roulette: what forming groups costs, and how good they are beside the
 * best that is known.
 */
const [name] = process.argv.slice(2);
const known = ['circles', 'mentoring', 'roulette'];
if (name === undefined || !known.includes(name)) {
  console.error(`npm run bench:grouping ${known.join(' | ')}`);
  process.exit(1);
}
await import(`./${name}.ts`);
