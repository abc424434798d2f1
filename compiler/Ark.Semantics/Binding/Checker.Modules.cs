using Ark.Syntax;

namespace Ark.Semantics;

// Whole files: their top level, the order in which modules run, and everything there is to report about one.
public sealed partial class Checker
{
    private readonly Dictionary<FileDeclarations, Kept<BoundBlock>> _moduleBodies = [];
    private Dictionary<FileDeclarations, bool>? _cycles;

    internal BoundBlock GetModuleBody(FileDeclarations file) => ModuleBody(file).Value;

    private Kept<BoundBlock> ModuleBody(FileDeclarations file)
    {
        if (_moduleBodies.TryGetValue(file, out var known)) return known;
        var (state, trial) = (Leave(), _trial);
        var (chain, link) = (_chain, _linkOf);
        (_trial, _chain, _linkOf) = (0, null, null);
        _body = ContextOf(file.Tree.Root);
        _scope = file.TopScope;
        MarkAssignments(file.Tree.Root);
        var statements = file.Tree.Kind == FileKind.Dts ? BindAmbient(file) : BindStatements(file.Tree.Root.Statements);
        var diagnostics = _bag;
        Return(state);
        (_trial, _chain, _linkOf) = (trial, chain, link);
        return _moduleBodies[file] = new Kept<BoundBlock>(new BoundBlock(statements) { Syntax = file.Tree.Root }, diagnostics);
    }

    private ImmutableArray<BoundStatement> BindAmbient(FileDeclarations file)
    {
        BindStatements(file.Tree.Root.Statements);
        return [];
    }

    /// <summary>The modules that a module reaches, in ECMAScript's order of evaluation: each behind its imports, in the order of the text.</summary>
    /// <param name="visited">Those that are left out, with what only they reach; what is found joins them.</param>
    internal IReadOnlyList<ModuleSymbol> EvaluationOrder(FileDeclarations entry, HashSet<FileDeclarations> visited)
    {
        var order = new List<ModuleSymbol>();
        if (visited.Contains(entry)) return order;
        var pending = new Stack<(FileDeclarations File, int Next)>();
        Visit(entry);
        while (pending.TryPop(out var top))
        {
            var references = top.File.References;
            var next = top.Next;
            while (next < references.Count && !(NeedsEvaluation(references[next]) && TargetOf(top.File, references[next].Specifier) is { } target && !visited.Contains(target))) next++;
            if (next == references.Count)
            {
                order.Add(top.File.Module);
                continue;
            }
            var import = TargetOf(top.File, references[next].Specifier)!;
            pending.Push((top.File, next + 1));
            Visit(import);
        }
        return order;

        void Visit(FileDeclarations file)
        {
            visited.Add(file);
            pending.Push((file, 0));
            if (_compilation.CodeOf(file) is { } code && visited.Add(code)) pending.Push((code, 0));
        }
    }

    /// <summary>The modules that only import() and `import lazy` reach, each behind its imports.</summary>
    internal IReadOnlyList<ModuleSymbol> DeferredModules(IReadOnlyList<ModuleSymbol> started)
    {
        var visited = started.Select(m => FileOf(m.Tree.Root)).ToHashSet();
        var deferred = new List<ModuleSymbol>();
        for (var i = 0; i < started.Count + deferred.Count; i++)
        {
            var module = i < started.Count ? started[i] : deferred[i - started.Count];
            foreach (var target in DeferredBy(module)) deferred.AddRange(EvaluationOrder(target, visited));
        }
        return deferred;
    }

    /// <summary>What a module names but does not run at its start.</summary>
    private IEnumerable<FileDeclarations> DeferredBy(ModuleSymbol module)
    {
        var file = FileOf(module.Tree.Root);
        foreach (var (_, target) in LazyImportsOf(file)) yield return target;
        foreach (var call in module.Tree.ImportCalls)
            if (ResolveModule(call, call.Specifier!.Value) is { } target) yield return target;
    }

    private IEnumerable<(ImportDeclaration Import, FileDeclarations Target)> LazyImportsOf(FileDeclarations file)
    {
        foreach (var reference in file.References)
            if (reference.Node is ImportDeclaration import && IsLazy(import) && TargetOf(file, reference.Specifier) is { } target) yield return (import, target);
    }

    /// <summary>`import lazy`: what it names runs when a name of it is first used. Components are made by what runs no code of the module that names them.</summary>
    private bool IsLazy(ImportDeclaration import) => import.Kind is { } kind && kind.Is("lazy") && !NamesOf(import).Any(n => n is TypeSymbol { Kind: TypeSymbolKind.Struct });

    private IEnumerable<Symbol> NamesOf(ImportDeclaration import)
    {
        IEnumerable<Node?> nodes = [import.DefaultName is null ? null : import, import.Namespace, .. import.Named?.Elements ?? Enumerable.Empty<Node>()];
        foreach (var node in nodes)
            if (node is not null && SymbolOf(node) is AliasSymbol alias && ResolveAlias(alias, SymbolMeaning.Value) is { } symbol) yield return symbol;
    }

