// Exits 0 when node_modules holds what package-lock.json asks for, also when somebody ran npm by hand.
// Plain JavaScript, because it may run on the Node.js of the system before ours is there.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const project = process.argv[2];
const packagesOf = (...path) => JSON.parse(readFileSync(join(project, ...path), 'utf8')).packages;
const wanted = packagesOf('package-lock.json');
const present = packagesOf('node_modules', '.package-lock.json');

const missing = Object.entries(wanted).filter(([path, { version, optional }]) => {
  if (path === '') return false;
  // Optional packages are those for other systems.
  return present[path] ? present[path].version !== version : !optional;
});
process.exit(missing.length === 0 ? 0 : 1);
