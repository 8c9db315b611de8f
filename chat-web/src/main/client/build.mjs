/** Bundles the client: `node build.mjs OUT` writes the site that the server serves, with names that tell contents. */

import { build } from 'esbuild';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

// What a first visit loads before it shows anything, gzipped: a second on a slow 3G line.
const FIRST_LOAD_LIMIT_BYTES = 150_000;

const HERE = import.meta.dirname;
const out = path.resolve(process.argv[2] ?? 'dist');

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const { metafile } = await build({
  absWorkingDir: HERE,
  entryPoints: { main: 'src/main.ts', theme: 'src/theme/theme.css' },
  outdir: path.join(out, 'assets'),
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2023',
  minify: true,
  sourcemap: 'external', // for whoever debugs a build; the archive leaves them out
  legalComments: 'linked', // the licences of the libraries, in files of their own
  loader: { '.svg': 'file' },
  metafile: true,
  logLevel: 'warning',
});

const outputs = Object.entries(metafile.outputs).map(([file, info]) => ({ file: path.resolve(HERE, file), ...info }));
const entry = (source) => outputs.find((output) => output.entryPoint === source).file;
const script = entry('src/main.ts');
const style = entry('src/theme/theme.css');
const favicon = outputs.find((output) => Object.hasOwn(output.inputs, 'favicon.svg')).file; // the page shows it too
const chunks = importedBy(script);

let page = await readFile(path.join(HERE, 'index.html'), 'utf8');
const preloads = chunks.map((chunk) => `<link rel="modulepreload" href="${address(chunk)}">`).join('\n  ');
for (const [mark, text] of [
  ['{{favicon}}', address(favicon)],
  ['{{style}}', address(style)],
  ['{{script}}', address(script)],
  ['<!-- preloads -->', preloads],
]) {
  page = page.replaceAll(mark, () => text);
}
await writeFile(path.join(out, 'index.html'), page);
await tellSize();

/** The chunks that a script needs before it runs. */
function importedBy(file, found = new Set()) {
  for (const { path: target, kind } of outputs.find((output) => output.file === file).imports) {
    const chunk = path.resolve(HERE, target);
    if (kind === 'import-statement' && !found.has(chunk)) {
      found.add(chunk);
      importedBy(chunk, found);
    }
  }
  return [...found];
}

function address(file) {
  return path.relative(out, file).split(path.sep).join('/');
}

async function tellSize() {
  const sizes = await Promise.all([script, style, ...chunks].map(async (file) => gzipSync(await readFile(file)).length));
  const first = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`Web client: first load ${(first / 1000).toFixed(1)} kB gzipped of script and style, in ${sizes.length} files`);
  if (first > FIRST_LOAD_LIMIT_BYTES) {
    console.error(`That is over the limit of ${FIRST_LOAD_LIMIT_BYTES / 1000} kB.`);
    process.exitCode = 1;
  }
}
