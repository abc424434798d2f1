// The syntax tree, one line a node. The generator (Ark.Generators) writes for each: a constructor, the
// properties, `Children`, `Accept` for the visitors, and the text dump.
//
// A parameter of type Token or Token? is a token of the file; a Node type is one child; a SyntaxList is
// a sequence of children; a SeparatedList also remembers its separators. The order of the parameters is
// the order of the text. A missing token (error recovery) has zero width and Token.IsMissing.

namespace Ark.Syntax;

// ── The file ────────────────────────────────────────────────────────────────────────────────────────
[Node] public sealed partial class SourceFile(SyntaxList<Statement> statements, Token endOfFile) : Node;

// ── Abstract kinds ──────────────────────────────────────────────────────────────────────────────────
public abstract partial class Statement : Node;
/// <summary>A statement that introduces a name. Modifiers and decorators come first in the text.</summary>
public abstract partial class Declaration : Statement;
public abstract partial class Member : Node;
public abstract partial class Expression : Node;
public abstract partial class TypeNode : Node;
public abstract partial class BindingTarget : Node;
public abstract partial class PropertyName : Node;

// ── Names ───────────────────────────────────────────────────────────────────────────────────────────
[Node] public sealed partial class IdentifierName(Token identifier) : PropertyName;
[Node] public sealed partial class LiteralName(Token literal) : PropertyName;                       // 'a-b' or 12
[Node] public sealed partial class ComputedName(Token openBracket, Expression expression, Token closeBracket) : PropertyName;
[Node] public sealed partial class PrivateName(Token privateIdentifier) : PropertyName;             // #x

// ── Modifiers and decorators ────────────────────────────────────────────────────────────────────────
[Node] public sealed partial class Decorator(Token at, Expression expression) : Node;
/// <summary>Decorators and modifier keywords, in the order of the text.</summary>
[Node] public sealed partial class ModifierList(SyntaxList<Decorator> decorators, TokenList keywords) : Node;

// ── Declarations ────────────────────────────────────────────────────────────────────────────────────
[Node] public sealed partial class VariableStatement(ModifierList modifiers, VariableDeclarationList declarations, Token? semicolon) : Declaration;
[Node] public sealed partial class VariableDeclarationList(Token keyword, SeparatedList<VariableDeclarator> declarators) : Node;   // let, const, var
[Node] public sealed partial class VariableDeclarator(BindingTarget target, Token? exclamation, TypeAnnotation? type, Initializer? initializer) : Node;
[Node] public sealed partial class TypeAnnotation(Token colon, TypeNode type) : Node;
[Node] public sealed partial class Initializer(Token equalsSign, Expression value) : Node;

[Node] public sealed partial class IdentifierBinding(Token identifier) : BindingTarget;
[Node] public sealed partial class ObjectBinding(Token openBrace, SeparatedList<BindingElement> elements, Token closeBrace) : BindingTarget;
[Node] public sealed partial class ArrayBinding(Token openBracket, SeparatedList<BindingElement> elements, Token closeBracket) : BindingTarget;
/// <summary>`a`, `a: b`, `...rest`, `a = 1`, or an elision (every part absent).</summary>
[Node] public sealed partial class BindingElement(Token? dotDotDot, PropertyName? propertyName, Token? colon, BindingTarget? target, Initializer? initializer) : Node;

[Node] public sealed partial class FunctionDeclaration(ModifierList modifiers, Token function, Token? asterisk, Token? name, TypeParameterList? typeParameters, ParameterList parameters, TypeAnnotation? returnType, Block? body, Token? semicolon) : Declaration;
[Node] public sealed partial class ParameterList(Token openParen, SeparatedList<Parameter> parameters, Token closeParen) : Node;
[Node] public sealed partial class Parameter(ModifierList modifiers, Token? dotDotDot, BindingTarget target, Token? question, TypeAnnotation? type, Initializer? initializer) : Node;
[Node] public sealed partial class TypeParameterList(Token lessThan, SeparatedList<TypeParameterNode> parameters, Token greaterThan) : Node;
[Node] public sealed partial class TypeParameterNode(TokenList modifiers, Token name, Token? extends, TypeNode? constraint, Token? equalsSign, TypeNode? @default) : Node;
[Node] public sealed partial class TypeArgumentList(Token lessThan, SeparatedList<TypeNode> arguments, Token greaterThan) : Node;

