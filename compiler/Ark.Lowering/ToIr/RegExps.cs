// Literals of regular expressions: an object a literal and evaluation, machine code a pattern and program.

using Ark.Ir;
using Ark.Lowering.RegExp;
using Ark.Semantics.RegExp;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    private Value LowerRegExp(BoundRegExp literal)
    {
        var copy = program.ClassFor((NamedType)literal.Type, Environment);
        program.Instantiate(copy);
        At(literal);
        var pattern = Pattern.CompilePattern(literal.Pattern, Pattern.ParseFlags(literal.Flags));
        var made = Boxed(_ir.Emit(Op.Alloc, copy.Layout));
        if (Matcher.CanLower(pattern))
        {
            var names = pattern.Names.TrueForAll(n => n.Length == 0) ? Undefined(IrType.Value) : StoreElements([.. pattern.Names.Select(n => _ir.String(n))], ElementKind.Value);
            EmitCall(Static(copy, "$literal"), [made, FunctionValue(program.MatcherOf(literal, pattern)), _ir.String(literal.Pattern), _ir.Number(pattern.Flags),
                _ir.Number(pattern.GroupCount), _ir.Number(pattern.RegisterCount), names]);
        }
        else
        {
            EmitCall(program.ConstructorOf(copy)!.Reference, [made, _ir.String(literal.Pattern), _ir.String(literal.Flags)]);
        }
        return made;
    }

    private FunctionRef Static(ClassCopy copy, string name) => program.Instance((FunctionSymbol)copy.Symbol.Statics[name], TypeEnvironment.Empty).Reference;
}

internal sealed partial class ProgramLowering
{
    private readonly Dictionary<(string Pattern, int Flags), FunctionInstance> _matchers = [];

    /// <summary>The function that matches a literal's pattern.</summary>
    public FunctionInstance MatcherOf(BoundRegExp literal, PatternProgram pattern)
    {
        // The other flags do not change what matches.
        var key = (literal.Pattern, pattern.Flags & (Pattern.FlagIgnoreCase | Pattern.FlagMultiline | Pattern.FlagDotAll | Pattern.FlagUnicode));
        if (_matchers.TryGetValue(key, out var known)) return known;
        var reference = new FunctionRef(Names.Make("regexp.matcher"), "", Matcher.Signature, false, false) { TraceName = "RegExp" };
        var matcher = MakeFunction(reference, instance => Matcher.Lower(instance.Function, pattern));
        if (literal.Syntax is { } syntax) matcher.Function.Location = LocationOf(syntax);
        _matchers.Add(key, matcher);
        return matcher;
    }
}
