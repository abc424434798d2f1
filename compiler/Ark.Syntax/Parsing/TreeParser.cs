using System.Runtime.CompilerServices;
using Antlr4.Runtime;

namespace Ark.Syntax.Parsing;

/// <summary>The base of the generated parser: instead of a parse tree it builds syntax nodes as rules end.</summary>
/// <remarks>`ExitRule` runs in a `finally`, so what was read of a broken construct becomes a node all the same.</remarks>
internal abstract class TreeParser : Parser
{
    private readonly TokenStream _tokens;
    private TreeBuilder? _builder;
    private int _depth;

    protected TreeParser(ITokenStream input, TextWriter output, TextWriter errorOutput) : base(input, output, errorOutput)
    {
        _tokens = (TokenStream)input;
        BuildParseTree = false;
    }

    public TreeBuilder Builder { get => _builder!; set => _builder = value; }
    public TokenStream Tokens => _tokens;

    /// <summary>What an edit has left alone; null where there is nothing to compare with.</summary>
    public UnchangedStatements? Unchanged { get; init; }

    /// <summary>Where the next statement of the file begins: those that have not changed are taken as they were.</summary>
    public void TakeUnchanged()
    {
        if (Unchanged is null || Context.RuleIndex != ArkParser.RULE_sourceFile) return;
        while (Unchanged.At(_tokens.TokenIndex) is var (statement, shift))
        {
            _builder!.Take(statement, shift);
            // All tokens of such a statement are in the stream.
            _tokens.Seek(_tokens.Index + statement.LastIndex - statement.FirstIndex + 1);
        }
    }

    public override void EnterRule(ParserRuleContext localctx, int state, int ruleIndex)
    {
        // Brackets are limited by the pre-pass; this catches what nests without them (`if (a) if (b) …`).
        if ((++_depth & 15) == 0 && (_depth > 40_000 || !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            _depth--;
            throw new NestingException();
        }
        State = state;
        Context = localctx;
        _builder!.Enter();
    }

    public override void EnterOuterAlt(ParserRuleContext localctx, int altNum) => Context = localctx;

    public override void ExitRule()
    {
        _depth--;
        var context = Context;
        _builder!.Exit(context.RuleIndex);
        State = context.invokingState;
        Context = (ParserRuleContext)context.Parent;
    }

    public override IToken Match(int ttype)
    {
        if (_tokens.LA(1) != ttype) return ErrorHandler.RecoverInline(this);
        ErrorHandler.ReportMatch(this);
        return Consume();
    }

    public override IToken Consume()
    {
        _builder!.Token(_tokens.TokenIndex);
        _tokens.Consume();
        return null!;
    }
}

/// <summary>The source nests deeper than the parser's stack allows.</summary>
internal sealed class NestingException : Exception;

/// <summary>The strict parse met an error; the tolerant one follows.</summary>
internal sealed class StrictParseException : Exception;

/// <summary>Gives up at the first error: most files have none, and those that do are parsed again.</summary>
internal sealed class StrictStrategy : IAntlrErrorStrategy
{
    public void Reset(Parser recognizer) { }
    public IToken RecoverInline(Parser recognizer) => throw GiveUp(recognizer);
    public void Recover(Parser recognizer, RecognitionException e) => throw GiveUp(recognizer);
    public void Sync(Parser recognizer) => ((TreeParser)recognizer).TakeUnchanged();
    public bool InErrorRecoveryMode(Parser recognizer) => false;
    public void ReportMatch(Parser recognizer) { }
    public void ReportError(Parser recognizer, RecognitionException e) => throw GiveUp(recognizer);

    private static StrictParseException GiveUp(Parser recognizer)
    {
        ((TreeParser)recognizer).Builder.GiveUp();
        return new StrictParseException();
    }
}
