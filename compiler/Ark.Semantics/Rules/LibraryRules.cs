using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>The parts of the standard library that ArkTS leaves out.</summary>
internal static class LibraryRules
{
    private static readonly Dictionary<string, HashSet<string>> RestrictedMembers = new()
    {
        ["Object"] =
        [
            "__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__", "assign", "create", "defineProperties", "defineProperty",
            "freeze", "fromEntries", "getOwnPropertyDescriptor", "getOwnPropertyDescriptors", "getOwnPropertySymbols", "getPrototypeOf", "hasOwnProperty", "is",
            "isExtensible", "isFrozen", "isPrototypeOf", "isSealed", "preventExtensions", "propertyIsEnumerable", "seal", "setPrototypeOf",
        ],
        ["Reflect"] =
        [
            "apply", "construct", "defineProperty", "deleteProperty", "getOwnPropertyDescriptor", "getPrototypeOf", "isExtensible", "preventExtensions", "setPrototypeOf",
        ],
        ["ProxyHandler"] =
        [
            "apply", "construct", "defineProperty", "deleteProperty", "get", "getOwnPropertyDescriptor", "getPrototypeOf", "has", "isExtensible", "ownKeys",
            "preventExtensions", "set", "setPrototypeOf",
        ],
    };

    private static readonly HashSet<string> ObjectMethods =
        ["__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable"];

    public static void GlobalThis(NameExpression node, RuleContext context)
    {
        if (node.Identifier.Is("globalThis") && context.Types?.SymbolOf(node) is not (VariableSymbol and { Container: not ModuleSymbol { IsLibrary: true } })) context.Report(Diagnostics.NoGlobalthis(node.Location));
    }

    public static void Prototype(PropertyAccess node, RuleContext context)
    {
        if (node.Name.Is("prototype") && context.Types?.TypeOf(node.Expression) is not IntrinsicType { IsError: true }) context.Report(Diagnostics.NoPrototypeAssignment(node.Name.Location));
    }

    public static void Symbol(PropertyAccess node, RuleContext context)
    {
        if (IsGlobal(node.Expression, "Symbol", context) && !node.Name.Is("iterator")) context.Report(Diagnostics.NoSymbol(node.Location));
    }

    public static void SymbolCall(CallExpression node, RuleContext context)
    {
        if (IsGlobal(node.Callee, "Symbol", context)) context.Report(Diagnostics.NoSymbol(node.Callee.Location));
    }

    public static void Eval(CallExpression node, RuleContext context)
    {
        if (IsGlobal(node.Callee, "eval", context)) context.Report(Diagnostics.LimitedStdlib(node.Callee.Location, "eval"));
    }

    public static void Restricted(PropertyAccess node, RuleContext context)
    {
        var name = node.Name.Text;
        foreach (var (owner, members) in RestrictedMembers)
            if (members.Contains(name) && IsGlobal(node.Expression, owner, context))
            {
                context.Report(Diagnostics.LimitedStdlib(node.Name.Location, $"{owner}.{name}"));
                return;
            }
        if (name == "eval" && node.Expression is NameExpression { Identifier: var root } && (root.Is("global") || root.Is("globalThis"))) context.Report(Diagnostics.LimitedStdlib(node.Name.Location, name));
        if (!ObjectMethods.Contains(name)) return;
        if (context.Types?.SymbolOf(node) is not { } symbol ? context.Types is null : context.Types.IsLibrary(symbol)) context.Report(Diagnostics.LimitedStdlib(node.Name.Location, name));
    }

    /// <summary>`apply`, `bind` and `call` of functions.</summary>
    public static void FunctionMethods(PropertyAccess node, RuleContext context)
    {
        if (context.Types is not { } types || !(node.Name.Is("apply") || node.Name.Is("call") || node.Name.Is("bind"))) return;
        var type = types.TypeOf(node.Expression);
        if (types.CallSignaturesOf(type).Count == 0 && type is not NamedType { Symbol.Name: "Function" or "CallableFunction" }) return;
        if (node.Name.Is("bind")) context.Report(Diagnostics.NoFuncBind(node.Name.Location));
        else context.Report(Diagnostics.NoFuncApplyCall(node.Name.Location, node.Name.Text));
    }

    private static bool IsGlobal(Expression expression, string name, RuleContext context)
    {
        if (expression.Bare() is not NameExpression found || !found.Identifier.Is(name)) return false;
        return context.Types?.SymbolOf(found) is not { } symbol || context.Types.IsLibrary(symbol);
    }
}
