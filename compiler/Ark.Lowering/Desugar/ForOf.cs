namespace Ark.Lowering;

public sealed partial class Desugaring
{
    /// <summary>The name under which a class has its `[Symbol.iterator]`.</summary>
    private const string IteratorName = "@@iterator";
    private const string AsyncIteratorName = "@@asyncIterator";

    public override BoundNode VisitBoundForOf(BoundForOf node)
    {
        var loop = (BoundForOf)base.VisitBoundForOf(node);
        var type = loop.Iterable.Type;
        return loop.Kind switch
        {
            IterationKind.Array or IterationKind.TypedArray => OverArray(loop),
            IterationKind.String => OverString(loop),
            IterationKind.Map or IterationKind.Set when type is NamedType named && _program.IsLibraryType(type, loop.Kind.ToString()) && OverTable(loop, named) is { } result => result,
            IterationKind.AsyncIterator => OverAsyncIterator(loop),
            _ => OverIterator(loop),
        };
    }

    /// <summary>`for (let i = 0; i &lt; a.length; i++)`: the length is looked at before every turn, as the language's array iterator does.</summary>
    private BoundStatement OverArray(BoundForOf loop)
    {
        var syntax = loop.Iterable.Syntax;
        var array = Variable("array", loop.Iterable.Type);
        var index = Variable("index", _program.NumberType);
        var condition = Binary(BinaryOperator.Less, Read(index, syntax), Length(Read(array, syntax)), _program.BooleanType);
        var increment = new BoundIncrement(Read(index, syntax), isDecrement: false, isPrefix: true) { Type = _program.NumberType, Syntax = syntax };
        var element = Element(Read(array, syntax), Read(index, syntax), loop.Kind == IterationKind.TypedArray ? ElementAccessKind.TypedArray : ElementAccessKind.Array, loop.Element);
        return Loop(loop, [Declare(array, loop.Iterable), Declare(index, Number(0, syntax))], condition, increment, Turn(loop, element));
    }

    /// <summary>By code points: a pair of surrogates is one turn.</summary>
    private BoundStatement OverString(BoundForOf loop)
    {
        var syntax = loop.Iterable.Syntax;
        var text = Variable("text", loop.Iterable.Type);
        var index = Variable("index", _program.NumberType);
        var code = Variable("code", _program.NumberType);
        const double lastOfOneUnit = 0xFFFF;
        var condition = Binary(BinaryOperator.Less, Read(index, syntax), Length(Read(text, syntax)), _program.BooleanType);
        var isPair = Binary(BinaryOperator.Greater, Read(code, syntax), Number(lastOfOneUnit, syntax), _program.BooleanType);
        var width = new BoundConditional(isPair, Number(2, syntax), Number(1, syntax)) { Type = _program.NumberType, Syntax = syntax };
        var element = Native("ark_string_from_code_point", _program.StringType, syntax, Read(code, syntax));
        var body = Block(loop.Syntax,
        [
            Declare(code, Native("ark_string_code_point_at", _program.NumberType, syntax, Read(text, syntax), Read(index, syntax))),
            Statement(Assign(Read(index, syntax), Binary(BinaryOperator.Add, Read(index, syntax), width, _program.NumberType))),
            Turn(loop, element),
        ]);
        return Loop(loop, [Declare(text, loop.Iterable), Declare(index, Number(0, syntax))], condition, null, body);
    }

    /// <summary>Over what the first declaration holds, which must be something.</summary>
    private BoundStatement Loop(BoundForOf loop, ImmutableArray<BoundStatement> declarations, BoundExpression condition, BoundExpression? increment, BoundStatement turn)
    {
        var held = ((BoundVariableDeclaration)declarations[0]).Variable;
        var isKnown = loop.Iterable is BoundArrayLiteral or BoundLiteral or BoundNew || loop.Iterable.Syntax is not Ark.Syntax.Expression;
        if (!isKnown) declarations = declarations.Insert(1, Statement(CheckedIterable(Read(held, loop.Iterable.Syntax), loop.Iterable.Syntax, NameOf(loop.Iterable.Syntax), loop.Kind == IterationKind.String)));
        return new BoundFor(loop.Label, declarations, condition, increment, turn, []) { Syntax = loop.Syntax };
    }

    /// <summary>Throws "x is not iterable" where the value is undefined or null, or a number or the like that claims to be a text: the sum of a missing text and anything.</summary>
    /// <param name="name">What the message calls it; by its value where this is empty.</param>
    private BoundExpression CheckedIterable(BoundExpression held, Node syntax, string name, bool isText = false)
    {
        if (isText) return Native("ark_check_walkable", _program.AnyType, syntax, held, Text(name, syntax));
        return new BoundConditional(IsNullish(held, syntax), Native("ark_throw_not_iterable", _program.UndefinedType, syntax, held, Text(name, syntax)), new BoundUndefined { Type = _program.UndefinedType, Syntax = syntax })
        {
            Type = _program.UndefinedType, Syntax = syntax,
        };
    }

