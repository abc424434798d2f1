using System.Collections.Immutable;
using System.Diagnostics;

namespace Ark.RandomPrograms;

/// <summary>Makes the program of a disagreement smaller, as long as it disagrees in the same way.</summary>
/// <remarks>
/// Candidates lack statements, have one of a statement's blocks in its place, or an expression's part of the same type, or the
/// simplest value of it. What does not check any more is no candidate.
/// </remarks>
public sealed class Reducer(Func<GeneratedProgram, bool> isSame, TimeSpan limit)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public int Tried { get; private set; }

    /// <summary>The smallest program found that disagrees in the same mode, or that is refused with the same code.</summary>
    public static GeneratedProgram Reduce(Disagreement disagreement, NodeOracle? node, TimeSpan limit)
    {
        // Without node there is nothing to compare one mode with but debug.
        var mode = Mode.All.FirstOrDefault(m => m.Name == disagreement.Kind) ?? Mode.Debug;
        var harness = new Harness(node, node is null && mode != Mode.Debug ? [Mode.Debug, mode] : [mode]);
        return new Reducer(p => harness.Compare([p]).Any(d => d.Kind == disagreement.Kind), limit).Reduce(disagreement.Program);
    }

    public GeneratedProgram Reduce(GeneratedProgram program)
    {
        var root = program.Root;
        for (var before = 0; before != Size(root) && _clock.Elapsed < limit;)
        {
            before = Size(root);
            root = Improve(root, program, Removals);
            root = Improve(root, program, Replacements);
        }
        return program with { Root = root };
    }

    private static int Size(Piece root) => root.ToString().Length;

    private delegate IEnumerable<(ImmutableArray<int> Path, Piece? Instead)> Ways(Piece root);

    /// <summary>Takes every way that keeps the disagreement; after one was taken, goes on from where it stood.</summary>
    private Piece Improve(Piece root, GeneratedProgram program, Ways ways)
    {
        var skipped = 0;
        while (_clock.Elapsed < limit)
        {
            var taken = false;
            foreach (var (path, instead) in ways(root).Skip(skipped))
            {
                var candidate = Changed(root, path, 0, instead);
                Tried++;
                if (Size(candidate) < Size(root) && isSame(program with { Root = candidate }))
                {
                    root = candidate;
                    taken = true;
                    break;
                }
                skipped++;
                if (_clock.Elapsed > limit) break;
            }
            if (!taken) break;
        }
        return root;
    }

    /// <summary>Large statements first, since the whole shrinks with them.</summary>
    private static IEnumerable<(ImmutableArray<int>, Piece?)> Removals(Piece root) =>
        All(root, []).Where(p => p.Piece.Removable).OrderByDescending(p => Size(p.Piece)).Select(p => (p.Path, (Piece?)null));

    private static IEnumerable<(ImmutableArray<int>, Piece?)> Replacements(Piece root)
    {
        foreach (var (piece, path) in All(root, []).Where(p => p.Piece.Type is not null || p.Piece.Removable).OrderByDescending(p => Size(p.Piece)))
        {
            if (piece.Type is { } type)
            {
                if (Simplest(type) is { } simple && simple.ToString() != piece.ToString()) yield return (path, simple);
                foreach (var part in All(piece, []).Skip(1).Where(p => type.Equals(p.Piece.Type))) yield return (path, part.Piece);
            }
            else
            {
                foreach (var block in piece.Children.Where(c => c.Type is null && c.Children.Any(s => s.Removable))) yield return (path, block);
            }
        }
    }

    private static Piece? Simplest(Ty type) => type switch
    {
        Primitive when type.Equals(Ty.Number) => Piece.Expression(type, $"1"),
        Primitive when type.Equals(Ty.String) => Piece.Expression(type, $"'a'"),
        Primitive when type.Equals(Ty.Boolean) => Piece.Expression(type, $"true"),
        UnionOf { Nothing: { } nothing } => Piece.Expression(type, $"({nothing} as {type})"),
        ArrayOf => Piece.Expression(type, $"([] as {type})"),
        SetOf or MapOf => Piece.Expression(type, $"new {type}()"),
        _ => null,
    };

    private static IEnumerable<(Piece Piece, ImmutableArray<int> Path)> All(Piece piece, ImmutableArray<int> path)
    {
        yield return (piece, path);
        for (var i = 0; i < piece.Parts.Length; i++)
        {
            if (piece.Parts[i] is not Piece part) continue;
            foreach (var found in All(part, path.Add(i))) yield return found;
        }
    }

    private static Piece Changed(Piece piece, ImmutableArray<int> path, int at, Piece? instead) => at == path.Length
        ? instead ?? Piece.Fixed($"")
        : piece with { Parts = piece.Parts.SetItem(path[at], Changed((Piece)piece.Parts[path[at]], path, at + 1, instead)) };
}
