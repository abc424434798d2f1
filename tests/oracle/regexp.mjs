// The pattern compiler is written once, in ArkTS (stdlib/core/regexp_*.ets), for programs that make patterns as they run. The compiler
// of Ark reads literals with the same code in C#, which this writes:
//   regexp.mjs write    rewrites compiler/Ark.Semantics/RegExp/*.g.cs
//   regexp.mjs check    exit 1 where they are not what this would write
// A test compares the digest in each with its source, so that it needs no node.
// It knows the plain subset of the language that those files keep to: classes, functions, constants; numbers that are integers.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = path.dirname(fileURLToPath(import.meta.url));
const library = path.resolve(here, '../../stdlib/core');
const target = path.resolve(here, '../../compiler/Ark.Semantics/RegExp');
const sources = { regexp_set: 'CharacterSet', regexp_unicode: 'UnicodeData', regexp_parser: 'PatternParser', regexp_compiler: 'PatternCompiler' };
/** The class whose static members the top-level functions and constants are. */
const home = 'Pattern';
const K = ts.SyntaxKind;

const pascal = name => name[0].toUpperCase() + name.slice(1);
const types = { number: 'int', string: 'string', boolean: 'bool', void: 'void' };

class Writer {
  constructor(file, topLevel) {
    this.file = file;
    this.topLevel = topLevel;
    this.text = '';
    this.indent = '    ';
  }

  fail(node) {
    const { line } = this.file.getLineAndCharacterOfPosition(node.getStart(this.file));
    throw new Error(`${this.file.fileName}:${line + 1}: no C# for ${K[node.kind]}: ${node.getText(this.file).slice(0, 80)}`);
  }

  line(text) { this.text += text === '' ? '\n' : this.indent + text + '\n'; }

  block(head, body, after = '') {
    this.line(head);
    this.line('{');
    this.indent += '    ';
    body();
    this.indent = this.indent.slice(4);
    this.line('}' + after);
  }

  // ── Types ──

  type(node) {
    if (!node) return 'void';
    switch (node.kind) {
      case K.NumberKeyword: return 'int';
      case K.StringKeyword: return 'string';
      case K.BooleanKeyword: return 'bool';
      case K.VoidKeyword: return 'void';
      case K.ArrayType: return `List<${this.type(node.elementType)}>`;
      case K.ParenthesizedType: return this.type(node.type);
      case K.TypeReference: return node.typeName.text;
      case K.UnionType: return this.type(node.types.find(t => t.kind !== K.UndefinedKeyword)) + '?';
    }
    return this.fail(node);
  }

  // ── Declarations ──

  program() {
    const { statements } = this.file;
    this.block(`public static partial class ${home}`, () => statements.filter(s => !ts.isClassDeclaration(s)).forEach(s => this.declaration(s)));
    statements.filter(ts.isClassDeclaration).forEach(s => this.class(s));
  }

  declaration(node) {
    if (ts.isFunctionDeclaration(node)) this.function(node, 'public static ');
    else if (ts.isVariableStatement(node)) this.globals(node);
    else this.fail(node);
  }

  globals(node) {
    for (const d of node.declarationList.declarations) {
      const type = d.type ? this.type(d.type) : 'int';
      const isText = d.initializer.kind === K.StringLiteral;
      const constant = node.declarationList.flags & ts.NodeFlags.Const;
      const how = !constant ? 'private static' : type === 'int' || isText ? 'public const' : 'public static readonly';
      this.line(`${how} ${isText ? 'string' : type} ${pascal(d.name.text)} = ${this.expression(d.initializer)};`);
    }
  }

  parameters(node) { return node.parameters.map(p => `${this.type(p.type)} ${p.name.text}`).join(', '); }

  function(node, how) {
    const name = node.name.text;
    this.block(`${how}${this.type(node.type)} ${pascal(name)}(${this.parameters(node)})`, () => node.body.statements.forEach(s => this.statement(s)));
  }

  class(node) {
    this.block(`public sealed class ${node.name.text}`, () => node.members.forEach(m => this.member(m, node)));
  }