/// <summary>`class` and ArkUI's `struct`; `keyword` tells which.</summary>
[Node] public sealed partial class ClassDeclaration(ModifierList modifiers, Token keyword, Token? name, TypeParameterList? typeParameters, SyntaxList<HeritageClause> heritage, Token openBrace, SyntaxList<Member> members, Token closeBrace) : Declaration;
[Node] public sealed partial class HeritageClause(Token keyword, SeparatedList<HeritageType> types) : Node;         // extends, implements
[Node] public sealed partial class HeritageType(Expression expression, TypeArgumentList? typeArguments) : Node;
[Node] public sealed partial class InterfaceDeclaration(ModifierList modifiers, Token @interface, Token name, TypeParameterList? typeParameters, SyntaxList<HeritageClause> heritage, Token openBrace, SyntaxList<Member> members, Token closeBrace) : Declaration;
/// <summary>`@interface A { f: number = 1 }`</summary>
[Node] public sealed partial class AnnotationDeclaration(ModifierList modifiers, Token at, Token @interface, Token name, Token openBrace, SyntaxList<Member> members, Token closeBrace) : Declaration;
[Node] public sealed partial class TypeAliasDeclaration(ModifierList modifiers, Token type, Token name, TypeParameterList? typeParameters, Token equalsSign, TypeNode aliased, Token? semicolon) : Declaration;
[Node] public sealed partial class EnumDeclaration(ModifierList modifiers, Token @enum, Token name, Token openBrace, SeparatedList<EnumMember> members, Token closeBrace) : Declaration;
[Node] public sealed partial class EnumMember(PropertyName name, Initializer? initializer) : Node;
/// <summary>`namespace A.B { }`, `module 'x' { }`, `declare global { }`</summary>
[Node] public sealed partial class NamespaceDeclaration(ModifierList modifiers, Token keyword, Expression? name, Token? openBrace, SyntaxList<Statement> statements, Token? closeBrace, Token? semicolon) : Declaration;

// ── Modules ─────────────────────────────────────────────────────────────────────────────────────────
/// <summary>`import d, { a as b } from 'm'`, `import * as n from 'm'`, `import 'm'`, `import type`, `import lazy`</summary>
[Node] public sealed partial class ImportDeclaration(ModifierList modifiers, Token import, Token? kind, Token? defaultName, Token? comma, NamespaceBinding? @namespace, NamedBindings? named, Token? from, Token specifier, Token? with, Expression? attributes, Token? semicolon) : Declaration;
[Node] public sealed partial class NamespaceBinding(Token asterisk, Token @as, Token name) : Node;
[Node] public sealed partial class NamedBindings(Token openBrace, SeparatedList<NamedBinding> elements, Token closeBrace) : Node;
/// <summary>`type? name` or `type? propertyName as name`; propertyName may be a string.</summary>
[Node] public sealed partial class NamedBinding(Token? type, Token? propertyName, Token? @as, Token name) : Node;
[Node] public sealed partial class ImportEqualsDeclaration(ModifierList modifiers, Token import, Token? type, Token name, Token equalsSign, Expression reference, Token? semicolon) : Declaration;
/// <summary>`export { a as b } from 'm'`, `export * from 'm'`, `export * as n from 'm'`</summary>
[Node] public sealed partial class ExportDeclaration(ModifierList modifiers, Token export, Token? type, Token? asterisk, Token? @as, Token? namespaceName, NamedBindings? named, Token? from, Token? specifier, Token? with, Expression? attributes, Token? semicolon) : Declaration;
/// <summary>`export default expression`, `export = expression`. (An exported declaration has `export` among its modifiers.)</summary>
[Node] public sealed partial class ExportAssignment(ModifierList modifiers, Token export, Token keyword, Expression expression, Token? semicolon) : Declaration;
/// <summary>`export as namespace X`</summary>
[Node] public sealed partial class NamespaceExportDeclaration(ModifierList modifiers, Token export, Token @as, Token @namespace, Token name, Token? semicolon) : Declaration;

