namespace Ark.Lowering;

public sealed partial class Desugaring
{
    /// <summary>
    /// An iterator through the library's cursor (iterator.ets), which makes no result objects where the iterator is the library's or
    /// a generator. A loop that is left early closes it; so does one that throws, and then its own error counts.
    /// </summary>
    private BoundStatement OverIterator(BoundForOf loop)
    {
        var syntax = loop.Iterable.Syntax;
        var @class = _program.LibraryClass("LibraryIterator")!;
        var iterator = Variable("iterator", new NamedType(@class, [_program.AnyType]));
        BoundExpression Call(string name, Type type) => MethodCall((FunctionSymbol)@class.Members[name], Read(iterator, syntax), type);
        var current = new BoundProperty(Read(iterator, syntax), "current", @class.Members["current"]) { Type = _program.AnyType, Syntax = syntax };
        var element = new BoundConversion(current) { Type = loop.Element, Syntax = syntax };
        return Closing(loop, [Declare(iterator, Library("iterate", iterator, IteratorOf(loop.Iterable)))], Call("advance", _program.BooleanType), element,
            close: Statement(Call("close", _program.UndefinedType)),
            closeQuietly: Statement(Library("closeQuietly", _program.UndefinedType, syntax, Read(iterator, syntax))));
    }

    /// <summary>`for await`: each step is awaited, and so is closing.</summary>
    private BoundStatement OverAsyncIterator(BoundForOf loop)
    {
        var syntax = loop.Iterable.Syntax;
        var any = _program.AnyType;
        var iterator = Variable("iterator", any);
        var result = Variable("result", any);
        BoundExpression Wait(string method) => new BoundAwait(NamedCall(Read(iterator, syntax), method)) { Type = any, Syntax = syntax };
        BoundExpression Checked(BoundExpression step) => Library("checkedResult", any, syntax, step);
        BoundExpression Part(string name) => new BoundProperty(Read(result, syntax), name, null) { Type = any, Syntax = syntax };
        var advance = new BoundSequence(
        [
            Assign(Read(result, syntax), Checked(Wait("next"))),
            new BoundUnary(UnaryOperator.Not, Part("done")) { Type = _program.BooleanType, Syntax = syntax },
        ]) { Type = _program.BooleanType, Syntax = syntax };
        BoundStatement IfClosable(BoundExpression then) =>
            new BoundIf(Library("hasReturn", _program.BooleanType, syntax, Read(iterator, syntax)), Statement(then), null) { Syntax = syntax };
        var quietly = new BoundTry(Block(syntax, [IfClosable(Wait("return"))]), new BoundCatch(null, Block(syntax, [])) { Syntax = syntax }, null) { Syntax = syntax };
        var iterable = Variable("iterable", any);
        var isSync = new BoundBinary(BinaryOperator.Equal, OperandKind.Dynamic, new BoundProperty(Read(iterable, syntax), AsyncIteratorName, null) { Type = any, Syntax = syntax },
            new BoundLiteral(null) { Type = any, Syntax = syntax }) { Type = _program.BooleanType, Syntax = syntax };
        var made = new BoundConditional(isSync, Library("asyncFromSync", any, syntax, IteratorOf(Read(iterable, syntax))), NamedCall(Read(iterable, syntax), AsyncIteratorName)) { Type = any, Syntax = syntax };
        BoundStatement[] declarations =
        [
            Declare(iterable, new BoundConversion(loop.Iterable) { Type = any, Syntax = syntax }),
            Declare(iterator, made),
            Declare(result, new BoundUndefined { Type = _program.UndefinedType, Syntax = syntax }),
        ];
        var element = new BoundConversion(Part("value")) { Type = loop.Element, Syntax = syntax };
        return Closing(loop, declarations, advance, element, close: IfClosable(Checked(Wait("return"))), closeQuietly: quietly);
    }

    /// <summary>Turns while `advance` holds. Leaving a turn otherwise than by its end closes what is gone over.</summary>
    private BoundBlock Closing(BoundForOf loop, IEnumerable<BoundStatement> declarations, BoundExpression advance, BoundExpression element, BoundStatement close, BoundStatement closeQuietly)
    {
        var syntax = loop.Iterable.Syntax;
        var isRunning = Variable("running", _program.BooleanType);
        var error = Variable("error", _program.AnyType);
        BoundStatement SetRunning(bool value) => Statement(Assign(Read(isRunning, syntax), new BoundLiteral(value) { Type = _program.BooleanType, Syntax = syntax }));
        BoundStatement IfRunning(BoundStatement then) => new BoundIf(Read(isRunning, syntax), Block(syntax, [SetRunning(false), then]), null) { Syntax = syntax };
        var condition = new BoundSequence([((BoundExpressionStatement)SetRunning(false)).Expression, advance]) { Type = _program.BooleanType, Syntax = syntax };
        var turn = Block(loop.Syntax, [SetRunning(true), Turn(loop, element)]);
        var run = new BoundFor(loop.Label, [], condition, null, turn, []) { Syntax = loop.Syntax };
        var @catch = new BoundCatch(error, Block(syntax, [IfRunning(closeQuietly), new BoundThrow(Read(error, syntax)) { Syntax = syntax }])) { Syntax = syntax };
        return Block(loop.Syntax,
        [
            .. declarations,
            Declare(isRunning, new BoundLiteral(false) { Type = _program.BooleanType, Syntax = syntax }),
            new BoundTry(Block(loop.Syntax, [run]), @catch, Block(syntax, [IfRunning(close)])) { Syntax = loop.Syntax },
        ]);
    }

    /// <summary>`iterable[Symbol.iterator]()`</summary>
    private BoundExpression IteratorOf(BoundExpression iterable) =>
        NamedCall(Native("ark_check_iterable", _program.AnyType, iterable.Syntax, iterable, Text(NameOf(iterable.Syntax), iterable.Syntax)), IteratorName);

    private BoundExpression Library(string name, VariableSymbol like, BoundExpression argument) => Library(name, _program.TypeOf(like), argument.Syntax, argument);

    /// <summary>A call of a function of the library.</summary>
    private BoundExpression Library(string name, Type type, Node syntax, params BoundExpression[] arguments) =>
        new BoundCall((FunctionSymbol)_program.LibrarySymbol(name)!, null, null, [.. arguments], [], null, isSuper: false) { Type = type, Syntax = syntax };
}
