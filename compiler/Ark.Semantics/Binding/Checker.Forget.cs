using Ark.Syntax;

namespace Ark.Semantics;

// An edit changes few files, and what is known of all others stays true. The checker goes over to the compilation behind the edit and
// forgets what has to do with the changed files and with those that import them, on whatever way. Nothing of what is kept can depend
// on them: names cross from file to file through imports alone, and those are noted below. Types made of theirs stay in the tables
// that find a type by its parts, where nothing looks for them any more; so that those do not grow for ever, every so often a new
// checker takes over, which knows of the one before what was said of functions.
//
// What was said of functions in those files is kept where the edit cannot be noticed outside of the body that it is in (BodyEdit).
public sealed partial class Checker
{
    /// <summary>How many edits one checker follows.</summary>
    private const int MostMoves = 100;

    private int _moves;

    /// <summary>Which files have asked for each file.</summary>
    private readonly Dictionary<SyntaxTree, HashSet<SyntaxTree>> _importers;

    private FileDeclarations? FindModule(SyntaxTree from, string specifier)
    {
        if (_compilation.FindModule(from.Text.Path, specifier) is not { } target) return null;
        var asked = _compilation.Original(target.Tree);
        if (!_importers.TryGetValue(asked, out var importers)) _importers[asked] = importers = [];
        importers.Add(_compilation.Original(from));
        return target;
    }

    internal FunctionFindings Findings { get; }

    /// <summary>The checker of a compilation that has other trees in place of some: this one, or where it has grown old one that begins anew.</summary>
    internal Checker MoveTo(Compilation next, IReadOnlyList<(FileDeclarations Before, FileDeclarations After)> replaced, bool isAnew)
    {
        var gone = replaced.Select(r => r.Before.Tree).ToHashSet();
        var pending = new Stack<SyntaxTree>(gone);
        while (pending.TryPop(out var tree))
            foreach (var importer in _importers.GetValueOrDefault(tree) ?? [])
                if (gone.Add(importer)) pending.Push(importer);
        var edits = replaced.Select(r => BodyEdit.Between(r.Before, r.After)).ToList();
        if (edits.Contains(null)) ForgetFunctions(new GoneTrees(gone));
        else
            for (var i = 0; i < edits.Count; i++) MoveFunctions(edits[i]!, replaced[i].Before, replaced[i].After);
        if (isAnew || ++_moves > MostMoves) return new Checker(next, this);
        Forget(new GoneTrees(gone));
        _compilation = next;
        return this;
    }

    private void ForgetFunctions(GoneTrees gone)
    {
        Findings.Forget(gone.Contains);
        foreach (var tree in gone.All) _importers.Remove(tree);
        foreach (var importers in _importers.Values) importers.ExceptWith(gone.All);
    }

    /// <summary>What is kept of the functions rests on what the file asked others, and on what others asked it.</summary>
    private void MoveFunctions(BodyEdit edit, FileDeclarations before, FileDeclarations after)
    {
        MoveFindings(edit, before);
        if (_importers.Remove(before.Tree, out var known)) _importers[after.Tree] = known;
        foreach (var importers in _importers.Values)
            if (importers.Remove(before.Tree)) importers.Add(after.Tree);
    }

    internal void MoveFindings(BodyEdit edit, FileDeclarations before)
    {
        var said = before.Diagnostics.Concat(_circular).Concat(_typeProblems).Concat(_typeDiagnostics).Concat(_enumProblems).Concat(_implicitAny);
        Findings.Move(edit, [.. said.Where(d => d.Location.Text == before.Tree.Text)]);
        Findings.Forget(t => t == before.Tree);
    }

    /// <summary>The trees to forget: mostly one, which is then compared and not looked up.</summary>
    private sealed class GoneTrees(HashSet<SyntaxTree> trees)
    {
        private readonly SyntaxTree? _only = trees.Count == 1 ? trees.First() : null;

        public IReadOnlyCollection<SyntaxTree> All => trees;
        public bool Contains(SyntaxTree? tree) => _only is not null ? ReferenceEquals(tree, _only) : tree is not null && trees.Contains(tree);
    }

    private void Forget(GoneTrees gone)
    {
        ForgetBindings(gone);
        ForgetTypes(gone);
        ForgetFlow(gone);
        foreach (var bag in (ReadOnlySpan<DiagnosticBag>)[_typeProblems, _typeDiagnostics]) bag.Forget(IsGone);
        foreach (var list in (ReadOnlySpan<List<Diagnostic>>)[_circular, _enumProblems, _implicitAny]) list.RemoveAll(d => IsGone(d.Location.Text));
        if (_uiUse is { } place && IsGone(place.Text)) _uiUse = null;
        _cycles = null;

        bool IsGone(SourceText? text) => gone.All.Any(t => ReferenceEquals(t.Text, text));
    }

