namespace Ark.Lowering.Ui;

/// <summary>What closures take from around them, where code has come to stand in closures that were not written.</summary>
internal static class Closures
{
    /// <summary>Makes every function below a node capture what it reads and does not declare.</summary>
    public static void Connect(BoundNode root)
    {
        foreach (var node in BoundWalk.Descendants(root, intoFunctions: true))
            if (node is BoundLambda lambda) Connect(lambda);
    }

    private static void Connect(BoundLambda lambda)
    {
        var function = lambda.Function;
        var own = new HashSet<VariableSymbol>(function.Parameters);
        var used = new List<VariableSymbol>();
        foreach (var node in BoundWalk.Descendants(lambda.Body, intoFunctions: true))
        {
            switch (node)
            {
                case BoundVariable { Variable: { IsGlobal: false } variable }: used.Add(variable); break;
                case BoundThis or BoundSuperProperty: function.CapturesThis |= !function.TakesThis; break;
                case BoundVariableDeclaration declaration: own.Add(declaration.Variable); break;
                case BoundLet let: own.Add(let.Variable); break;
                case BoundCatch { Variable: { } caught }: own.Add(caught); break;
                case BoundForOf { Variable: { } each }: own.Add(each); break;
                case BoundForIn { Variable: { } key }: own.Add(key); break;
                case BoundLocalFunction local: own.Add(local.Variable); break;
                case BoundVariablePattern pattern: own.Add(pattern.Variable); break;
                case BoundLambda inner: own.UnionWith(inner.Function.Parameters); break;
            }
        }
        foreach (var variable in used)
        {
            if (own.Contains(variable) || function.Captures.Contains(variable)) continue;
            function.Captures.Add(variable);
            variable.IsCaptured = true;
        }
    }
}
