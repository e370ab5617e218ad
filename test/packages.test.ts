import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectFolder } from '#platform/config/project-folder.ts';

type Locked = {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

const readJson = (path: string) => JSON.parse(readFileSync(join(projectFolder, path), 'utf8')) as Locked;
const { packages } = readJson('package-lock.json') as { packages: Record<string, Locked> };

/** Where Node.js would find a package that is asked for from a folder. */
function found(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules') - 1))) {
    if (packages[`${folder}${folder === '' ? '' : '/'}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

describe('The packages', () => {
  // npm leaves out what its registry did not have for another system, and "npm ci" then refuses the whole file.
  test('are all in package-lock.json, those for other systems too', () => {
    const missing = Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !found(folder, name))
        .map((name) => `${name}, wanted by ${folder}`),
    );
    assert.deepEqual(missing, []);
  });

  test('are asked for by exact version', () => {
    const { dependencies, devDependencies, optionalDependencies } = readJson('package.json');
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    assert.deepEqual(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
      [],
    );
  });
});
