// Typst without its command, by a package that holds its compiler: npm install @myriaddreamin/typst-ts-node-compiler
//
//   node tests/typst.mjs IN.typ OUT.pdf
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const [source, target] = process.argv.slice(2).map(path => resolve(path));
// Looked for where one has installed it, which is not beside this file.
const { NodeCompiler } = createRequire(join(process.env.TYPST_NODE ?? process.cwd(), 'package.json'))('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ workspace: dirname(source) });
writeFileSync(target, compiler.pdf({ mainFileContent: readFileSync(source, 'utf8') }));