    /// <summary>The modules that run when a module first uses a name: those of its `import lazy`.</summary>
    internal IReadOnlyDictionary<Symbol, ModuleSymbol> LazyNames(ModuleSymbol module)
    {
        var names = new Dictionary<Symbol, ModuleSymbol>();
        var file = FileOf(module.Tree.Root);
        foreach (var (import, target) in LazyImportsOf(file))
            foreach (var name in NamesOf(import)) names.TryAdd(name, target.Module);
        return names;
    }

    private FileDeclarations? TargetOf(FileDeclarations file, string specifier) => FindModule(file.Tree, specifier);

    /// <summary>An import of nothing but types is no import at run time.</summary>
    private bool NeedsEvaluation((Node Node, string Specifier, bool IsTypeOnly) reference)
    {
        if (reference.IsTypeOnly) return false;
        if (reference.Node is ImportDeclaration declaration && IsLazy(declaration)) return false;
        if (reference.Node is not ImportDeclaration import || import.Named is null && import.DefaultName is null && import.Namespace is null) return true;
        if (import.Namespace is not null) return true;
        if (import.DefaultName is not null && IsValueImport(import)) return true;
        if (import.Named is { } named)
        {
            if (named.Elements.Count == 0 && import.DefaultName is null) return true;
            foreach (var element in named.Elements)
                if (element.Type is null && IsValueImport(element)) return true;
        }
        return false;
    }

    private bool IsValueImport(Node node) => SymbolOf(node) is AliasSymbol alias && ResolveAlias(alias, SymbolMeaning.Value) is not null;

    /// <summary>The file takes part in a cycle of imports.</summary>
    private bool InCycle(SyntaxTree tree)
    {
        _cycles ??= [];
        var file = _compilation.FileOf(tree);
        if (_cycles.TryGetValue(file, out var known)) return known;
        var visited = new HashSet<FileDeclarations>();
        var pending = new Stack<FileDeclarations>([file]);
        while (pending.TryPop(out var next))
            foreach (var (_, specifier, _) in next.References)
                if (TargetOf(next, specifier) is { } target)
                {
                    if (target == file) return _cycles[file] = true;
                    if (visited.Add(target)) pending.Push(target);
                }
        return _cycles[file] = false;
    }

    // ── Imports and exports ─────────────────────────────────────────────────────────────────────────

    private void CheckImport(ImportDeclaration node)
    {
        if (node.Specifier.IsMissing) return;
        if (!CheckSpecifier(node, node.Specifier) || ResolveModule(node, node.Specifier) is not { } module) return;
        if (node.DefaultName is { } name && !IsNative(node) && ExportOf(module, "default", SymbolMeaning.Any) is null) Report(Diagnostics.NoDefaultExport(name.Location, SpecifierText(node.Specifier)));
        if (node.Named is null) return;
        foreach (var element in node.Named.Elements) CheckImported(module, element, node.Specifier);
    }

    private static string SpecifierText(Token specifier) => Names.StringValue(specifier.Text);

    private bool CheckSpecifier(Node node, Token specifier)
    {
        var (modules, from, name) = (_compilation.Modules, node.Tree.Text.Path, SpecifierText(specifier));
        if (ResolveModule(node, specifier) is not null)
        {
            if (modules.Doubt(specifier.Location, from, name) is { } doubt) Report(doubt);
            return true;
        }
        Report(modules.Missing(specifier.Location, from, name));
        return false;
    }

    private void CheckImported(FileDeclarations module, NamedBinding element, Token specifier)
    {
        var name = ImportedName(element);
        if (name.Length == 0 || ExportOf(module, name, SymbolMeaning.Any) is not null) return;
        var at = (element.PropertyName ?? element.Name).Location;
        if (module.TopScope.Find(name, SymbolMeaning.Any) is { } hidden)
        {
            Report(Diagnostics.NotExported(at, name, SpecifierText(specifier)).WithRelatedDeclaration(hidden));
            return;
        }
        Report(Diagnostics.NoSuchExport(at, SpecifierText(specifier), name).WithNearest(name, ExportNamesOf(module, [])));
    }

    private void CheckExport(ExportDeclaration node)
    {
        if (node.Specifier is { } specifier)
        {
            if (!CheckSpecifier(node, specifier) || node.Named is null || ResolveModule(node, specifier) is not { } module) return;
            foreach (var element in node.Named.Elements) CheckImported(module, element, specifier);
            return;
        }
        if (node.Named is null) return;
        foreach (var element in node.Named.Elements)
        {
            var name = element.PropertyName ?? element.Name;
            if (SymbolOf(element) is AliasSymbol alias && ResolveAlias(alias) is null) ReportUnknownName(element, name, _scope);
        }
    }

