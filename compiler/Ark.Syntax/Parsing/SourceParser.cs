using Antlr4.Runtime.Atn;

namespace Ark.Syntax.Parsing;

/// <summary>From text to tree: lexer, angle brackets, pre-pass, then the generated parser, strictly and, if that fails, tolerantly.</summary>
internal static class SourceParser
{
    public static SyntaxTree Parse(SourceText text, FileKind kind) => Parse(text, kind, null);

    /// <param name="before">The tree of the file before an edit: what has not changed is taken from it.</param>
    public static SyntaxTree Parse(SourceText text, FileKind kind, SyntaxTree? before)
    {
        var lexical = new DiagnosticBag();
        var roles = new DiagnosticBag();
        var syntactic = new DiagnosticBag();
        var lexed = Lexer.Lex(text, lexical);
        var tokens = lexed.Copy();
        AngleBrackets.Resolve(tokens);
        var (stream, tooDeep) = PrePass.Run(text, kind, tokens, roles);
        var tree = SyntaxTree.Create(text, kind, Table(tokens));
        // Where the nesting limit cut something out, what is left cannot be judged.
        var root = tooDeep ? Run(tree, tokens, stream, new DiagnosticBag(), tolerant: true, null) : Run(tree, tokens, stream, syntactic, tolerant: false, before);
        if (root is null)
        {
            syntactic = new DiagnosticBag();
            if (Repair(text, lexed, ref lexical, syntactic) is { } repaired)
            {
                tokens = repaired;
                AngleBrackets.Resolve(tokens);
                roles = new DiagnosticBag();
                (stream, tooDeep) = PrePass.Run(text, kind, tokens, roles);
                tree = SyntaxTree.Create(text, kind, Table(tokens));
            }
            root = Run(tree, tokens, stream, syntactic, tolerant: true, tooDeep ? null : before);
            syntactic = FirstOfEachLine(text, lexical, syntactic);
        }
        syntactic.AddRange(roles);
        syntactic.AddRange(lexical);
        tree.Finish(root!, syntactic);
        if (before is not null && !tooDeep) tree.Parsed = tokens;
        return tree;
    }

    /// <summary>The tokens as the lexer gave them, with brackets that match; null if they need no repair.</summary>
    private static TokenBuffer? Repair(SourceText text, TokenBuffer tokens, ref DiagnosticBag lexical, DiagnosticBag diagnostics)
    {
        var endless = lexical.Any(d => d.Descriptor == Diagnostics.UnterminatedTemplateDescriptor);
        if (endless)
        {
            lexical = new DiagnosticBag();
            tokens = Lexer.Lex(text, lexical, templatesEndWithLine: true);
        }
        return BracketRepair.Run(text, tokens, diagnostics) ?? (endless ? tokens : null);
    }

    /// <summary>One damage is reported once: what the parser meets later on a line is most often its consequence.</summary>
    private static DiagnosticBag FirstOfEachLine(SourceText text, DiagnosticBag lexical, DiagnosticBag syntactic)
    {
        var lines = lexical.Select(d => text.PositionAt(d.Location.Span.Start).Line).ToHashSet();
        var first = new DiagnosticBag();
        foreach (var diagnostic in syntactic.ToSorted())
            if (lines.Add(text.PositionAt(diagnostic.Location.Span.Start).Line)) first.Add(diagnostic);
        return first;
    }

    private static SourceFile? Run(SyntaxTree tree, TokenBuffer tokens, int[] indices, DiagnosticBag diagnostics, bool tolerant, SyntaxTree? before)
    {
        var stream = new TokenStream(tokens, indices);
        var found = new DiagnosticBag();
        var builder = new TreeBuilder(tree, tokens, stream, found, tolerant);
        var parser = new ArkParser(stream, TextWriter.Null, TextWriter.Null)
        {
            Builder = builder,
            Unchanged = before is null ? null : UnchangedStatements.Between(before, tree.Text, tokens),
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
        tokens.Trim();
        var kinds = new TokenKind[tokens.Count];
        for (var i = 0; i < kinds.Length; i++) kinds[i] = TokenRole.KindOf(tokens.Types[i]);
        return new TokenTable(kinds, tokens.Starts, tokens.Ends, tokens.NewLines);
    }
}
