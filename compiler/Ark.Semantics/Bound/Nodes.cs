// The bound tree: the program with its meaning, a line a node; Ark.Generators writes the visitors and the rewriter.
//
// Every expression has a Type, after narrowing; its machine representation follows from that type alone, and whoever consumes an
// expression converts from it. Nothing below this phase looks at syntax for meaning: Syntax gives places only.
// A node marked Sugar is gone after Desugar; the verifier of the plain tree checks that.

using Ark.Syntax;

namespace Ark.Semantics;

public abstract partial class BoundStatement : BoundNode;
public abstract partial class BoundExpression : BoundNode { public required Type Type { get; init; } }

// ── Statements ──────────────────────────────────────────────────────────────────────────────────────
[Node] public sealed partial class BoundBlock(ImmutableArray<BoundStatement> statements) : BoundStatement;
[Node] public sealed partial class BoundEmpty() : BoundStatement;
[Node] public sealed partial class BoundExpressionStatement(BoundExpression expression) : BoundStatement;
/// <summary>One variable comes into being: once a loop turn when it is declared within a loop. No initializer: undefined.</summary>
[Node] public sealed partial class BoundVariableDeclaration(VariableSymbol variable, BoundExpression? initializer) : BoundStatement;
/// <summary>`let [a, b] = e`, and destructured parameters. Sugar.</summary>
[Node] public sealed partial class BoundDestructuringDeclaration(BoundPattern pattern, BoundExpression initializer) : BoundStatement;
/// <summary>A function declaration in a block or body; hoisted to the start of its block.</summary>
[Node] public sealed partial class BoundLocalFunction(FunctionSymbol function, VariableSymbol variable, BoundLambda value) : BoundStatement;
/// <summary>A class declared within a function or a module: its static fields and blocks run here. Base and keys are those of a class that may have to be made here.</summary>
[Node] public sealed partial class BoundClassDeclaration(TypeSymbol @class, BoundExpression? @base, ImmutableArray<BoundClassKey> keys, ImmutableArray<BoundStatement> statics) : BoundStatement;
/// <summary>The key that a member has, which is known by `name` before it is evaluated.</summary>
[Node] public sealed partial class BoundClassKey(string name, BoundExpression key) : BoundNode;
/// <summary>The parameters are bound: a class without a base gets its fields; the call that made a generator ends, whose body waits to be resumed. Made by lowering.</summary>
[Node] public sealed partial class BoundBodyStart() : BoundStatement;
[Node] public sealed partial class BoundIf(BoundExpression condition, BoundStatement then, [Spine] BoundStatement? otherwise) : BoundStatement;
[Node] public sealed partial class BoundWhile(LabelSymbol? label, BoundExpression condition, BoundStatement body) : BoundStatement;
[Node] public sealed partial class BoundDo(LabelSymbol? label, BoundStatement body, BoundExpression condition) : BoundStatement;
/// <summary>`perIteration`: the let variables of the head, copied afresh for every turn where they are captured.</summary>
[Node] public sealed partial class BoundFor(LabelSymbol? label, ImmutableArray<BoundStatement> initializers, BoundExpression? condition, BoundExpression? increment, BoundStatement body, ImmutableArray<VariableSymbol> perIteration) : BoundStatement;
/// <summary>`target` is a declaration without initializer, or an assignable expression's statement; `element` is the element type's variable. Sugar.</summary>
[Node] public sealed partial class BoundForOf(LabelSymbol? label, VariableSymbol? variable, BoundPattern? pattern, BoundExpression? assigned, BoundExpression iterable, BoundStatement body, IterationKind kind, Type element) : BoundStatement;
/// <summary>Sugar.</summary>
[Node] public sealed partial class BoundForIn(LabelSymbol? label, VariableSymbol? variable, BoundExpression? assigned, BoundExpression @object, BoundStatement body) : BoundStatement;
[Node] public sealed partial class BoundSwitch(BoundExpression subject, ImmutableArray<BoundSwitchClause> clauses) : BoundStatement;
[Node] public sealed partial class BoundSwitchClause(BoundExpression? test, ImmutableArray<BoundStatement> statements) : BoundNode;
/// <summary>`target` is the loop, switch or labelled statement's label; every loop and switch that is left or continued has one, written or made.</summary>
[Node] public sealed partial class BoundBreak(LabelSymbol? label) : BoundStatement;
[Node] public sealed partial class BoundContinue(LabelSymbol? label) : BoundStatement;
[Node] public sealed partial class BoundLabeled(LabelSymbol label, BoundStatement body) : BoundStatement;
[Node] public sealed partial class BoundReturn(BoundExpression? expression) : BoundStatement;
[Node] public sealed partial class BoundThrow(BoundExpression expression) : BoundStatement;
[Node] public sealed partial class BoundTry(BoundBlock block, BoundCatch? @catch, BoundBlock? @finally) : BoundStatement;
[Node] public sealed partial class BoundCatch(VariableSymbol? variable, BoundBlock block) : BoundNode;

