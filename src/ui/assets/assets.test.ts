import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { assets, compressAssets, findAsset, prepareAssets } from '#ui/assets/assets.ts';

describe('What the browser loads', () => {
  before(async () => {
    await prepareAssets();
    await compressAssets();
  });

  test('is under 60 kB for a page, script and style together', () => {
    const sizes = [assets.style, assets.script].map((path) => findAsset(path, 'br')!.body.length);
    assert.ok(sizes[0]! + sizes[1]! < 60_000, `style ${sizes[0]}, script ${sizes[1]}`);
  });

  test('leaves the editor for those who begin to write', () => {
    const script = findAsset(assets.script)!.body.toString();
    assert.ok(!script.includes('ProseMirror'));
    assert.ok(findAsset(assets.editor, 'br')!.body.length < 160_000);
  });

  test('carries its content in its name and comes as the browser can take it', () => {
    assert.match(assets.style, /^\/assets\/app-style-[A-Z\d]{8}\.css$/);
    assert.equal(findAsset(assets.style, 'gzip, br')?.encoding, 'br');
    assert.equal(findAsset(assets.style, 'gzip')?.encoding, 'gzip');
    assert.equal(findAsset(assets.style)?.encoding, null);
    assert.equal(findAsset('/assets/../package.json'), null);
  });

  test('preloads the two fonts of a page and no other', () => {
    assert.equal(assets.preload.length, 2);
    for (const font of assets.preload) assert.equal(findAsset(font)?.type, 'font/woff2');
  });

  test('brings no style that the content security policy would refuse', () => {
    const script = findAsset(assets.script)!.body.toString();
    assert.doesNotMatch(script, /installStylesheetElement\(\)[,;}](?!\{)/);
  });
});
