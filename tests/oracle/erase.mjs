// Types erased as the official ArkTS compiler does it: target ES2021, class fields
// assigned in the constructor (useDefineForClassFields off), enums and namespaces
// turned into plain code. Modules stay ES modules, so cycles and live bindings are node's own.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The options every program is checked and erased with. */
export const options = {
  target: ts.ScriptTarget.ES2021,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.es2021.d.ts', 'lib.es2022.error.d.ts', 'lib.es2022.array.d.ts', 'lib.es2022.string.d.ts'],
  types: [],
  strict: true,
  noImplicitReturns: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  allowUnreachableCode: true,
  allowUnusedLabels: true,
  allowJs: true,
  outDir: path.join(here, 'unused'), // JavaScript's output may not lie on its source; erase() writes elsewhere anyhow
};

// TypeScript knows no .ets: such a file is shown to it under a name that ends in .ets.ts.
const shown = file => (file.endsWith('.ets') ? file + '.ts' : file);
const real = name => (name.endsWith('.ets.ts') ? name.slice(0, -3) : name);

/** The file that `specifier` names when written in `from`, or undefined. */
export function resolve(specifier, from) {
  if (!specifier.startsWith('.')) return undefined;
  const base = path.resolve(path.dirname(from), specifier);
  const tries = [base, base + '.ets', base + '.ts', base + '.js', base + '.mjs', path.join(base, 'index.ets'), path.join(base, 'index.ts')];
  return tries.find(file => /\.(ets|ts|m?js)$/.test(file) && fs.existsSync(file));
}

// TypeScript knows no `import lazy` either: it sees a plain import of the same length, and which ones were lazy is remembered.
const lazyImport = /^([ \t]*import)( lazy)(?=[ \t]+(?:[^'";]*?\bfrom[ \t]+)['"]([^'"]+)['"])/gm;
const lazySpecifiers = new Map();

function sourceText(file) {
  const text = fs.readFileSync(file, 'utf8');
  const specifiers = new Set();
  const plain = text.replace(lazyImport, (_all, keyword, lazy, specifier) => {
    specifiers.add(specifier);
    return keyword + ' '.repeat(lazy.length);
  });
  if (specifiers.size > 0) lazySpecifiers.set(file, specifiers);
  return plain;
}

function hostFor(opts) {
  const host = ts.createCompilerHost(opts);
  const { getSourceFile } = host;
  const overridden = {
    fileExists: name => fs.existsSync(real(name)),
    readFile: name => sourceText(real(name)),
    getSourceFile: (name, settings, ...rest) =>
      name.endsWith('.ets.ts')
        ? ts.createSourceFile(name, sourceText(real(name)), settings, true)
        : getSourceFile.call(host, name, settings, ...rest),
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(literal => {
        const file = resolve(literal.text, real(containing));
        return { resolvedModule: file && { resolvedFileName: shown(file), extension: path.extname(shown(file)) } };
      }),
  };
  return Object.assign(host, overridden);
}

/** One program over all `files` (absolute paths). */
export function load(files) {
  const roots = [...files.map(shown), path.join(here, 'globals.d.ts')];
  return ts.createProgram(roots, options, hostFor(options));
}

/** What `tsc --strict` has against the program, as `file:line: message` lines. */
export function typeErrors(program) {
  return ts.getPreEmitDiagnostics(program).map(d => {
    const text = ts.flattenDiagnosticMessageText(d.messageText, '\n  ');
    if (!d.file) return text;
    const { line } = d.file.getLineAndCharacterOfPosition(d.start);
    return `${real(d.file.fileName)}:${line + 1}: ${text}`;
  });
}

// './shapes' -> './shapes.ets.mjs', in imports, re-exports and import().
function renameSpecifiers(context) {
  const { factory } = context;
  return source => {
    const from = real(source.fileName);
    const renamed = node => {
      const file = node && ts.isStringLiteral(node) && resolve(node.text, from);
      if (!file) return node;
      const relative = path.relative(path.dirname(from), file) + extensionOf(file);
      return factory.createStringLiteral(relative.startsWith('.') ? relative : './' + relative);
    };
    const visit = node => {
      if (ts.isImportDeclaration(node))
        return factory.updateImportDeclaration(node, node.modifiers, node.importClause, renamed(node.moduleSpecifier), node.attributes);
      if (ts.isExportDeclaration(node) && node.moduleSpecifier)
        return factory.updateExportDeclaration(node, node.modifiers, node.isTypeOnly, node.exportClause, renamed(node.moduleSpecifier), node.attributes);
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
        return factory.updateCallExpression(node, node.expression, undefined, node.arguments.map(renamed));
      return ts.visitEachChild(node, visit, context);
    };
    return ts.visitNode(source, visit);
  };
}

// ES modules cannot load another one in the middle of a function; CommonJS modules can, so those of a folder with an `import lazy` become
// such. A module that is lazily imported is an object that loads it when a member is asked for.
const extensionOf = file => ([...lazySpecifiers.keys()].some(lazy => path.dirname(lazy) === path.dirname(file)) ? '.cjs' : '.mjs');
const lazyModule = load => `new Proxy({}, { get: (_, name) => ${load}[name] })`;

function asCommonJs(text, file) {
  const settings = { module: ts.ModuleKind.CommonJS, target: options.target };
  const plain = ts.transpileModule(text, { compilerOptions: settings }).outputText;
  const isLazy = required => [...(lazySpecifiers.get(file) ?? [])].some(s => resolve(s, file) === path.resolve(path.dirname(file), required.slice(0, -'.cjs'.length)));
  return plain.replace(/= (require\("([^"]+)"\))/g, (all, load, required) => (isLazy(required) ? `= ${lazyModule(load)}` : all));
}

/** Writes the erased program below `outDir`, mirroring `root`; returns source path -> written path. */
export function erase(program, root, outDir) {
  const written = new Map();
  const write = (_name, text, _bom, _error, sources) => {
    const file = real(sources[0].fileName);
    const target = path.join(outDir, path.relative(root, file) + extensionOf(file));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, extensionOf(file) === '.cjs' ? asCommonJs(text, file) : text);
    written.set(file, target);
  };
  program.emit(undefined, write, undefined, false, { after: [renameSpecifiers] });
  return written;
}