// ── Expressions ─────────────────────────────────────────────────────────────────────────────────────
/// <summary>double, string, bool, BigInteger, null for null; Undefined has its own node.</summary>
[Node] public sealed partial class BoundLiteral(object? value) : BoundExpression;
[Node] public sealed partial class BoundUndefined() : BoundExpression;
/// <summary>Also enum members, with their value.</summary>
[Node] public sealed partial class BoundVariable(VariableSymbol variable) : BoundExpression;
[Node] public sealed partial class BoundThis() : BoundExpression;
/// <summary>A function, static method or imported function as a value.</summary>
[Node] public sealed partial class BoundFunction(FunctionSymbol function, ImmutableArray<Type> typeArguments) : BoundExpression;
/// <summary>A class, enum, namespace or module as a value.</summary>
[Node] public sealed partial class BoundEntity(Symbol symbol) : BoundExpression;
/// <summary>A class expression whose static fields and blocks run here.</summary>
[Node] public sealed partial class BoundClassExpression(TypeSymbol @class, BoundExpression? @base, ImmutableArray<BoundClassKey> keys, ImmutableArray<BoundStatement> statics) : BoundExpression;
/// <summary>Made by Desugar: a class object with functions for members. The holder has it before the static part runs.</summary>
/// <param name="constructor">Fills an instance; null where nothing is to be filled that the base does not.</param>
[Node] public sealed partial class BoundClassCreation(TypeSymbol @class, BoundExpression? @base, BoundLambda? constructor, ImmutableArray<BoundStatement> keys, ImmutableArray<BoundClassMember> members, ImmutableArray<BoundStatement> statics) : BoundExpression;
[Node] public sealed partial class BoundClassMember(ObjectMemberKind kind, bool isStatic, BoundExpression key, BoundLambda value) : BoundNode;
[Node] public sealed partial class BoundLambda(FunctionSymbol function, BoundFunctionBody body) : BoundExpression;
/// <summary>`receiver.name`. The symbol (PropertySymbol, or FunctionSymbol for a method taken as a value) is null when the member is known by name only.</summary>
/// <param name="receiver">Null for a static member and for a namespace's variable.</param>
[Node] public sealed partial class BoundProperty([Spine] BoundExpression? receiver, string name, Symbol? symbol) : BoundExpression;
/// <summary>`super.name` in a member of `home`; the symbol is null when the member is known by name only.</summary>
[Node] public sealed partial class BoundSuperProperty(string name, Symbol? symbol, TypeSymbol home) : BoundExpression;
[Node] public sealed partial class BoundElement([Spine] BoundExpression receiver, BoundExpression index, ElementAccessKind kind) : BoundExpression;
/// <summary>A call. `target` is set when the function is known by its symbol: a top-level or static function, a method (dispatched through the receiver's class or interface), a local function. Otherwise `callee` is evaluated and called as a function value.</summary>
/// <param name="typeArguments">Of the target's own type parameters.</param>
/// <param name="spreadAt">Arguments from this index on contain spreads; -1 when none does.</param>
[Node] public sealed partial class BoundCall(FunctionSymbol? target, [Spine] BoundExpression? receiver, BoundExpression? callee, ImmutableArray<BoundExpression> arguments, ImmutableArray<Type> typeArguments, CallSignatureType? signature, bool isSuper) : BoundExpression;
/// <summary>`super(…)` in the constructor of `home`; the base is null where only running can tell it, constructor when the base class has no explicit one.</summary>
[Node] public sealed partial class BoundSuperCall(TypeSymbol? @base, FunctionSymbol? constructor, TypeSymbol home, ImmutableArray<BoundExpression> arguments) : BoundExpression;
/// <summary>`new C(…)` with C known; the Type is the instance type, with its type arguments.</summary>
[Node] public sealed partial class BoundNew(TypeSymbol @class, FunctionSymbol? constructor, ImmutableArray<BoundExpression> arguments) : BoundExpression;
/// <summary>`new e(…)` with a class value.</summary>
[Node] public sealed partial class BoundDynamicNew(BoundExpression callee, ImmutableArray<BoundExpression> arguments) : BoundExpression;
[Node] public sealed partial class BoundSpread(BoundExpression expression, IterationKind kind) : BoundExpression;
[Node] public sealed partial class BoundArrayLiteral(ImmutableArray<BoundExpression> elements, Type element) : BoundExpression;          // a null-Type hole is BoundHole
[Node] public sealed partial class BoundHole() : BoundExpression;
/// <summary>The contextual type (class, interface, Record) is the Type; `isRecord`: dictionary, keys in any number.</summary>
[Node] public sealed partial class BoundObjectLiteral(ImmutableArray<BoundObjectMember> members, bool isRecord) : BoundExpression;
/// <summary>One of: value (name or computed key), getter or setter (BoundLambda), spread.</summary>
[Node] public sealed partial class BoundObjectMember(ObjectMemberKind kind, string? name, BoundExpression? key, BoundExpression value, PropertySymbol? symbol) : BoundNode;
[Node] public sealed partial class BoundTemplate(ImmutableArray<string> texts, ImmutableArray<BoundExpression> expressions) : BoundExpression;
[Node] public sealed partial class BoundRegExp(string pattern, string flags) : BoundExpression;
/// <summary>Arithmetic, bitwise, comparison and equality operators; the operand kinds are what the checker proved.</summary>
[Node] public sealed partial class BoundBinary(BinaryOperator @operator, OperandKind kind, [Spine] BoundExpression left, BoundExpression right) : BoundExpression;
/// <summary>`&amp;&amp;`, `||`, `??`</summary>
[Node] public sealed partial class BoundLogical(LogicalOperator @operator, [Spine] BoundExpression left, BoundExpression right) : BoundExpression;
[Node] public sealed partial class BoundUnary(UnaryOperator @operator, BoundExpression operand) : BoundExpression;
[Node] public sealed partial class BoundAssignment(BoundExpression target, BoundExpression value) : BoundExpression;
/// <summary>`[a, b] = e`. Sugar.</summary>
[Node] public sealed partial class BoundDestructuringAssignment(BoundPattern pattern, BoundExpression value) : BoundExpression;
/// <summary>`a += b`, target evaluated once.</summary>
[Node] public sealed partial class BoundCompoundAssignment(BoundExpression target, BinaryOperator @operator, OperandKind kind, BoundExpression value) : BoundExpression;
/// <summary>`a ||= b`, `a &amp;&amp;= b`, `a ??= b`</summary>
[Node] public sealed partial class BoundLogicalAssignment(BoundExpression target, LogicalOperator @operator, BoundExpression value) : BoundExpression;
[Node] public sealed partial class BoundIncrement(BoundExpression target, bool isDecrement, bool isPrefix) : BoundExpression;
[Node] public sealed partial class BoundConditional(BoundExpression condition, BoundExpression whenTrue, [Spine] BoundExpression whenFalse) : BoundExpression;
/// <summary>`a?.b.c(d)`: when `receiver` is nullish the whole is undefined, else `rest`, in which BoundOptionalReceiver stands for it.</summary>
[Node] public sealed partial class BoundOptionalChain(BoundExpression receiver, BoundOptionalReceiver placeholder, BoundExpression rest) : BoundExpression;
[Node] public sealed partial class BoundOptionalReceiver() : BoundExpression;
/// <summary>`e as T`, `e!`: no run-time effect but the change of representation, which checks.</summary>
[Node] public sealed partial class BoundConversion([Spine] BoundExpression operand) : BoundExpression;
[Node] public sealed partial class BoundInstanceOf(BoundExpression operand, BoundExpression @class) : BoundExpression;
[Node] public sealed partial class BoundIn(BoundExpression key, BoundExpression @object) : BoundExpression;
[Node] public sealed partial class BoundDelete(BoundExpression operand) : BoundExpression;
[Node] public sealed partial class BoundSequence(ImmutableArray<BoundExpression> expressions) : BoundExpression;
[Node] public sealed partial class BoundAwait(BoundExpression operand) : BoundExpression;
/// <summary>`import('./m')`: runs the module and those that it imports, where they have not run, and gives a promise of its namespace.</summary>
[Node] public sealed partial class BoundImportCall(ModuleSymbol module) : BoundExpression;
/// <summary>Made by Desugar: runs a module of `import lazy` and those that it imports, where they have not run.</summary>
[Node] public sealed partial class BoundModuleLoad(ModuleSymbol module) : BoundExpression;
[Node] public sealed partial class BoundYield(BoundExpression? operand, bool isDelegate) : BoundExpression;
/// <summary>What a call gives a parameter that is declared among the statements of the body, or else its default value. Made by lowering.</summary>
[Node] public sealed partial class BoundArgument(VariableSymbol parameter, BoundExpression? @default) : BoundExpression;
/// <summary>Made by Desugar: `variable` lives while `body` is evaluated.</summary>
[Node] public sealed partial class BoundLet(VariableSymbol variable, BoundExpression value, BoundExpression body) : BoundExpression;
/// <summary>Wrong code, reported already; has the error type.</summary>
[Node] public sealed partial class BoundBad(ImmutableArray<BoundExpression> parts) : BoundExpression;