  member(m, owner) {
    const isPrivate = m.modifiers?.some(x => x.kind === K.PrivateKeyword);
    const how = isPrivate ? 'private ' : 'public ';
    if (ts.isPropertyDeclaration(m)) {
      const type = this.type(m.type);
      // Those without an initializer are set by the constructor.
      this.line(`${how}${type} ${pascal(m.name.text)}${m.initializer ? ` = ${this.expression(m.initializer)}` : ''};`);
    } else if (ts.isConstructorDeclaration(m)) {
      this.block(`public ${owner.name.text}(${this.parameters(m)})`, () => m.body.statements.forEach(s => this.statement(s)));
    } else if (ts.isMethodDeclaration(m)) {
      this.function(m, how);
    } else {
      this.fail(m);
    }
  }

  // ── Statements ──

  statement(node) {
    switch (node.kind) {
      case K.Block: return node.statements.forEach(s => this.statement(s));
      case K.ExpressionStatement: return this.line(this.expression(node.expression) + ';');
      case K.VariableStatement: return this.line(this.locals(node.declarationList) + ';');
      case K.ReturnStatement: return this.line(node.expression ? `return ${this.expression(node.expression)};` : 'return;');
      case K.ThrowStatement: return this.line(`throw ${this.expression(node.expression)};`);
      case K.BreakStatement: return this.line('break;');
      case K.ContinueStatement: return this.line('continue;');
      case K.IfStatement: return this.if(node);
      case K.WhileStatement: return this.block(`while (${this.expression(node.expression)})`, () => this.statement(node.statement));
      case K.ForStatement: {
        const parts = [this.locals(node.initializer), this.expression(node.condition), this.expression(node.incrementor)];
        return this.block(`for (${parts.join('; ')})`, () => this.statement(node.statement));
      }
      case K.SwitchStatement: return this.switch(node);
    }
    return this.fail(node);
  }

  if(node) {
    this.block(`if (${this.expression(node.expression)})`, () => this.statement(node.thenStatement));
    if (!node.elseStatement) return;
    if (ts.isIfStatement(node.elseStatement)) {
      this.line('else');
      return this.if(node.elseStatement);
    }
    this.block('else', () => this.statement(node.elseStatement));
  }

  switch(node) {
    this.block(`switch (${this.expression(node.expression)})`, () => {
      for (const clause of node.caseBlock.clauses) {
        this.line(clause.kind === K.DefaultClause ? 'default:' : `case ${this.expression(clause.expression)}:`);
        if (clause.statements.length === 0) continue;
        this.block('', () => clause.statements.forEach(s => this.statement(s)));
      }
    });
  }

  locals(list) {
    const [d] = list.declarations;
    if (list.declarations.length !== 1) this.fail(list);
    return `${d.type ? this.type(d.type) : 'var'} ${d.name.text} = ${this.expression(d.initializer)}`;
  }

  // ── Expressions ──

  expression(node) {
    switch (node.kind) {
      case K.NumericLiteral: return node.getText(this.file);
      case K.StringLiteral: return JSON.stringify(node.text);
      case K.TrueKeyword: return 'true';
      case K.FalseKeyword: return 'false';
      case K.ThisKeyword: return 'this';
      case K.Identifier: return node.text === 'undefined' ? 'null' : this.topLevel.has(node.text) ? `${home}.${pascal(node.text)}` : node.text;
      case K.ParenthesizedExpression: return `(${this.expression(node.expression)})`;
      case K.PrefixUnaryExpression: return ts.tokenToString(node.operator) + this.expression(node.operand);
      case K.PostfixUnaryExpression: return this.expression(node.operand) + ts.tokenToString(node.operator);
      case K.ConditionalExpression: return [node.condition, node.whenTrue, node.whenFalse].map(e => this.expression(e)).reduce((all, e, i) => all + (i === 1 ? ' ? ' : ' : ') + e);
      case K.ArrayLiteralExpression: return `[${node.elements.map(e => this.expression(e)).join(', ')}]`;
      case K.ElementAccessExpression: return `${this.expression(node.expression)}[${this.expression(node.argumentExpression)}]`;
      case K.PropertyAccessExpression: return this.property(node);
      case K.NewExpression: return `new ${node.expression.text}(${this.arguments(node)})`;
      case K.CallExpression: return this.call(node);
      case K.BinaryExpression: return this.binary(node);
    }
    return this.fail(node);
  }

