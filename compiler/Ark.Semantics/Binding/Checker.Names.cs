using Ark.Syntax;

namespace Ark.Semantics;

// Which symbol a name means: scopes from the inside out, then the library; imports are followed to what they import.
public sealed partial class Checker
{
    private readonly Dictionary<(Symbol, SymbolMeaning), Symbol?> _aliasTargets = [];
    private readonly HashSet<(Symbol, SymbolMeaning)> _openAliases = [];

    internal FileDeclarations FileOf(Node node) => _compilation.FileOf(node.Tree);

    /// <summary>The symbol that a node declares.</summary>
    internal Symbol? SymbolOf(Node declaration) => FileOf(declaration).SymbolOf(declaration);

    internal TypeSymbol? GlobalTypeSymbol(string name) => _compilation.Library.Globals.Find(name, SymbolMeaning.Type) as TypeSymbol;

    /// <summary>A type of the library's UI part.</summary>
    private TypeSymbol? UiTypeSymbol(string name) => _compilation.FindUi(name, SymbolMeaning.Type) as TypeSymbol;

    /// <summary>The innermost symbol of that name seen from a node, aliases resolved.</summary>
    internal Symbol? ResolveName(Node location, string name, SymbolMeaning meaning) => ResolveName(FileOf(location).EnclosingScope(location), name, meaning);

    internal Symbol? ResolveName(Scope scope, string name, SymbolMeaning meaning)
    {
        var found = FindName(scope, name, meaning);
        return found is AliasSymbol alias ? ResolveAlias(alias, meaning) : found;
    }

    /// <summary>As <see cref="ResolveName(Scope, string, SymbolMeaning)"/>, but an import stays an import.</summary>
    private Symbol? FindName(Scope scope, string name, SymbolMeaning meaning)
    {
        for (var s = scope; s is not null; s = s.Parent)
        {
            if (s.Find(name, meaning) is not { } found) continue;
            // What both declare is ours, so that components of an SDK have the attributes of all others.
            if (found.Container is ModuleSymbol { IsInstalled: true, IsScript: true } && _compilation.Library.FindUi(name, meaning) is { } ours) return ours;
            if (found is AliasSymbol alias && ResolveAlias(alias, SymbolMeaning.Any) is not null && ResolveAlias(alias, meaning) is null) continue;
            // `declare function f` says of what exists already what it is like; the library's own is what exists.
            if (meaning == SymbolMeaning.Value && found is FunctionSymbol { HasBody: false, Magic: null, Container: ModuleSymbol } && (found.Modifiers & Modifiers.Declare) != 0 && _compilation.Library.Globals.Find(name, meaning) is { } existing) return existing;
            return found;
        }
        return _compilation.Library.Globals.Find(name, meaning) ?? FindUiName(scope, name, meaning);
    }

    /// <summary>A global of the library's UI part.</summary>
    private Symbol? FindUiName(Scope scope, string name, SymbolMeaning meaning)
    {
        if (name is "undefined" or "") return null;
        var found = _compilation.FindUi(name, meaning);
        if (found is not null && !FileOf(scope.Owner).Module.IsLibrary) _uiUse ??= scope.Owner.Location;
        return found;
    }

    /// <summary>All names with a meaning that are visible from a scope, for suggestions.</summary>
    private IEnumerable<string> VisibleNames(Scope scope, SymbolMeaning meaning)
    {
        for (var s = scope; s is not null; s = s.Parent)
            foreach (var name in s.Table.Names)
                if (s.Table.Find(name, meaning) is not null) yield return name;
        foreach (var name in _compilation.Library.Globals.Names)
            if (_compilation.Library.Globals.Find(name, meaning) is TypeSymbol) yield return name;
    }

    /// <summary>What an import or re-export finally names; null when that does not exist.</summary>
    internal Symbol? ResolveAlias(AliasSymbol alias, SymbolMeaning meaning = SymbolMeaning.Any)
    {
        if (_aliasTargets.TryGetValue((alias, meaning), out var known)) return known;
        if (!_openAliases.Add((alias, meaning))) return null;
        var target = AliasTarget(alias, meaning);
        _openAliases.Remove((alias, meaning));
        return _aliasTargets[(alias, meaning)] = target;
    }

