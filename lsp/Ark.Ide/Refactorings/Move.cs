using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>The edits that one declaration's move to a file makes.</summary>
internal sealed class Move(Snapshot snapshot, MovedDeclaration moved, string target)
{
    private readonly SyntaxTree _source = moved.Tree;
    private readonly SyntaxTree? _target = snapshot.Tree(target);

    /// <summary>The file names it itself, or gives it to those that do not import it by its name.</summary>
    private bool _isUsedHere, _isGivenOn;

    /// <summary>What the file that it comes to must import from the one that it leaves has taken its place in an import there.</summary>
    private bool _isReplacedByNeeded;

    public IReadOnlyList<FileEdit> Edits()
    {
        var isExported = snapshot.Compilation.FileOf(_source).Exports.Find(moved.Name, SymbolMeaning.Any) == moved.Symbol;
        var others = isExported ? ImportersEdits() : [];
        var name = Declarations.NameOf(moved.Symbol.Declarations[0])!.Value;
        _isUsedHere = References.Find(new Cursor(snapshot, moved.Model, name.Span.Start), includeDeclarations: false).Any(r => r.Place.Path == moved.Path && !moved.Node.Span.Contains(r.Place.Span));
        var text = Text(isExported || _isUsedHere);
        var source = new FileEdit(moved.Path, InOrder(SourceEdits()));
        var own = others.Where(e => e.Path == target).SelectMany(e => e.Edits).ToList();
        var coming = TargetEdits(text).Select(e => own.Aggregate(e, (at, gone) => Beside(at, gone.Span)));
        return [source, new FileEdit(target, InOrder([.. own, .. coming])), .. others.Where(e => e.Path != target)];
    }

