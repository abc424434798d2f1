using Ark.Syntax;

namespace Ark.Semantics;

// Which references a condition, a switch or an assignment may have something to say about.
internal sealed partial class FlowGraph
{
    /// <summary>Whether the outcome of a condition can say something about a reference.</summary>
    private static bool CanNarrow(Expression condition) => condition switch
    {
        NameExpression or ThisExpression or PropertyAccess or ElementAccess or CallExpression => true,
        ParenthesizedExpression p => CanNarrow(p.Expression),
        NonNullExpression n => CanNarrow(n.Expression),
        BinaryExpression b => b.Operator.Text is "===" or "!==" or "==" or "!=" or "instanceof" or "in" or "," or "&&" or "||",
        AssignmentExpression => true,
        PrefixExpression p => p.Operator.Text is "!" or "typeof" && CanNarrow(p.Operand),
        _ => false,
    };

    private List<string> Mention(Node node)
    {
        var names = new List<string>();
        foreach (var n in node.DescendantsAndSelf())
            if ((n is NameExpression or ThisExpression ? RootNameOf(n) : null) is { } name && !names.Contains(name))
            {
                names.Add(name);
                Mentioned.Add(name);
            }
        return names;
    }

    /// <summary>Only what a chain begins with can be known from its being there. Each link of a long chain asks, so the way down is remembered.</summary>
    private List<string> MentionReceiver(Expression receiver)
    {
        if (receiver is BinaryExpression or AssignmentExpression) return Mention(receiver);
        var names = new List<string>();
        Node? inner = receiver;
        while (inner is not null && !_chainNames.TryGetValue(inner, out names!) && (IsLink(inner) || inner is ParenthesizedExpression)) inner = LinkedTo(inner);
        names ??= inner is null || RootNameOf(inner) is not { } name ? [] : [name];
        foreach (var n in names) Mentioned.Add(n);
        return _chainNames[receiver] = names;
    }

    private readonly Dictionary<Node, List<string>> _chainNames = [];

    private static Node? LinkedTo(Node node) => node switch
    {
        PropertyAccess p => p.Expression,
        ElementAccess e => e.Expression,
        CallExpression c => c.Callee,
        NonNullExpression n => n.Expression,
        ParenthesizedExpression p => p.Expression,
        _ => null,
    };

    /// <summary>What the path of a reference begins with: the name of a variable, `this` or `super`.</summary>
    public static string? RootNameOf(Node? reference)
    {
        while (true)
        {
            switch (reference)
            {
                case NameExpression n: return Names.Identifier(n.Identifier);
                case ShorthandProperty s: return Names.Identifier(s.Name);
                case IdentifierBinding b: return Names.Identifier(b.Identifier);
                case ThisExpression: return "this";
                case SuperExpression: return "super";
                case ParenthesizedExpression p: reference = p.Expression; break;
                case NonNullExpression n: reference = n.Expression; break;
                case PropertyAccess p: reference = p.Expression; break;
                case ElementAccess e: reference = e.Expression; break;
                case AssignmentExpression a: reference = a.Left; break;
                default: return null;
            }
        }
    }

    /// <summary>Null where the cases are conditions, or the subject is a name that may stand for a property of something else.</summary>
    private List<string>? NamesInSwitch(SwitchStatement statement)
    {
        var names = Mention(statement.Expression);
        return statement.Expression is NameExpression or ParenthesizedExpression or LiteralExpression ? null : names;
    }
}