    private Symbol? AliasTarget(AliasSymbol alias, SymbolMeaning meaning)
    {
        switch (alias.Declarations[0])
        {
            case NamedBinding { Parent.Parent: ImportDeclaration import } binding:
                return ResolveModule(import, import.Specifier) is { } module ? ExportOf(module, ImportedName(binding), meaning) : null;
            case NamedBinding { Parent.Parent: ExportDeclaration { Specifier: { } specifier } export } binding:
                return ResolveModule(export, specifier) is { } from ? ExportOf(from, ImportedName(binding), meaning) : null;
            case NamedBinding binding:
                return ResolveName(FileOf(binding).EnclosingScope(binding), ImportedName(binding), meaning);
            case NamespaceBinding { Parent: ImportDeclaration import }:
                return (meaning & (SymbolMeaning.Namespace | SymbolMeaning.Value)) != 0 ? ResolveModule(import, import.Specifier)?.Module : null;
            case ImportDeclaration import:
                return ResolveModule(import, import.Specifier) is { } defaulted ? ExportOf(defaulted, "default", meaning) ?? (IsNative(import) ? defaulted.Module : null) : null;
            case ExportDeclaration { Specifier: { } specifier } export:
                return ResolveModule(export, specifier)?.Module;
            case ExportAssignment { Expression: NameExpression name } assignment:
                return ResolveName(FileOf(assignment).TopScope, Names.Identifier(name.Identifier), meaning);
            case ImportEqualsDeclaration { Reference: CallExpression { Arguments.Arguments: [LiteralExpression argument] } } require:
                return ResolveModule(require, argument.Literal) is { } required ? ExportOf(required, "export=", meaning) ?? required.Module : null;
            case ImportEqualsDeclaration equals:
                return ResolveEntityName(equals.Reference, FileOf(equals).EnclosingScope(equals), meaning);
            default:
                return null;
        }
    }

    /// <summary>A library of machine code is imported as a whole; what declares it seldom says so.</summary>
    private static bool IsNative(ImportDeclaration node) => SpecifierText(node.Specifier).EndsWith(".so", StringComparison.Ordinal);

    private static string ImportedName(NamedBinding binding) => FileDeclarations.NameOrString(binding.PropertyName ?? binding.Name);

    private FileDeclarations? ResolveModule(Node at, Token specifier) => FindModule(at.Tree, Names.StringValue(specifier.Text));

    internal ModuleSymbol? ResolveModule(ImportTypeNode node)
    {
        if (node.Argument is not LiteralTypeNode { Literal: var literal }) return null;
        var module = ResolveModule(node, literal)?.Module;
        if (module is null) Report(_compilation.Modules.Missing(literal.Location, node.Tree.Text.Path, Names.StringValue(literal.Text)));
        return module;
    }

    /// <summary>An export of a file by name, `export *` included; null when there is none.</summary>
    internal Symbol? ExportOf(FileDeclarations file, string name, SymbolMeaning meaning) => ExportOf(file, name, meaning, []);

    private Symbol? ExportOf(FileDeclarations file, string name, SymbolMeaning meaning, HashSet<FileDeclarations> visited)
    {
        if (!visited.Add(file)) return null;
        if (file.Exports.Find(name, meaning) is { } own)
        {
            var resolved = own is AliasSymbol alias ? ResolveAlias(alias, meaning) : own;
            if (resolved is not null) return OursFor(resolved);
        }
        if (name == "default") return null;
        foreach (var star in file.StarExports)
            if (star.Specifier is { } specifier && ResolveModule(star, specifier) is { } target && ExportOf(target, name, meaning, visited) is { } found) return found;
        return null;
    }

    /// <summary>A class or enum that a module of an SDK declares and that the library has as a global is that one: values of it are made here.</summary>
    private Symbol OursFor(Symbol symbol) =>
        symbol is TypeSymbol { Kind: TypeSymbolKind.Class or TypeSymbolKind.Enum, Container: ModuleSymbol { IsInstalled: true } } type
            && _compilation.Library.FindUi(type.Name, SymbolMeaning.Type) is TypeSymbol ours && ours.Kind == type.Kind ? ours : symbol;

