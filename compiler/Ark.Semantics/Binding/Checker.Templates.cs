using Ark.Syntax;

namespace Ark.Semantics;

// Tagged templates: a call of the tag with the strings of the template and the values between them.
public sealed partial class Checker
{
    private readonly Dictionary<Node, VariableSymbol> _templateStrings = [];

    private BoundExpression BindTaggedTemplate(TaggedTemplate node, Context context)
    {
        var tag = BindReceiver(node.Tag);
        List<Expression> arguments = [node.Template];
        if (node.Template is TemplateExpression template)
            foreach (var span in template.Spans) arguments.Add(span.Expression);
        if (!IsAny(tag.Type) && CheckNotNullish(tag) is var type && !IsError(type))
        {
            var signatures = SignaturesOf(type, SignatureKind.Call);
            if (signatures.Count > 0 && ResolveCall(node, signatures, arguments, node.TypeArguments, context) is { } resolution)
                return MakeCall(node, tag, resolution.Arguments, resolution.TypeArguments, resolution.Signature, resolution.Signature.Return);
            if (signatures.Count == 0) Report(Diagnostics.NotCallable(node.Tag.Location, Shorten(node.Tag), Print(type)));
        }
        var call = MakeCall(node, tag, [.. arguments.Select(a => Bind(a))], [], null, AnyType);
        return IsAny(tag.Type) && !IsError(tag.Type) ? call : Untyped(call);
    }

    /// <summary>One array of strings for each template in the text, made when it is first evaluated: a variable of the module keeps it.</summary>
    private BoundExpression BindTemplateStrings(Expression node)
    {
        var type = GetGlobalType("TemplateStringsArray");
        if (_compilation.Library.Globals.Find("templateStrings", SymbolMeaning.Value) is not FunctionSymbol maker) return Bad(node);
        if (!_templateStrings.TryGetValue(node, out var variable))
        {
            _templateStrings[node] = variable = new VariableSymbol($"template{node.Span.Start}", FileOf(node).Module, VariableKind.Let);
            _symbolTypes[variable] = AnyType;
        }
        var pieces = node is TemplateExpression template ? [template.Head.Text, .. template.Spans.Select(s => s.Literal.Text)] : new List<string> { ((LiteralExpression)node).Literal.Text };
        BoundExpression Strings(IEnumerable<BoundExpression> texts) => new BoundArrayLiteral([.. texts], AnyType) { Syntax = node, Type = GetArray(AnyType) };
        BoundExpression Text(string text) => new BoundLiteral(text) { Syntax = node, Type = StringType };
        var cooked = Strings(pieces.Select(p => Names.HasWrongEscape(p) ? new BoundUndefined { Syntax = node, Type = UndefinedType } : Text(Names.TemplateText(p))));
        var raw = Strings(pieces.Select(p => Text(Names.RawTemplateText(p))));
        var make = new BoundCall(maker, null, null, [cooked, raw], [], null, false) { Syntax = node, Type = AnyType };
        return new BoundLogicalAssignment(new BoundVariable(variable) { Syntax = node, Type = AnyType }, LogicalOperator.Or, make) { Syntax = node, Type = type };
    }
}
