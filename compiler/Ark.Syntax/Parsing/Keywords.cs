namespace Ark.Syntax.Parsing;

/// <summary>The words of the language: reserved ones, and those that mean something in some places only.</summary>
internal static class Keywords
{
    /// <summary>The keyword that a word spells, or <see cref="TokenKind.Identifier"/>.</summary>
    public static TokenKind Find(ReadOnlySpan<char> word) => word switch
    {
        "break" => TokenKind.Break, "case" => TokenKind.Case, "catch" => TokenKind.Catch, "class" => TokenKind.Class,
        "const" => TokenKind.Const, "continue" => TokenKind.Continue, "debugger" => TokenKind.Debugger,
        "default" => TokenKind.Default, "delete" => TokenKind.Delete, "do" => TokenKind.Do, "else" => TokenKind.Else,
        "enum" => TokenKind.Enum, "export" => TokenKind.Export, "extends" => TokenKind.Extends, "false" => TokenKind.False,
        "finally" => TokenKind.Finally, "for" => TokenKind.For, "function" => TokenKind.Function, "if" => TokenKind.If,
        "import" => TokenKind.Import, "in" => TokenKind.In, "instanceof" => TokenKind.InstanceOf, "new" => TokenKind.New,
        "null" => TokenKind.Null, "return" => TokenKind.Return, "super" => TokenKind.Super, "switch" => TokenKind.Switch,
        "this" => TokenKind.This, "throw" => TokenKind.Throw, "true" => TokenKind.True, "try" => TokenKind.Try,
        "typeof" => TokenKind.TypeOf, "var" => TokenKind.Var, "void" => TokenKind.Void, "while" => TokenKind.While,
        "with" => TokenKind.With,
        "abstract" => TokenKind.Abstract, "accessor" => TokenKind.Accessor, "any" => TokenKind.Any, "as" => TokenKind.As,
        "asserts" => TokenKind.Asserts, "async" => TokenKind.Async, "await" => TokenKind.Await,
        "bigint" => TokenKind.BigIntKeyword, "boolean" => TokenKind.Boolean, "constructor" => TokenKind.Constructor,
        "declare" => TokenKind.Declare, "from" => TokenKind.From, "get" => TokenKind.Get, "global" => TokenKind.Global,
        "implements" => TokenKind.Implements, "infer" => TokenKind.Infer, "interface" => TokenKind.Interface,
        "is" => TokenKind.Is, "keyof" => TokenKind.KeyOf, "lazy" => TokenKind.Lazy, "let" => TokenKind.Let,
        "module" => TokenKind.Module, "namespace" => TokenKind.Namespace, "never" => TokenKind.Never,
        "number" => TokenKind.NumberKeyword, "object" => TokenKind.Object, "of" => TokenKind.Of, "out" => TokenKind.Out,
        "override" => TokenKind.Override, "private" => TokenKind.Private, "protected" => TokenKind.Protected,
        "public" => TokenKind.Public, "readonly" => TokenKind.ReadOnly, "require" => TokenKind.Require,
        "satisfies" => TokenKind.Satisfies, "set" => TokenKind.Set, "static" => TokenKind.Static,
        "string" => TokenKind.StringKeyword, "struct" => TokenKind.Struct, "symbol" => TokenKind.Symbol,
        "type" => TokenKind.Type, "undefined" => TokenKind.Undefined, "unique" => TokenKind.Unique,
        "unknown" => TokenKind.Unknown, "yield" => TokenKind.Yield,
        _ => TokenKind.Identifier,
    };

    public static bool IsReserved(TokenKind kind) => kind is >= TokenKind.Break and <= TokenKind.With;
    public static bool IsReserved(byte type) => type is >= (byte)TokenKind.Break and <= (byte)TokenKind.With;
}