    /// <summary>An export of a module or namespace.</summary>
    internal Symbol? ExportOf(Symbol container, string name, SymbolMeaning meaning)
    {
        switch (container)
        {
            case ModuleSymbol module:
                return ExportOf(_compilation.FileOf(module.Tree), name, meaning);
            case NamespaceSymbol ns:
                var found = _compilation.FileOf(ns.Declarations[0].Tree).ExportsOf(ns)?.Find(name, meaning);
                return found is AliasSymbol alias ? ResolveAlias(alias, meaning) : found;
            default:
                return null;
        }
    }

    /// <summary>Every name that a module or namespace exports.</summary>
    internal IEnumerable<string> ExportNamesOf(Symbol container)
    {
        if (container is NamespaceSymbol ns) return _compilation.FileOf(ns.Declarations[0].Tree).ExportsOf(ns)?.Names ?? [];
        return container is ModuleSymbol module ? ExportNamesOf(_compilation.FileOf(module.Tree), []) : [];
    }

    internal IReadOnlyList<(string Name, Symbol Symbol)> ValueExportsOf(Symbol container)
    {
        var names = ExportNamesOf(container);
        if (container is ModuleSymbol) names = names.Order(StringComparer.Ordinal);
        return [.. names.Select(n => (n, ExportOf(container, n, SymbolMeaning.Value))).Where(e => e.Item2 is not null)!];
    }

    private HashSet<string> ExportNamesOf(FileDeclarations file, HashSet<FileDeclarations> visited)
    {
        var names = new HashSet<string>();
        if (!visited.Add(file)) return names;
        names.UnionWith(file.Exports.Names);
        foreach (var star in file.StarExports)
            if (star.Specifier is { } specifier && ResolveModule(star, specifier) is { } target)
                names.UnionWith(ExportNamesOf(target, visited).Where(n => n != "default"));
        return names;
    }

    private Symbol? ResolveEntityName(Expression name, Scope scope, SymbolMeaning meaning) => name switch
    {
        NameExpression n => ResolveName(scope, Names.Identifier(n.Identifier), meaning),
        PropertyAccess p => ResolveEntityName(p.Expression, scope, SymbolMeaning.Namespace) is { } left ? MemberOfEntity(left, Names.Identifier(p.Name), meaning) : null,
        _ => null,
    };

    private Symbol? MemberOfEntity(Symbol container, string name, SymbolMeaning meaning) => container switch
    {
        ModuleSymbol => ExportOf(container, name, meaning),
        NamespaceSymbol => ExportOf(container, name, meaning) ?? (container.Merged as TypeSymbol is { Kind: TypeSymbolKind.Enum } merged ? merged.Statics.GetValueOrDefault(name) : null),
        TypeSymbol { Kind: TypeSymbolKind.Enum } e => e.Statics.GetValueOrDefault(name) ?? ExportOfMerged(e, name, meaning),
        _ => ExportOfMerged(container, name, meaning),
    };

    /// <summary>What the namespace exports that is merged into a class, function or enum.</summary>
    private Symbol? ExportOfMerged(Symbol container, string name, SymbolMeaning meaning) => container.Merged is NamespaceSymbol ns ? ExportOf(ns, name, meaning) : null;

    /// <summary>The type that a name in a type stands for; null after reporting.</summary>
    internal Symbol? ResolveTypeName(TypeName name)
    {
        var symbol = name switch
        {
            SimpleTypeName simple => ResolveName(name, Names.Identifier(simple.Identifier), SymbolMeaning.Type),
            QualifiedTypeName qualified => ResolveQualified(qualified, SymbolMeaning.Type),
            _ => null,
        };
        if (symbol is null) ReportUnknownType(name);
        return symbol;
    }

    private Symbol? ResolveQualified(QualifiedTypeName name, SymbolMeaning meaning)
    {
        var left = name.Left switch
        {
            SimpleTypeName simple => ResolveName(name, Names.Identifier(simple.Identifier), SymbolMeaning.Namespace),
            QualifiedTypeName qualified => ResolveQualified(qualified, SymbolMeaning.Namespace),
            _ => null,
        };
        return left is null ? null : MemberOfEntity(left, Names.Identifier(name.Right), meaning);
    }