// ── Patterns (sugar) ────────────────────────────────────────────────────────────────────────────────
public abstract partial class BoundPattern : BoundNode;
[Node] public sealed partial class BoundVariablePattern(VariableSymbol variable) : BoundPattern;
[Node] public sealed partial class BoundTargetPattern(BoundExpression target) : BoundPattern;
[Node] public sealed partial class BoundArrayPattern(ImmutableArray<BoundPatternElement> elements, Type source) : BoundPattern;
[Node] public sealed partial class BoundObjectPattern(ImmutableArray<BoundPatternElement> elements, Type source) : BoundPattern;
/// <summary>`pattern` is null for an elision.</summary>
[Node] public sealed partial class BoundPatternElement(string? name, BoundExpression? key, BoundPattern? pattern, BoundExpression? @default, bool isRest, Type type) : BoundNode;

// ── Bodies ──────────────────────────────────────────────────────────────────────────────────────────
/// <summary>The body of one function. `parameterDefaults` is parallel to the function's parameters; `fieldInitializers` belong to constructors: run after super(), or first where there is no base.</summary>
[Node] public sealed partial class BoundFunctionBody(FunctionSymbol function, ImmutableArray<BoundExpression?> parameterDefaults, ImmutableArray<BoundPattern?> parameterPatterns, ImmutableArray<BoundFieldInitializer> fieldInitializers, BoundBlock block) : BoundNode;
[Node] public sealed partial class BoundFieldInitializer(PropertySymbol field, BoundExpression? value) : BoundNode;