    private static TextEdit[] InOrder(IEnumerable<TextEdit> edits) => [.. edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.Length)];

    /// <summary>A line that would come in the middle of what goes comes in front of it.</summary>
    private static TextEdit Beside(TextEdit line, TextSpan gone) =>
        line.Span.Start >= gone.Start && line.Span.Start < gone.End ? new TextEdit(new TextSpan(gone.Start, 0), line.NewText.Trim('\n') + "\n") : line;

    // ── The file that it leaves ─────────────────────────────────────────────────────────────────────

    private List<TextEdit> SourceEdits()
    {
        var edits = new List<TextEdit> { new(Removed(), "") };
        var specifier = Imports.SpecifierOf(moved.Path, target);
        var gone = moved.Needed.Where(n => n.Import is null).ToList();
        foreach (var needed in gone)
            if (snapshot.Compilation.FileOf(_source).Exports.Find(needed.Name, SymbolMeaning.Any) != needed.Symbol && needed.Symbol.Declarations is [var node, ..] && Declarations.WholeOf(node) is Declaration statement)
                edits.Add(new TextEdit(new TextSpan(BehindDecorators(statement), 0), "export "));
        if (_isUsedHere) edits.Add(Beside(Imports.Add(_source, moved.Name, specifier), Removed()));
        if (_isGivenOn) edits.Add(new TextEdit(new TextSpan(_source.Text.Length, 0), $"{(_source.Text.Content.EndsWith('\n') ? "" : "\n")}export {{ {moved.Name} }} from '{specifier}';\n"));
        return edits;
    }

    private static int BehindDecorators(Declaration node) =>
        node.Children.OfType<ModifierList>().FirstOrDefault()?.Decorators is [.., var last] ? node.Tree.TokenNumber(last.LastToken.Index + 1).Span.Start : node.Span.Start;

    /// <summary>Comments that stand right above belong to it.</summary>
    private int Start()
    {
        var start = moved.Node.Span.Start;
        foreach (var comment in moved.Node.FirstToken.LeadingComments.Reverse())
        {
            var between = _source.Text.Slice(TextSpan.FromBounds(comment.Span.End, start));
            var line = _source.Text.LineSpan(_source.Text.PositionAt(comment.Span.Start).Line);
            if (between.Count(c => c == '\n') > 1 || _source.Text.Slice(TextSpan.FromBounds(line.Start, comment.Span.Start)).Trim().Length > 0) break;
            start = comment.Span.Start;
        }
        return start;
    }

    /// <summary>With its lines, and one of the empty lines around it.</summary>
    private TextSpan Removed()
    {
        var text = _source.Text;
        var (start, end) = (Start(), moved.Node.Span.End);
        var (first, last) = (text.PositionAt(start).Line, text.PositionAt(end).Line);
        if (text.Slice(TextSpan.FromBounds(text.LineSpan(first).Start, start)).Trim().Length > 0 || text.Slice(TextSpan.FromBounds(end, text.LineSpan(last).End)).Trim().Length > 0) return TextSpan.FromBounds(start, end);
        start = text.LineSpan(first).Start;
        end = last + 1 < text.LineCount ? text.LineOffsets[last + 1] : text.Length;
        var isEmptyAbove = first == 0 || text.LineText(first - 1).Trim().Length == 0;
        if (isEmptyAbove && last + 2 < text.LineCount && text.LineText(last + 1).Trim().Length == 0) end = text.LineOffsets[last + 2];
        return TextSpan.FromBounds(start, end);
    }

    private string Text(bool isExported)
    {
        var start = Start();
        var text = _source.Text.Slice(TextSpan.FromBounds(start, moved.Node.Span.End));
        return isExported && !MovedDeclaration.Has(moved.Node, TokenKind.Export) ? text.Insert(BehindDecorators(moved.Node) - start, "export ") : text;
    }

    // ── The file that it comes to ───────────────────────────────────────────────────────────────────

    private IEnumerable<TextEdit> TargetEdits(string text)
    {
        var imports = moved.Needed.Where(n => IsUnknownThere(n) && !(_isReplacedByNeeded && n.Import is null)).Select(n => (Line: LineOf(n), Named: NamedOf(n))).ToList();
        if (_target is null)
        {
            var lines = imports.Where(i => i.Line is not null).Select(i => $"import {i.Line};\n").Concat(Groups(imports.Select(i => i.Named)).Select(g => $"import {{ {g.Names} }} from '{g.Specifier}';\n")).ToList();
            return [new TextEdit(default, string.Concat(lines) + (lines.Count > 0 ? "\n" : "") + text + "\n")];
        }
        var end = _target.Text.Length;
        var gap = end == 0 ? "" : _target.Text.Content.EndsWith('\n') ? "\n" : "\n\n";
        var last = _target.Root.Statements.ToList().FindLast(s => s is ImportDeclaration);
        return imports.Where(i => i.Line is not null).Select(i => new TextEdit(new TextSpan(last?.Span.End ?? 0, 0), last is null ? $"import {i.Line};\n" : $"\nimport {i.Line};"))
            .Concat(Groups(imports.Select(i => i.Named)).Select(g => Imports.Add(_target, g.Names, g.Specifier))).Append(new TextEdit(new TextSpan(end, 0), gap + text + "\n"));
    }

    private bool IsUnknownThere(Needed needed) =>
        _target is null || (needed.Symbol.Container as ModuleSymbol)?.Tree != _target && snapshot.Compilation.FileOf(_target).TopScope.Table.Find(needed.Name, SymbolMeaning.Any) is null;

    private static IEnumerable<(string Names, string Specifier)> Groups(IEnumerable<(string Name, string Specifier)?> named) =>
        named.Where(n => n is not null).GroupBy(n => n!.Value.Specifier, n => n!.Value.Name).Select(g => (string.Join(", ", g), g.Key));

    /// <summary>What is imported by a name, as it stands in braces.</summary>
    private (string, string)? NamedOf(Needed needed) => needed.Import is null
        ? (needed.Name, Imports.SpecifierOf(target, moved.Path))
        : needed.Import.Declarations[0] is NamedBinding { Parent.Parent: ImportDeclaration { Kind: null } import } binding ? (binding.Text, SpecifierFor(import)) : null;

    /// <summary>Other imports, behind the word `import`.</summary>
    private string? LineOf(Needed needed) => needed.Import?.Declarations[0] switch
    {
        NamedBinding { Parent.Parent: ImportDeclaration { Kind: { } kind } import } binding => $"{kind.Text} {{ {binding.Text} }} from '{SpecifierFor(import)}'",
        NamespaceBinding { Parent: ImportDeclaration import } binding => $"{binding.Text} from '{SpecifierFor(import)}'",
        ImportDeclaration { DefaultName: { } name } import => $"{name.Text} from '{SpecifierFor(import)}'",
        _ => null,
    };

    private string SpecifierFor(ImportDeclaration import)
    {
        var specifier = Names.StringValue(import.Specifier.Text);
        return ModulePaths.IsRelative(specifier) && snapshot.Compilation.FindModule(moved.Path, specifier) is { } module ? Imports.SpecifierOf(target, module.Tree.Text.Path) : specifier;
    }

    // ── The files that import it ────────────────────────────────────────────────────────────────────

    private List<FileEdit> ImportersEdits()
    {
        var result = new List<FileEdit>();
        foreach (var tree in snapshot.Trees)
        {
            if (tree == _source) continue;
            var edits = new List<TextEdit>();
            foreach (var reference in snapshot.Compilation.FileOf(tree).References)
                if (snapshot.Compilation.FindModule(tree.Text.Path, reference.Specifier)?.Tree == _source) edits.AddRange(ImportEdits(tree, reference.Node));
            if (edits.Count > 0) result.Add(new FileEdit(tree.Text.Path, edits));
        }
        return result;
    }

    /// <summary>An import by name goes to where it has moved; what names it otherwise finds it through the old file.</summary>
    private IEnumerable<TextEdit> ImportEdits(SyntaxTree tree, Node node)
    {
        if (node is not ImportDeclaration { Namespace: null, Named: var named } import)
        {
            _isGivenOn |= node is ImportDeclaration || node is ExportDeclaration export && (export.Named is null || export.Named.Elements.Any(e => (e.PropertyName ?? e.Name).Text == moved.Name));
            return [];
        }
        if (named is null || named.Elements.ToList().FindIndex(e => (e.PropertyName ?? e.Name).Text == moved.Name) is not (>= 0 and var index)) return [];
        var isOnly = named.Elements.Count == 1 && import.DefaultName is null;
        if (tree.Text.Path == target)
        {
            if (!isOnly) return [new TextEdit(Element(named, index), "")];
            var needed = moved.Needed.Where(n => n.Import is null && IsUnknownThere(n)).Select(n => n.Name).ToList();
            _isReplacedByNeeded = needed.Count > 0;
            return [_isReplacedByNeeded ? new TextEdit(named.Elements[0].Span, string.Join(", ", needed)) : new TextEdit(WholeLine(tree, import.Span), "")];
        }
        var specifier = Imports.SpecifierOf(tree.Text.Path, target);
        if (isOnly) return [new TextEdit(new TextSpan(import.Specifier.Span.Start + 1, import.Specifier.Span.Length - 2), specifier)];
        return [new TextEdit(Element(named, index), ""), Imports.Add(tree, named.Elements[index].Text, specifier)];
    }

    private static TextSpan WholeLine(SyntaxTree tree, TextSpan span) => TextSpan.FromBounds(span.Start, span.End < tree.Text.Length && tree.Text[span.End] == '\n' ? span.End + 1 : span.End);

    /// <summary>A name in braces with the comma that it does not leave behind.</summary>
    private static TextSpan Element(NamedBindings named, int index) => index + 1 < named.Elements.Count
        ? TextSpan.FromBounds(named.Elements[index].Span.Start, named.Elements[index + 1].Span.Start)
        : TextSpan.FromBounds(index == 0 ? named.Elements[0].Span.Start : named.Elements[index - 1].Span.End, named.Elements[index].Span.End);
}
