import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const line = 'this.installStylesheetElement();';

/**
 * Turbo brings its progress bar's style as a <style> element, which our content security policy forbids. Ours
 * is in the style sheet, so the line that adds theirs is left out; the build stops should Turbo move it.
 */
export const quietProgressBar: Plugin = {
  name: 'quiet-progress-bar',
  setup(build) {
    build.onLoad({ filter: /turbo\.es2017-esm\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes(line))
        throw new Error('Turbo installs its progress bar in another way than before');
      return { contents: source.replace(line, ''), loader: 'js' };
    });
  },
};