// ── Class, struct, interface and object-type members ────────────────────────────────────────────────
[Node] public sealed partial class FieldDeclaration(ModifierList modifiers, PropertyName name, Token? mark, TypeAnnotation? type, Initializer? initializer, Token? separator) : Member;   // mark: ? or !
[Node] public sealed partial class MethodDeclaration(ModifierList modifiers, Token? asterisk, PropertyName name, Token? question, TypeParameterList? typeParameters, ParameterList parameters, TypeAnnotation? returnType, Block? body, Token? separator) : Member;
[Node] public sealed partial class ConstructorDeclaration(ModifierList modifiers, Token constructor, ParameterList parameters, TypeAnnotation? returnType, Block? body, Token? separator) : Member;
/// <summary>`get x(): T { }` and `set x(v) { }`; `keyword` tells which.</summary>
[Node] public sealed partial class AccessorDeclaration(ModifierList modifiers, Token keyword, PropertyName name, ParameterList parameters, TypeAnnotation? returnType, Block? body, Token? separator) : Member;
[Node] public sealed partial class StaticBlock(Token @static, Block body) : Member;
[Node] public sealed partial class IndexSignature(ModifierList modifiers, Token openBracket, Parameter parameter, Token closeBracket, TypeAnnotation? type, Token? separator) : Member;
[Node] public sealed partial class CallSignature(TypeParameterList? typeParameters, ParameterList parameters, TypeAnnotation? returnType, Token? separator) : Member;
[Node] public sealed partial class ConstructSignature(ModifierList modifiers, Token @new, TypeParameterList? typeParameters, ParameterList parameters, TypeAnnotation? returnType, Token? separator) : Member;
[Node] public sealed partial class EmptyMember(Token semicolon) : Member;
[Node] public sealed partial class BadMember(TokenList tokens) : Member;

// ── Statements ──────────────────────────────────────────────────────────────────────────────────────
[Node] public sealed partial class Block(Token openBrace, [OnDemand] SyntaxList<Statement> statements, Token closeBrace) : Statement;
[Node] public sealed partial class EmptyStatement(Token semicolon) : Statement;
[Node] public sealed partial class ExpressionStatement(Expression expression, Token? semicolon) : Statement;
[Node] public sealed partial class IfStatement(Token @if, Token openParen, Expression condition, Token closeParen, Statement then, ElseClause? @else) : Statement;
[Node] public sealed partial class ElseClause(Token @else, Statement body) : Node;
[Node] public sealed partial class WhileStatement(Token @while, Token openParen, Expression condition, Token closeParen, Statement body) : Statement;
[Node] public sealed partial class DoStatement(Token @do, Statement body, Token @while, Token openParen, Expression condition, Token closeParen, Token? semicolon) : Statement;
/// <summary>The initializer is a declaration list or an expression.</summary>
[Node] public sealed partial class ForStatement(Token @for, Token openParen, Node? initializer, Token firstSemicolon, Expression? condition, Token secondSemicolon, Expression? incrementor, Token closeParen, Statement body) : Statement;
[Node] public sealed partial class ForInStatement(Token @for, Token openParen, Node target, Token @in, Expression expression, Token closeParen, Statement body) : Statement;
[Node] public sealed partial class ForOfStatement(Token @for, Token? @await, Token openParen, Node target, Token of, Expression expression, Token closeParen, Statement body) : Statement;
[Node] public sealed partial class BreakStatement(Token @break, Token? label, Token? semicolon) : Statement;
[Node] public sealed partial class ContinueStatement(Token @continue, Token? label, Token? semicolon) : Statement;
[Node] public sealed partial class ReturnStatement(Token @return, Expression? expression, Token? semicolon) : Statement;
[Node] public sealed partial class ThrowStatement(Token @throw, Expression expression, Token? semicolon) : Statement;
[Node] public sealed partial class SwitchStatement(Token @switch, Token openParen, Expression expression, Token closeParen, Token openBrace, SyntaxList<SwitchClause> clauses, Token closeBrace) : Statement;
/// <summary>`case e:` or `default:` (no expression).</summary>
[Node] public sealed partial class SwitchClause(Token keyword, Expression? expression, Token colon, SyntaxList<Statement> statements) : Node;
[Node] public sealed partial class TryStatement(Token @try, Block block, CatchClause? @catch, FinallyClause? @finally) : Statement;
[Node] public sealed partial class CatchClause(Token @catch, Token? openParen, BindingTarget? variable, TypeAnnotation? type, Token? closeParen, Block block) : Node;
[Node] public sealed partial class FinallyClause(Token @finally, Block block) : Node;
[Node] public sealed partial class LabeledStatement(Token label, Token colon, Statement body) : Statement;
[Node] public sealed partial class WithStatement(Token with, Token openParen, Expression expression, Token closeParen, Statement body) : Statement;
[Node] public sealed partial class DebuggerStatement(Token debugger, Token? semicolon) : Statement;
[Node] public sealed partial class BadStatement(TokenList tokens) : Statement;