    private void ReportUnknownType(TypeName name)
    {
        if (name is QualifiedTypeName qualified)
        {
            var left = qualified.Left is SimpleTypeName s ? ResolveName(name, Names.Identifier(s.Identifier), SymbolMeaning.Namespace) : null;
            if (qualified.Left is SimpleTypeName simple && left is null)
            {
                if (!IsFailedImport(name, Names.Identifier(simple.Identifier))) ReportType(Diagnostics.UnknownNamespace(simple.Location, simple.Identifier.Text));
                return;
            }
            ReportType(Diagnostics.NoSuchExport(qualified.Right.Location, qualified.Left.Text, qualified.Right.Text));
            return;
        }
        var text = Names.Identifier(((SimpleTypeName)name).Identifier);
        if (text.Length == 0 || ((SimpleTypeName)name).Identifier.IsMissing || IsFailedImport(name, text)) return;
        if (ForeignWords.OfType(text) is { } instead)
        {
            ReportType(Diagnostics.ForeignType(name.Location, text, instead));
            return;
        }
        if (ResolveName(name, text, SymbolMeaning.Value) is not null)
        {
            ReportType(Diagnostics.ValueUsedAsType(name.Location, text));
            return;
        }
        ReportType(Diagnostics.UnknownType(name.Location, text).WithNearest(text, VisibleNames(FileOf(name).EnclosingScope(name), SymbolMeaning.Type)));
    }

    /// <summary>The name is imported but the import does not resolve, which is reported there.</summary>
    private bool IsFailedImport(Node at, string name)
    {
        for (var s = FileOf(at).EnclosingScope(at); s is not null; s = s.Parent)
            if (s.Find(name, SymbolMeaning.Any) is AliasSymbol alias) return ResolveAlias(alias, SymbolMeaning.Any) is null;
        return false;
    }

    /// <summary>The value that `typeof a.b` names; null when the left part is itself a value, or after reporting.</summary>
    internal Symbol? ResolveValueName(TypeName name)
    {
        if (name is SimpleTypeName simple)
        {
            var text = Names.Identifier(simple.Identifier);
            var symbol = ResolveName(name, text, SymbolMeaning.Value);
            if (symbol is null && text is not ("this" or "undefined") && !IsFailedImport(name, text)) ReportUnknownName(name, simple.Identifier, FileOf(name).EnclosingScope(name));
            return symbol;
        }
        return ResolveQualified((QualifiedTypeName)name, SymbolMeaning.Value);
    }

    /// <summary>The class or interface that a heritage clause names, or the class expression that it or its constant is; null where only running can tell.</summary>
    internal Symbol? ResolveHeritage(HeritageType node) => ResolveHeritage(node.Expression, steps: 0);

    private Symbol? ResolveHeritage(Expression expression, int steps)
    {
        const int most = 20; // a constant may be made of itself
        switch (expression)
        {
            case ParenthesizedExpression p: return ResolveHeritage(p.Expression, steps);
            case ClassExpression c: return SymbolOf(c.Declaration);
            case NameExpression or PropertyAccess:
                var scope = FileOf(expression).EnclosingScope(expression);
                if (ResolveEntityName(expression, scope, SymbolMeaning.Type) is { } named) return named;
                return expression is NameExpression name && steps < most
                    && ResolveName(scope, Names.Identifier(name.Identifier), SymbolMeaning.Value) is VariableSymbol { Kind: VariableKind.Const, Declarations: [IdentifierBinding { Parent: VariableDeclarator { Type: null, Initializer.Value: var value } }] }
                    ? ResolveHeritage(value, steps + 1)
                    : null;
            default: return null;
        }
    }

    private void ReportUnknownName(Node at, Token name, Scope scope)
    {
        var text = Names.Identifier(name);
        if (text.Length == 0 || name.IsMissing || IsFailedImport(at, text)) return;
        if (ResolveName(scope, text, SymbolMeaning.Type) is not null)
        {
            Report(Diagnostics.TypeUsedAsValue(name.Location, text));
            return;
        }
        if (text == "eval") Report(Diagnostics.EvalIsDynamic(name.Location));
        else if (text == "Proxy") Report(Diagnostics.ProxyObject(name.Location));
        else if (ForeignWords.OfName(text) is { } instead) Report(Diagnostics.ForeignName(name.Location, text, instead));
        else Report(Diagnostics.UnknownName(name.Location, text).WithNearest(text, VisibleNames(scope, SymbolMeaning.Value)));
    }
}