  arguments(node) { return node.arguments.map(a => this.expression(a)).join(', '); }

  property(node) {
    const name = node.name.text;
    return `${this.expression(node.expression)}.${name === 'length' ? (this.isText(node.expression) ? 'Length' : 'Count') : pascal(name)}`;
  }

  isText(node) { return this.checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike; }

  binary(node) {
    const [left, right] = [this.expression(node.left), this.expression(node.right)];
    const operator = { '===': '==', '!==': '!=' }[node.operatorToken.getText(this.file)] ?? node.operatorToken.getText(this.file);
    return `${left} ${operator} ${right}`;
  }

  call(node) {
    const callee = node.expression;
    if (ts.isIdentifier(callee)) return `${home}.${pascal(callee.text)}(${this.arguments(node)})`;
    const [receiver, name, values] = [callee.expression, callee.name.text, node.arguments.map(a => this.expression(a))];
    if (callee.getText(this.file) === 'String.fromCharCode') return `((char)(${values[0]})).ToString()`;
    const on = this.expression(receiver);
    if (name === 'push') return `${on}.Add(${values[0]})`;
    if (!this.isText(receiver)) return `${on}.${pascal(name)}(${values.join(', ')})`;
    if (name === 'charCodeAt') return `${on}[${values[0]}]`;
    if (name === 'substring') return `${on}[(${values[0]})..(${values[1]})]`;
    if (name === 'indexOf') return `${on}.IndexOf(${values.join(', ')}, StringComparison.Ordinal)`;
    return this.fail(node);
  }
}

/** Every file as C#, by name. */
function translate() {
  const shown = Object.keys(sources).map(name => path.join(library, name + '.ets.ts'));
  const real = name => name.replace(/\.ets\.ts$/, '.ets');
  const options = { target: ts.ScriptTarget.ES2021, lib: ['lib.es2021.d.ts'], types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => (name.endsWith('.ets.ts') ? ts.createSourceFile(name, fs.readFileSync(real(name), 'utf8'), ...rest.slice(0, 1), true) : getSourceFile.call(host, name, ...rest));
  host.fileExists = name => fs.existsSync(real(name));
  const program = ts.createProgram(shown, options, host);
  const files = shown.map(name => program.getSourceFile(name));
  const topLevel = new Set(files.flatMap(f => f.statements.filter(ts.isVariableStatement).flatMap(s => s.declarationList.declarations.map(d => d.name.text))));
  return files.map((file, i) => {
    const [source, name] = Object.entries(sources)[i];
    const writer = new Writer(file, topLevel);
    writer.checker = program.getTypeChecker();
    writer.program();
    const digest = crypto.createHash('sha256').update(fs.readFileSync(path.join(library, source + '.ets'))).digest('hex');
    const head = `// <auto-generated/> Written from stdlib/core/${source}.ets by tests/oracle/regexp.mjs.\n// sha256 ${digest}\n#nullable enable\n#pragma warning disable\n\nnamespace Ark.Semantics.RegExp\n{\n`;
    return [path.join(target, name + '.g.cs'), head + writer.text + '}\n'];
  });
}

const files = translate();
if (process.argv[2] === 'write') {
  fs.mkdirSync(target, { recursive: true });
  for (const [file, text] of files) fs.writeFileSync(file, text);
} else {
  const stale = files.filter(([file, text]) => !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text);
  for (const [file] of stale) console.error(`${path.relative(process.cwd(), file)} is stale: node ${path.relative(process.cwd(), fileURLToPath(import.meta.url))} write`);
  process.exit(stale.length > 0 ? 1 : 0);
}