    // ── Everything about a file ─────────────────────────────────────────────────────────────────────

    /// <summary>All there is to report about a file.</summary>
    internal IEnumerable<Diagnostic> CheckFile(FileDeclarations file, CancellationToken cancellation = default)
    {
        var state = Leave();
        try
        {
            return CheckAll(file, cancellation);
        }
        finally
        {
            Return(state);
        }
    }

    private List<Diagnostic> CheckAll(FileDeclarations file, CancellationToken cancellation)
    {
        _scope = file.TopScope;
        Replay(ModuleBody(file));
        var ui = file.Module.IsLibrary || file.Tree.Kind != FileKind.Ets ? null : new UiContext(file.Tree, this, _compilation, Report);
        foreach (var node in file.Tree.Root.DescendantsAndSelf(isLeaf: BodyEdit.IsOutermost))
        {
            cancellation.ThrowIfCancellationRequested();
            if (BodyEdit.IsOutermost(node)) CheckFunction(node, file, ui);
            else CheckNode(node, file, ui);
        }
        _bag.AddRange(file.Diagnostics);
        _bag.AddRange(_circular);
        _bag.AddRange(_typeProblems);
        _bag.AddRange(_enumProblems);
        if (!file.Module.IsLibrary) _bag.AddRange(_implicitAny);
        return [.. _bag.Where(d => d.Location.Text == file.Tree.Text)];
    }

    /// <summary>A function with all that stands in it.</summary>
    private void CheckFunction(Node function, FileDeclarations file, UiContext? ui)
    {
        if (Findings.Find(function, FunctionFindings.Part.Types) is { } known)
        {
            _bag.AddRange(known);
            return;
        }
        var all = _bag;
        _bag = new DiagnosticBag();
        foreach (var node in function.DescendantsAndSelf()) CheckNode(node, file, ui);
        Findings.Keep(function, FunctionFindings.Part.Types, _bag);
        all.AddRange(_bag);
        _bag = all;
    }

    private void CheckNode(Node node, FileDeclarations file, UiContext? ui)
    {
        if (!file.Module.IsLibrary) DeclarationForms.Check(node, Report);
        if (ui is not null) UiRules.Check(node, ui);
        if (node is FunctionDeclaration or MethodDeclaration { Parent: not MemberProperty } or ConstructorDeclaration or AccessorDeclaration { Parent: not MemberProperty } && SymbolOf(node) is FunctionSymbol function)
        {
            if (HasBody(node)) Replay(BodyOf(function));
            else CheckBodyless(node, function);
        }
        else if (node is ClassDeclaration && SymbolOf(node) is TypeSymbol { IsClass: true } c) GetFieldInitializers(c);
        else if (node is EnumDeclaration && SymbolOf(node) is TypeSymbol e) EvaluateEnum(e);
    }

    private void CheckBodyless(Node node, FunctionSymbol function)
    {
        var scope = _scope;
        _scope = FileOf(node).ScopeOf(node) ?? _scope;
        CheckTypeNodes(node);
        _scope = scope;
        if (node is FunctionDeclaration f && !function.HasBody && (function.Modifiers & Modifiers.Declare) == 0 && function.Magic is null && !FileOf(node).Module.IsLibrary && node.Tree.Kind != FileKind.Dts
            && !(node.Ancestor<NamespaceDeclaration>() is { } ns && Names.ModifiersOf(ns.Modifiers).HasFlag(Modifiers.Declare)))
            Report(Diagnostics.MissingBody(f.Name?.Location ?? f.Function.Location, function.Name));
        if (node is ConstructorDeclaration { Parent: ClassDeclaration @class } c && !function.HasBody && function.Declarations[^1] == node && !FileOf(node).Module.IsLibrary && node.Tree.Kind != FileKind.Dts
            && ((Names.ModifiersOf(@class.Modifiers) | function.Modifiers) & (Modifiers.Declare | Modifiers.Abstract)) == 0)
            Report(Diagnostics.MissingBody(c.Constructor.Location, function.Name));
    }

    /// <summary>The type of a variable, property or accessor as it is declared, undefined of optional members included.</summary>
    internal Type DeclaredTypeOfValue(Symbol symbol)
    {
        var type = TypeOfSymbol(symbol);
        return symbol is PropertySymbol { IsOptional: true } ? WithOptional(type) : type;
    }

    internal CallSignatureType SignatureOfImplementation(FunctionSymbol function) =>
        function.Arguments is { } all ? new CallSignatureType { Symbol = function, Parameters = [new ParameterInfo("arguments", TypeOfSymbol(all), false, true)], LazyReturn = new LazyType(() => ImplementationOf(function).Return) } :
        function.Declarations.Count > 0 ? ImplementationOf(function) : new CallSignatureType { Symbol = function, Parameters = [], LazyReturn = VoidType };
}
