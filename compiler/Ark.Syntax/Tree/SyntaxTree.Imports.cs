using System.Collections.Immutable;

namespace Ark.Syntax;

public sealed partial class ImportCall
{
    /// <summary>The one argument where it is a plain string, else null: which module is meant is then known.</summary>
    public Token? Specifier => Arguments.Arguments is [LiteralExpression { Literal: { Kind: TokenKind.String } literal }] ? literal : null;
}

public sealed partial class SyntaxTree
{
    private readonly Lazy<(ImmutableArray<Token> Specifiers, ImmutableArray<ImportCall> Calls)> _imports;

    /// <summary>The strings by which the file names other modules: imports, re-exports, import() and import types.</summary>
    public ImmutableArray<Token> ModuleSpecifiers => _imports.Value.Specifiers;

    /// <summary>The calls of import() that name a module.</summary>
    public ImmutableArray<ImportCall> ImportCalls => _imports.Value.Calls;

    private (ImmutableArray<Token>, ImmutableArray<ImportCall>) FindImports()
    {
        var specifiers = ImmutableArray.CreateBuilder<Token>();
        var calls = ImmutableArray.CreateBuilder<ImportCall>();
        var pending = new Stack<Node>([Root]);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case ImportDeclaration import: specifiers.Add(import.Specifier); continue;
                case ExportDeclaration { Specifier: { } specifier }: specifiers.Add(specifier); continue;
                case ImportCall { Specifier: { } specifier } call: specifiers.Add(specifier); calls.Add(call); break;
                case ImportTypeNode { Argument: LiteralTypeNode { Literal: { Kind: TokenKind.String } literal } }: specifiers.Add(literal); break;
            }
            foreach (var child in node.Children) pending.Push(child);
        }
        // The walk goes from the end to the start.
        calls.Reverse();
        return (specifiers.ToImmutable(), calls.ToImmutable());
    }
}