    private void ForgetBindings(GoneTrees gone)
    {
        Drop(_moduleBodies, f => f.Tree, gone);
        Drop(_bodies, TreeOf, gone);
        Drop(_contexts, TreeOf, gone);
        Drop(_calls, TreeOf, gone);
        Drop(_triedCalls, TreeOf, gone);
        Drop(_fieldInitializers, TreeOf, gone);
        Drop(_fieldValues, TreeOf, gone);
        Drop(_fieldFunctions, TreeOf, gone);
        Drop(_expressionTypes, TreeOf, gone);
        Drop(_prebound, TreeOf, gone);
        Drop(_ownTypes, e => e.Syntax?.Tree, gone);
        Drop(_objectTypes, TreeOf, gone);
        Drop(_templateStrings, TreeOf, gone);
        Drop(_firstCalls, TreeOf, gone);
        Drop(_expectations, TreeOf, gone);
        Drop(_resolutions, TreeOf, gone);
        Drop(_aliasTargets, k => TreeOf(k.Item1), gone);
        Drop(_computedNumbers, TreeOf, gone);
        Drop(_uiContents, TreeOf, gone);
        Drop(_decoratorArguments, TreeOf, gone);
        _checkedClasses.RemoveWhere(c => gone.Contains(TreeOf(c)));
        _askedDecorators.RemoveWhere(c => gone.Contains(TreeOf(c)));
        _evaluatedEnums.RemoveWhere(e => gone.Contains(TreeOf(e)));
        _typedLambdas.RemoveWhere(n => gone.Contains(n.Tree));
        _plainLinks.RemoveWhere(n => gone.Contains(n.Tree));
        _classNodes.Forget();
        _functionNodes.Forget();
    }

    private void ForgetTypes(GoneTrees gone)
    {
        Drop(_symbolTypes, TreeOf, gone);
        Drop(_signatures, TreeOf, gone);
        Drop(_overloads, TreeOf, gone);
        Drop(_componentSignatures, TreeOf, gone);
        Drop(_constructSignatures, TreeOf, gone);
        Drop(_inferredReturns, TreeOf, gone);
        Drop(_lambdaTypes, TreeOf, gone);
        Drop(_contextualReturns, TreeOf, gone);
        Drop(_contextualThis, TreeOf, gone);
        Drop(_nodeTypes, TreeOf, gone);
        Drop(_aliasInstantiations, k => TreeOf(k.Item1), gone);
        Drop(_enumLiterals, TreeOf, gone);
        Drop(_namedTypes, k => TreeOf(k.Item1), gone);
        Drop(_entityTypes, TreeOf, gone);
        Drop(_declaredTypes, TreeOf, gone);
        Drop(_declaredBases, TreeOf, gone);
        Drop(_declaredMembers, TreeOf, gone);
        Drop(_typeParameters, TreeOf, gone);
        Drop(_typeParameterLists, TreeOf, gone);
        Drop(_thisTypes, TreeOf, gone);
        Drop(_variances, TreeOf, gone);
    }

    /// <summary>What walks have found serves the body that is being bound; of bound bodies it is needed no more.</summary>
    private void ForgetFlow(GoneTrees gone)
    {
        Drop(_graphs, TreeOf, gone);
        Drop(_chainReferences, TreeOf, gone);
        Drop(_exhaustive, TreeOf, gone);
        Drop(_cases, TreeOf, gone);
        Drop(_effects, TreeOf, gone);
        Drop(_referenceKeys, TreeOf, gone);
        Drop(_symbolIds, TreeOf, gone);
        _assignmentsMarked.RemoveWhere(n => gone.Contains(n.Tree));
        _graphRoots.Forget();
        _walkIds.Clear();
        _flowTypes.Clear();
        _loopTypes.Clear();
        _reachable.Clear();
    }

    private static void Drop<TKey, TValue>(Dictionary<TKey, TValue> table, Func<TKey, SyntaxTree?> treeOf, GoneTrees gone)
        where TKey : notnull
    {
        foreach (var key in table.Keys)
            if (gone.Contains(treeOf(key))) table.Remove(key);
    }

    private static SyntaxTree TreeOf(Node node) => node.Tree;

    private static SyntaxTree? TreeOf(Symbol symbol) => symbol.Declarations is [var declaration, ..] ? declaration.Tree : symbol.Module?.Tree;
}
