using Ark.Ir;
using Ark.Syntax;

namespace Ark.Lowering.ToIr;

// `C.prototype` as an object, and `Object.getPrototypeOf`: what they give can be listed, and its members asked for by any name and taken.

internal sealed partial class ProgramLowering
{
    private bool _hasPrototypes;

    private void OpenPrototypes()
    {
        if (_hasPrototypes) return;
        _hasPrototypes = true;
        DemandKeyed(onlyNumbers: false);
        DemandMember("constructor");
        foreach (var copy in _instantiated.ToList()) OpenPrototype(copy);
    }

    /// <summary>A chain of prototypes goes through the classes above, of which there may be no instances.</summary>
    private void OpenPrototype(ClassCopy copy)
    {
        if (copy.Parent is { } parent) Instantiate(parent);
        if (copy.Symbol.Module is { IsLibrary: true }) return;
        foreach (var name in copy.Symbol.Members.Keys) TakeMember(name);
    }

    /// <summary>A call is lowered; one of those that show a program what classes have.</summary>
    public void SeeCall(BoundCall call, FunctionSymbol target)
    {
        var shows = target switch
        {
            { Name: "prototypeOf", Container: ModuleSymbol { IsLibrary: true } } => call.Syntax is PropertyAccess prototype && !IsForErrors(prototype),
            { Name: "getPrototypeOf", Owner: { Name: "Object" or "Reflect", Container: ModuleSymbol { IsLibrary: true } } } => true,
            _ => false,
        };
        if (shows) OpenPrototypes();
    }

    /// <summary>`Object.setPrototypeOf(this, C.prototype)`, without which classes that are compiled to functions cannot extend Error.</summary>
    private static bool IsForErrors(PropertyAccess prototype) =>
        prototype.Ancestors.OfType<CallExpression>().FirstOrDefault() is { Callee: PropertyAccess { Name: var name } } && name.Is("setPrototypeOf");
}
