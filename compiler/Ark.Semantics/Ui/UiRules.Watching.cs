using System.Text.RegularExpressions;
using Ark.Syntax;

namespace Ark.Semantics;

// What the environment gives (@Env), and paths that are watched (@SyncMonitor).
internal static partial class UiRules
{
    /// <summary>The types of values that the environment gives, each with the key for it.</summary>
    private static readonly Dictionary<string, string> EnvKeys = new()
    {
        ["WindowSizeLayoutBreakpointInfo"] = "SystemProperties.BREAK_POINT",
        ["UIEnvWindowAvoidAreaInfoVP"] = "SystemProperties.WINDOW_AVOID_AREA",
        ["UIEnvWindowAvoidAreaInfoPX"] = "SystemProperties.WINDOW_AVOID_AREA_PX",
        ["SizeInVP"] = "SystemProperties.WINDOW_SIZE",
        ["Size"] = "SystemProperties.WINDOW_SIZE_PX",
    };

    private static void Env(ClassDeclaration owner, FieldDeclaration field, Decorator env, UiContext ui)
    {
        var name = field.Name.Text;
        var isSecond = IsSecondModel(owner);
        if (!isSecond && !UiDecorators.Has(owner, "Component")) ui.Report(Diagnostics.UiEnvComponent(env.Location));
        if (field.Initializer is not null) ui.Report(isSecond ? Diagnostics.UiEnvValue(field.Name.Location, name) : Diagnostics.UiValueGiven(field.Name.Location, name, "Env"));
        if (field.Type is not { } type) return;
        if (EnvTypeOf(ui.Types.TypeOf(type.Type), ui) is not { } known) ui.Report(Diagnostics.UiEnvType(type.Type.Location, name, string.Join("', '", EnvKeys.Keys)));
        else if (env.Expression is CallExpression { Arguments.Arguments: [var key, ..] } && EnvKeys[known] is var fitting && key.Text != fitting) ui.Report(Diagnostics.UiEnvKey(key.Location, known, fitting));
    }

    /// <summary>The type of the environment that a type is or is derived from.</summary>
    private static string? EnvTypeOf(Type type, UiContext ui)
    {
        if (type is not NamedType named) return null;
        return EnvKeys.ContainsKey(named.Symbol.Name) ? named.Symbol.Name : ui.Types.BaseTypesOf(named).Select(t => EnvTypeOf(t, ui)).FirstOrDefault(n => n is not null);
    }

    [GeneratedRegex(@"^[^*]*[^*.]\.\*$")]
    private static partial Regex EndsInWildcard();

    private static void WatchedPaths(ClassDeclaration owner, Decorator decorator, UiContext ui)
    {
        if (decorator.Expression is not CallExpression call) return;
        foreach (var argument in call.Arguments.Arguments)
        {
            if (argument is not LiteralExpression { Literal: { Text: ['"' or '\'', ..] } literal }) continue;
            var path = Names.StringValue(literal.Text);
            if (path.Contains('*') && !EndsInWildcard().IsMatch(path)) ui.Report(Diagnostics.UiWildcard(literal.Location, path));
            else if (!owner.Members.Any(m => m is FieldDeclaration or AccessorDeclaration && NameOf(m) == path.Split('.')[0])) ui.Report(Diagnostics.UiWatchedUnknown(literal.Location, path));
        }
    }
}
