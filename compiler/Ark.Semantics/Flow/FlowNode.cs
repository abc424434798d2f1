using Ark.Syntax;

namespace Ark.Semantics;

internal enum FlowKind : byte { Unreachable, Start, Branch, Loop, Assignment, Condition, Presence, SwitchClause, Call, ReduceLabel }

/// <summary>A point of the control-flow graph, linked to where control comes from. Narrowing walks it backwards from a reference.</summary>
internal sealed class FlowNode(FlowKind kind)
{
    public FlowKind Kind => kind;
    /// <summary>The assigned target, the condition, the call, the switch statement, or the function whose start continues an outer flow.</summary>
    public Node? Node { get; init; }
    public FlowNode? Antecedent
    {
        get;
        init
        {
            field = value;
            _distance = (value?._distance ?? 0) + 1;
        }
    }
    /// <summary>Of a branch or loop label: every way in. A loop's first is the entry.</summary>
    public List<FlowNode> Antecedents { get; set; } = [];
    /// <summary>Of a condition: the outcome.</summary>
    public bool IsTrue { get; init; }
    /// <summary>What the references must begin with that it can say something about; null: any may be affected.</summary>
    public IReadOnlyList<string>? Names { get; init; }
    /// <summary>Of a switch clause: the clauses through which control may have come, as a half-open range.</summary>
    public int FirstClause { get; init; }
    public int EndClause { get; init; }
    /// <summary>Of a reduced label (the end of a finally block): the label that keeps only these ways in while the walk goes on.</summary>
    public FlowNode? Target { get; init; }
    /// <summary>More than one node comes after it, so that what is found here is worth keeping.</summary>
    public bool IsShared { get; set; }
    private readonly int _distance;
    /// <summary>Many walks come by, or the last such node is some way off: what is found here is worth keeping.</summary>
    public bool IsMilestone => IsShared || kind == FlowKind.ReduceLabel || (_distance & 15) == 15;

    public static FlowNode Unreachable { get; } = new(FlowKind.Unreachable);
}
