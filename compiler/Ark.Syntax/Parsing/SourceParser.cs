using Antlr4.Runtime.Atn;

namespace Ark.Syntax.Parsing;

/// <summary>From text to tree: lexer, angle brackets, pre-pass, then the generated parser, strictly and, if that fails, tolerantly.</summary>
internal static class SourceParser
{
    public static SyntaxTree Parse(SourceText text, FileKind kind)
    {
        var diagnostics = new DiagnosticBag();
        var tokens = Lexer.Lex(text, diagnostics);
        AngleBrackets.Resolve(tokens);
        var (stream, tooDeep) = PrePass.Run(text, tokens, diagnostics);
        var tree = SyntaxTree.Create(text, kind, Table(tokens));
        // Where the nesting limit cut something out, what is left cannot be judged.
        var reported = tooDeep ? new DiagnosticBag() : diagnostics;
        var root = tooDeep ? null : Run(tree, tokens, stream, diagnostics, tolerant: false);
        if (root is null && !tooDeep && Repair(text, diagnostics) is { } repaired)
        {
            tokens = repaired;
            AngleBrackets.Resolve(tokens);
            (stream, _) = PrePass.Run(text, tokens, diagnostics);
            tree = SyntaxTree.Create(text, kind, Table(tokens));
        }
        root ??= Run(tree, tokens, stream, reported, tolerant: true);
        tree.Finish(root!, diagnostics);
        return tree;
    }

    /// <summary>The tokens once more, with brackets that match.</summary>
    private static TokenBuffer? Repair(SourceText text, DiagnosticBag diagnostics) =>
        BracketRepair.Run(text, Lexer.Lex(text, new DiagnosticBag()), diagnostics);

    private static SourceFile? Run(SyntaxTree tree, TokenBuffer tokens, int[] indices, DiagnosticBag diagnostics, bool tolerant)
    {
        var stream = new TokenStream(tokens, indices);
        var found = new DiagnosticBag();
        var builder = new TreeBuilder(tree, tokens, stream, found, tolerant);
        var parser = new ArkParser(stream, TextWriter.Null, TextWriter.Null)
        {
            Builder = builder,
            ErrorHandler = tolerant ? new TolerantStrategy(tree.Text, tokens, found) : new StrictStrategy(),
        };
        parser.Interpreter.PredictionMode = PredictionMode.SLL;
        parser.RemoveErrorListeners();
        try
        {
            parser.sourceFile();
        }
        catch (StrictParseException)
        {
            return null;
        }
        catch (NestingException)
        {
            var at = stream.TokenIndex;
            found.Add(Diagnostics.NestingTooDeep(new Location(tree.Text, TextSpan.FromBounds(tokens.Starts[at], tokens.Ends[at])), PrePass.MaximumNesting));
        }
        diagnostics.AddRange(found);
        return builder.Root;
    }

    private static TokenTable Table(TokenBuffer tokens)
    {
        var kinds = new TokenKind[tokens.Count];
        for (var i = 0; i < kinds.Length; i++) kinds[i] = TokenRole.KindOf(tokens.Types[i]);
        return new TokenTable(kinds, tokens.Starts, tokens.Ends, tokens.NewLines);
    }
}