// ── Declarative UI (gone after Lowering/Ui) ─────────────────────────────────────────────────────────
/// <summary>A struct: a class of the library's CustomComponent whose members may have decorators.</summary>
[Node] public sealed partial class BoundUiDeclaration(TypeSymbol component, ImmutableArray<BoundStatement> statics) : BoundStatement;
/// <summary>The components that are made within another one, or in a branch.</summary>
[Node] public sealed partial class BoundUiContent(ImmutableArray<BoundStatement> statements) : BoundNode;
/// <summary>`Column({ space: 8 }) { … }.width(100)`: a component of the library is made, given its attributes in the order of the text, and filled.</summary>
[Node] public sealed partial class BoundUiComponent(VariableSymbol component, ImmutableArray<BoundExpression> arguments, BoundUiContent? content, ImmutableArray<BoundUiAttribute> attributes) : BoundStatement;
/// <summary>`Child({ title: this.name })`: a struct is made with values for its members; `content` is what the one @BuilderParam builds.</summary>
[Node] public sealed partial class BoundUiCustomComponent(TypeSymbol component, ImmutableArray<BoundExpression> arguments, BoundUiContent? content, ImmutableArray<BoundUiAttribute> attributes) : BoundStatement;
/// <summary>`.width(100)`: the method of the component's attributes, or the function with @Extend or @Styles.</summary>
[Node] public sealed partial class BoundUiAttribute(FunctionSymbol method, ImmutableArray<BoundExpression> arguments) : BoundNode;
[Node] public sealed partial class BoundUiIf(BoundExpression condition, BoundUiContent then, [Spine] BoundStatement? otherwise) : BoundStatement;
/// <summary>The branch behind the last `else`.</summary>
[Node] public sealed partial class BoundUiElse(BoundUiContent content) : BoundStatement;
/// <summary>`ForEach(items, item => { … }, key)`, and LazyForEach, whose items come from a source.</summary>
[Node] public sealed partial class BoundUiForEach(bool isLazy, BoundExpression items, BoundExpression build, BoundExpression? key, ImmutableArray<BoundUiAttribute> attributes) : BoundStatement;
/// <summary>A call of a builder: of a function with @Builder, of a @BuilderParam, of a wrapped builder.</summary>
[Node] public sealed partial class BoundUiBuilder(BoundCall call) : BoundStatement;
/// <summary>`.width(1)` in a function with @Extend or @Styles, or in a style of stateStyles.</summary>
[Node] public sealed partial class BoundUiAttributes(ImmutableArray<BoundUiAttribute> attributes) : BoundStatement;
/// <summary>A component's creation as an expression, as long as attributes may follow.</summary>
[Node] public sealed partial class BoundUiCreation(BoundExpression call, BoundUiContent? content) : BoundExpression;
/// <summary>The call of a struct.</summary>
[Node] public sealed partial class BoundUiCustomCreation(TypeSymbol component, ImmutableArray<BoundExpression> arguments) : BoundExpression;
/// <summary>`{ .width(1) }`: one of the styles of stateStyles.</summary>
[Node] public sealed partial class BoundUiStyle(BoundUiContent content) : BoundExpression;
/// <summary>What attributes at the start of a statement are attributes of.</summary>
[Node] public sealed partial class BoundUiReceiver() : BoundExpression;
/// <summary>`$x`, `$$x`, `$$this.x`, `this.x!!`: not the value of a variable but the variable, which the other side can change.</summary>
[Node] public sealed partial class BoundUiReference(BoundExpression target) : BoundExpression;

public enum IterationKind { Array, TypedArray, String, Map, Set, Iterator, AsyncIterator }
public enum ElementAccessKind { Array, Tuple, String, TypedArray, Record, Named, Enum, Dynamic }
public enum ObjectMemberKind { Value, Method, Getter, Setter, Spread }
public enum LogicalOperator { And, Or, Coalesce }
public enum UnaryOperator { Plus, Minus, BitNot, Not, TypeOf, Void }
public enum BinaryOperator { Add, Subtract, Multiply, Divide, Remainder, Power, ShiftLeft, ShiftRight, ShiftRightUnsigned, BitAnd, BitOr, BitXor, Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual, StrictEqual, StrictNotEqual }
/// <summary>What the operands are known to be: both numbers, both strings, a string and something, both bigints, or anything.</summary>
public enum OperandKind { Number, String, StringConcat, BigInt, Dynamic }
