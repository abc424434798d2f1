using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ark.Generators;

/// <summary>Turns the [Op] rows of the IR's instruction table into an array, so that starting the compiler costs no reflection.</summary>
[Generator]
public sealed class OpTableGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rows = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Ark.Ir.OpAttribute",
            static (node, _) => node is EnumMemberDeclarationSyntax,
            static (match, _) => Row(match.Attributes[0]));
        context.RegisterSourceOutput(rows.Collect(), static (output, all) =>
        {
            if (!all.IsEmpty) output.AddSource("OpTable.g.cs", File(string.Concat(all)));
        });
    }

    private static string Row(AttributeData op)
    {
        var arguments = op.ConstructorArguments;
        var literals = arguments.Take(3).Select(a => SymbolDisplay.FormatLiteral((string)a.Value!, quote: true));
        return $"        new({string.Join(", ", literals)}, (Effects){arguments[3].Value}),\n";
    }

    private static string File(string rows) => new StringBuilder()
        .Append("namespace Ark.Ir;\n\npublic static partial class OpTable\n{\n")
        .Append("    private static readonly OpRow[] Rows =\n    [\n").Append(rows).Append("    ];\n}\n")
        .ToString();
}