// ── Expressions ─────────────────────────────────────────────────────────────────────────────────────
[Node] public sealed partial class NameExpression(Token identifier) : Expression;
/// <summary>Number, bigint, string, regular expression, `true`, `false`, `null`, or a template without substitutions.</summary>
[Node] public sealed partial class LiteralExpression(Token literal) : Expression;
[Node] public sealed partial class ThisExpression(Token @this) : Expression;
[Node] public sealed partial class SuperExpression(Token super) : Expression;
[Node] public sealed partial class TemplateExpression(Token head, SyntaxList<TemplateSpan> spans) : Expression;
/// <summary>`expression` then the middle or tail piece of the template.</summary>
[Node] public sealed partial class TemplateSpan(Expression expression, Token literal) : Node;
[Node] public sealed partial class TaggedTemplate(Expression tag, TypeArgumentList? typeArguments, Expression template) : Expression;
[Node] public sealed partial class ParenthesizedExpression(Token openParen, Expression expression, Token closeParen) : Expression;
[Node] public sealed partial class ArrayLiteral(Token openBracket, SeparatedList<Expression> elements, Token closeBracket) : Expression;
[Node] public sealed partial class OmittedElement() : Expression;
[Node] public sealed partial class SpreadElement(Token dotDotDot, Expression expression) : Expression;
[Node] public sealed partial class ObjectLiteral(Token openBrace, SeparatedList<Node> properties, Token closeBrace) : Expression;
[Node] public sealed partial class PropertyAssignment(PropertyName name, Token colon, Expression value) : Node;
/// <summary>`{ a }`; with an initializer only in a destructuring pattern.</summary>
[Node] public sealed partial class ShorthandProperty(Token name, Initializer? initializer) : Node;
[Node] public sealed partial class SpreadProperty(Token dotDotDot, Expression expression) : Node;
/// <summary>A method or an accessor in an object literal.</summary>
[Node] public sealed partial class MemberProperty(Member member) : Node;
[Node] public sealed partial class FunctionExpression(ModifierList modifiers, Token function, Token? asterisk, Token? name, TypeParameterList? typeParameters, ParameterList parameters, TypeAnnotation? returnType, Block body) : Expression;
/// <summary>Exactly one of `parameter` (`x => …`) and `parameters`; the body is a Block or an Expression.</summary>
[Node] public sealed partial class ArrowFunction(ModifierList modifiers, TypeParameterList? typeParameters, Token? parameter, ParameterList? parameters, TypeAnnotation? returnType, Token arrow, Node body) : Expression;
[Node] public sealed partial class ClassExpression(ClassDeclaration declaration) : Expression;
[Node] public sealed partial class PropertyAccess(Expression expression, Token dot, Token name) : Expression;       // dot: . or ?.
[Node] public sealed partial class ElementAccess(Expression expression, Token? questionDot, Token openBracket, Expression index, Token closeBracket) : Expression;
[Node] public sealed partial class CallExpression(Expression callee, Token? questionDot, TypeArgumentList? typeArguments, ArgumentList arguments) : Expression;
[Node] public sealed partial class ArgumentList(Token openParen, SeparatedList<Expression> arguments, Token closeParen) : Node;
[Node] public sealed partial class NewExpression(Token @new, Expression callee, TypeArgumentList? typeArguments, ArgumentList? arguments) : Expression;
/// <summary>`f&lt;T&gt;` that is not called.</summary>
[Node] public sealed partial class InstantiationExpression(Expression expression, TypeArgumentList typeArguments) : Expression;
[Node] public sealed partial class NonNullExpression(Expression expression, Token exclamation) : Expression;
[Node] public sealed partial class PrefixExpression(Token @operator, Expression operand) : Expression;              // ! - + ~ ++ -- typeof void delete
[Node] public sealed partial class PostfixExpression(Expression operand, Token @operator) : Expression;             // ++ --
[Node] public sealed partial class AwaitExpression(Token @await, Expression operand) : Expression;
[Node] public sealed partial class YieldExpression(Token @yield, Token? asterisk, Expression? operand) : Expression;
[Node] public sealed partial class BinaryExpression(Expression left, Token @operator, Expression right) : Expression;   // every infix operator, `,` and the logical ones included
[Node] public sealed partial class AssignmentExpression(Expression left, Token @operator, Expression right) : Expression;
[Node] public sealed partial class ConditionalExpression(Expression condition, Token question, Expression whenTrue, Token colon, Expression whenFalse) : Expression;
[Node] public sealed partial class AsExpression(Expression expression, Token keyword, TypeNode type) : Expression;   // as, satisfies
[Node] public sealed partial class TypeAssertion(Token lessThan, TypeNode type, Token greaterThan, Expression expression) : Expression;
[Node] public sealed partial class ImportCall(Token import, ArgumentList arguments) : Expression;
[Node] public sealed partial class MetaProperty(Token keyword, Token dot, Token name) : Expression;                 // new.target, import.meta
[Node] public sealed partial class PrivateInExpression(Token privateIdentifier, Token @in, Expression right) : Expression;
[Node] public sealed partial class BadExpression(TokenList tokens) : Expression;

