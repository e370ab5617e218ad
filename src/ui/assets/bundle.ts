import { fileURLToPath } from 'node:url';
import { build, stop } from 'esbuild';
import { quietProgressBar } from '#ui/assets/quiet-progress-bar.ts';

export type Built = {
  files: { path: string; type: string; content: Buffer }[];
  entries: { style: string; script: string; editor: string };
};

const folder = fileURLToPath(new URL('..', import.meta.url));
const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

/** Scripts, styles and fonts as files with a hash of their content in the name. Nothing is written to disk. */
export async function bundle(): Promise<Built> {
  const result = await build({
    absWorkingDir: folder,
    entryPoints: {
      app: 'browser/app.ts',
      'app-style': 'styles/app.css',
      editor: 'editor/editor.ts',
      mark: 'assets/mark.svg',
    },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: ['es2023', 'chrome120', 'firefox121', 'safari17.5'],
    loader: { '.woff2': 'file', '.svg': 'copy' },
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    outdir: '/assets',
    publicPath: '/assets',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [quietProgressBar],
  });
  await stop();
  const files = result.outputFiles.map(({ path, contents }) => ({
    path,
    type: types[path.split('.').at(-1)!]!,
    content: Buffer.from(contents),
  }));
  const entry = (pattern: RegExp) => files.find(({ path }) => pattern.test(path))!.path;
  return {
    files,
    entries: {
      style: entry(/app-style-\w+\.css$/),
      script: entry(/app-\w+\.js$/),
      editor: entry(/editor-\w+\.js$/),
    },
  };
}
