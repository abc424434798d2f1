using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>A node of the bound tree.</summary>
/// <remarks>The generated `Update` of a node copies the required properties of its base classes (Syntax here, Type on expressions).</remarks>
[NodeRoot("Bound")]
public abstract partial class BoundNode
{
    /// <summary>Where it comes from: for places in messages and debug information only.</summary>
    public required Node Syntax { get; init; }
}