// ArkUI: a component creation with its block, `Column({ space: 8 }) { … }`, and an attribute chain that starts with a dot
// (`.width(1)` in @Extend, @Styles and stateStyles), whose innermost expression is an ImplicitReceiver.
[Node] public sealed partial class UiBlockExpression(Expression call, Block block) : Expression;
[Node] public sealed partial class ImplicitReceiver() : Expression;

// ── Types ───────────────────────────────────────────────────────────────────────────────────────────
[Node] public sealed partial class KeywordType(Token keyword) : TypeNode;        // number string boolean void undefined null any unknown never object symbol bigint
[Node] public sealed partial class TypeReferenceNode(TypeName name, TypeArgumentList? typeArguments) : TypeNode;
public abstract partial class TypeName : Node;
[Node] public sealed partial class SimpleTypeName(Token identifier) : TypeName;
[Node] public sealed partial class QualifiedTypeName(TypeName left, Token dot, Token right) : TypeName;
[Node] public sealed partial class ArrayTypeNode(TypeNode element, Token openBracket, Token closeBracket) : TypeNode;
[Node] public sealed partial class TupleTypeNode(Token openBracket, SeparatedList<TupleElement> elements, Token closeBracket) : TypeNode;
[Node] public sealed partial class TupleElement(Token? dotDotDot, Token? name, Token? nameQuestion, Token? colon, TypeNode type, Token? question) : Node;
[Node] public sealed partial class UnionTypeNode(Token? leadingBar, SeparatedList<TypeNode> types) : TypeNode;
[Node] public sealed partial class IntersectionTypeNode(Token? leadingAmpersand, SeparatedList<TypeNode> types) : TypeNode;
[Node] public sealed partial class FunctionTypeNode(TypeParameterList? typeParameters, ParameterList parameters, Token arrow, TypeNode returnType) : TypeNode;
[Node] public sealed partial class ConstructorTypeNode(Token? @abstract, Token @new, TypeParameterList? typeParameters, ParameterList parameters, Token arrow, TypeNode returnType) : TypeNode;
[Node] public sealed partial class ObjectTypeNode(Token openBrace, SyntaxList<Member> members, Token closeBrace) : TypeNode;
[Node] public sealed partial class MappedTypeNode(Token openBrace, Token? readonlySign, Token? @readonly, Token openBracket, Token parameter, Token @in, TypeNode constraint, Token? @as, TypeNode? nameType, Token closeBracket, Token? questionSign, Token? question, TypeAnnotation? type, Token? semicolon, Token closeBrace) : TypeNode;
[Node] public sealed partial class ParenthesizedTypeNode(Token openParen, TypeNode type, Token closeParen) : TypeNode;
[Node] public sealed partial class LiteralTypeNode(Token? minus, Token literal) : TypeNode;
[Node] public sealed partial class TemplateTypeNode(Token head, SyntaxList<TemplateTypeSpan> spans) : TypeNode;
[Node] public sealed partial class TemplateTypeSpan(TypeNode type, Token literal) : Node;
[Node] public sealed partial class TypeOperatorNode(Token @operator, TypeNode type) : TypeNode;       // keyof, unique, readonly
[Node] public sealed partial class TypeQueryNode(Token @typeof, TypeName name, TypeArgumentList? typeArguments) : TypeNode;
[Node] public sealed partial class ImportTypeNode(Token? @typeof, Token import, Token openParen, TypeNode argument, Token? comma, Expression? attributes, Token closeParen, Token? dot, TypeName? qualifier, TypeArgumentList? typeArguments) : TypeNode;
[Node] public sealed partial class IndexedAccessTypeNode(TypeNode @object, Token openBracket, TypeNode index, Token closeBracket) : TypeNode;
[Node] public sealed partial class ConditionalTypeNode(TypeNode check, Token extends, TypeNode extendsType, Token question, TypeNode whenTrue, Token colon, TypeNode whenFalse) : TypeNode;
[Node] public sealed partial class InferTypeNode(Token infer, Token name, Token? extends, TypeNode? constraint) : TypeNode;
[Node] public sealed partial class ThisTypeNode(Token @this) : TypeNode;
/// <summary>`x is T`, `asserts x`, `asserts x is T`</summary>
[Node] public sealed partial class TypePredicateNode(Token? asserts, Token parameter, Token? @is, TypeNode? type) : TypeNode;
[Node] public sealed partial class BadTypeNode(TokenList tokens) : TypeNode;