    /// <summary>The expression as written, for messages; of what the library goes over, its value speaks.</summary>
    private string NameOf(Node syntax) => _container.Module is { IsLibrary: true } ? "" : ErasedText.Of(syntax, "object");

    private BoundLiteral Text(string text, Node syntax) => new(text) { Type = _program.StringType, Syntax = syntax };

    private BoundBinary IsNullish(BoundExpression held, Node syntax) =>
        new(BinaryOperator.Equal, OperandKind.Dynamic, held, new BoundLiteral(null) { Type = _program.AnyType, Syntax = syntax }) { Type = _program.BooleanType, Syntax = syntax };

    /// <summary>Maps and sets: the library's cursor, which makes no result objects.</summary>
    private BoundStatement? OverTable(BoundForOf loop, NamedType type)
    {
        if (type.Symbol.Members.GetValueOrDefault("cursor") is not FunctionSymbol make || _program.LibraryClass("TableCursor") is not { } cursorClass) return null;
        if (cursorClass.Members.GetValueOrDefault("advance") is not FunctionSymbol advance) return null;
        var isMap = loop.Kind == IterationKind.Map;
        var cursorType = new NamedType(cursorClass, isMap ? type.Arguments : [type.Arguments[0], type.Arguments[0]]);
        var syntax = loop.Iterable.Syntax;
        var cursor = Variable("cursor", cursorType);
        BoundExpression Part(string name, int argument) =>
            new BoundProperty(Read(cursor, syntax), name, cursorClass.Members.GetValueOrDefault(name)) { Type = cursorType.Arguments[argument], Syntax = syntax };
        BoundStatement turn;
        if (!isMap) turn = Turn(loop, Part("key", 0));
        else if (loop.Pattern is BoundArrayPattern { Elements: { Length: <= 2 } parts } && parts.All(p => p is { IsRest: false }))
        {
            var statements = new List<BoundStatement>();
            for (var i = 0; i < parts.Length; i++) TakeApart(parts[i], Part(i == 0 ? "key" : "value", i), statements.Add, asExpression: false);
            turn = Block(loop.Syntax, [.. statements, loop.Body]);
        }
        else turn = Turn(loop, new BoundArrayLiteral([Part("key", 0), Part("value", 1)], _program.AnyType) { Type = loop.Element, Syntax = syntax });
        var table = Variable("table", loop.Iterable.Type);
        return Loop(loop, [Declare(table, loop.Iterable), Declare(cursor, MethodCall(make, Read(table, syntax), cursorType))], MethodCall(advance, Read(cursor, syntax), _program.BooleanType), null, turn);
    }

    /// <summary>One turn: the variable, pattern or target gets the element, then the body runs.</summary>
    private BoundBlock Turn(BoundForOf loop, BoundExpression element)
    {
        var statements = new List<BoundStatement>();
        if (loop.Variable is { } variable) statements.Add(Declare(variable, element));
        else if (loop.Pattern is { } pattern) TakeApart(pattern, element, statements.Add, asExpression: false);
        else if (loop.Assigned is { } target) statements.Add(Statement(Assign(target, element)));
        statements.Add(loop.Body);
        return Block(loop.Syntax, statements);
    }

    /// <summary>`for (k in o)`: over the array of the keys that there are when the loop begins.</summary>
    public override BoundNode VisitBoundForIn(BoundForIn node)
    {
        var loop = (BoundForIn)base.VisitBoundForIn(node);
        var syntax = loop.Object.Syntax;
        var held = Variable("object", loop.Object.Type);
        var key = Variable("key", _program.StringType);
        // A key that is gone by its turn has none.
        var isThere = Native("ark_still_has", _program.BooleanType, syntax, Read(held, syntax), Read(key, syntax));
        var take = loop.Variable is { } variable ? Declare(variable, Read(key, syntax)) : Statement(Assign(loop.Assigned!, Read(key, syntax)));
        var body = new BoundIf(isThere, Block(loop.Syntax, [take, loop.Body]), null) { Syntax = loop.Syntax };
        // Of nothing there are none.
        var none = new BoundArrayLiteral([], _program.StringType) { Type = _program.AnyType, Syntax = syntax };
        var keys = new BoundConditional(IsNullish(Read(held, syntax), syntax), none, Native("ark_keys", _program.AnyType, syntax, Read(held, syntax))) { Type = _program.AnyType, Syntax = syntax };
        var over = new BoundForOf(loop.Label, key, null, null, keys, body, IterationKind.Array, _program.StringType) { Syntax = loop.Syntax };
        return Block(loop.Syntax, [Declare(held, loop.Object), OverArray(over)]);
    }
}
