namespace Ark.Lowering.ToIr;

/// <summary>The variables that a handler could find changed: assigned within a protected region, declared outside of it.</summary>
internal static class ProtectedVariables
{
    public static HashSet<VariableSymbol> Find(BoundNode body)
    {
        var result = new HashSet<VariableSymbol>();
        foreach (var node in BoundWalk.Descendants(body))
        {
            if (node is not BoundTry statement) continue;
            AddRegion(statement.Block, result);
            if (statement is { Catch: { } @catch, Finally: not null }) AddRegion(@catch, result);
        }
        return result;
    }

    private static void AddRegion(BoundNode region, HashSet<VariableSymbol> into)
    {
        var declared = new HashSet<VariableSymbol>();
        var assigned = new HashSet<VariableSymbol>();
        foreach (var node in BoundWalk.Descendants(region))
        {
            if (node is BoundVariableDeclaration { Variable.Kind: not VariableKind.Var } declaration) declared.Add(declaration.Variable);
            if (node is BoundLet let) declared.Add(let.Variable);
            if (node is BoundCatch { Variable: { } thrown }) declared.Add(thrown);
            if (BoundWalk.Assigned(node) is { } variable) assigned.Add(variable);
        }
        into.UnionWith(assigned.Where(v => !declared.Contains(v)));
    }
}
