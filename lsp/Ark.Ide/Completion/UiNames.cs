using System.Runtime.CompilerServices;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>
/// Names of declarative UI as a program itself uses them. Until components are declared somewhere, what stands in the program's own chains
/// is what is known of them.
/// </summary>
internal static class UiNames
{
    private sealed record Used(HashSet<string> Components, HashSet<string> Attributes, HashSet<string> Decorators);

    private static readonly ConditionalWeakTable<SyntaxTree, Used> Known = [];

    public static IEnumerable<string> Components(Snapshot snapshot) => All(snapshot, u => u.Components);
    public static IEnumerable<string> Attributes(Snapshot snapshot) => All(snapshot, u => u.Attributes);
    public static IEnumerable<string> Decorators(Snapshot snapshot) => All(snapshot, u => u.Decorators);

    /// <summary>The receiver is a component with its block, or an attribute of one.</summary>
    public static bool IsChain(Expression receiver)
    {
        for (var at = receiver; ; )
        {
            switch (at)
            {
                case UiBlockExpression or ImplicitReceiver: return true;
                case CallExpression { Callee: PropertyAccess access }: at = access.Expression; break;
                default: return false;
            }
        }
    }

    private static IEnumerable<string> All(Snapshot snapshot, Func<Used, HashSet<string>> part)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in snapshot.Trees) all.UnionWith(part(Known.GetValue(tree, Collect)));
        return all.Order(StringComparer.Ordinal);
    }

    private static Used Collect(SyntaxTree tree)
    {
        var used = new Used(new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var node in tree.Root.DescendantsAndSelf())
            switch (node)
            {
                case UiBlockExpression { Call: CallExpression { Callee: NameExpression name } }: used.Components.Add(name.Identifier.Text); break;
                case CallExpression { Callee: PropertyAccess { Name.IsMissing: false } access } when IsChain(access.Expression): used.Attributes.Add(access.Name.Text); break;
                case Decorator { Expression: NameExpression { Identifier.IsMissing: false } name }: used.Decorators.Add(name.Identifier.Text); break;
                case Decorator { Expression: CallExpression { Callee: NameExpression name } }: used.Decorators.Add(name.Identifier.Text); break;
            }
        return used;
    }
}
