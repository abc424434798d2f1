using Ark.Syntax;

namespace Ark.Semantics;

// Overload resolution and the inference of type arguments: signatures are tried in order, first by subtyping when there are several;
// functions among the arguments that need their parameter types from the call wait for a second phase.
public sealed partial class Checker
{
    private sealed record Resolution(CallSignatureType Signature, ImmutableArray<Type> TypeArguments, ImmutableArray<BoundExpression> Arguments);

    /// <summary>The call being resolved.</summary>
    /// <param name="Receiver">What `this` is in the function; null where the call makes it.</param>
    private sealed record CallSite(Expression Node, IReadOnlyList<Expression> Arguments, TypeArgumentList? TypeArguments, Context Context, Type? Receiver)
    {
        public int SpreadAt { get; } = IndexOfSpread(Arguments);
        public bool HasLambdas { get; } = Arguments.Any(IsContextSensitive);

        private static int IndexOfSpread(IReadOnlyList<Expression> arguments)
        {
            for (var i = 0; i < arguments.Count; i++)
                if (arguments[i] is SpreadElement) return i;
            return -1;
        }
    }

    private Resolution? ResolveCall(Expression node, IReadOnlyList<CallSignatureType> candidates, ArgumentList? list, TypeArgumentList? typeArguments, Context context, Type? receiver = null)
    {
        var arguments = new List<Expression>();
        if (list is not null)
            foreach (var argument in list.Arguments) arguments.Add(argument);
        return ResolveCall(node, candidates, arguments, typeArguments, context, receiver);
    }

    private Resolution? ResolveCall(Expression node, IReadOnlyList<CallSignatureType> candidates, IReadOnlyList<Expression> arguments, TypeArgumentList? typeArguments, Context context, Type? receiver = null)
    {
        var site = new CallSite(node, arguments, typeArguments, context, receiver);
        var failed = new List<CallSignatureType>();
        if (candidates.Count > 1 && Choose(site, candidates, IsSubtypeArgument, failed) is { } best) return KeepResolution(node, best);
        failed.Clear();
        if (Choose(site, candidates, IsAssignableArgument, failed) is { } found) return KeepResolution(node, found);
        if (candidates.Count > 0 && candidates.All(IsOfSystem) && Choose(site, candidates, IsAssignableWhenThere, []) is { } lenient) return KeepResolution(node, lenient);
        return ReportFailure(site, candidates, failed);
    }

    private bool IsSubtypeArgument(Type source, Type target) => IsSubtype(source, target);
    private bool IsAssignableArgument(Type source, Type target) => IsAssignable(source, target);

    /// <summary>What the system's modules and components declare is not strict about null and undefined, and ArkTS does not hold programs to it.</summary>
    private bool IsAssignableWhenThere(Type source, Type target) => IsAssignable(NonNullable(source), target);

    private bool IsOfSystem(CallSignatureType signature) =>
        signature.Declaration is { } node && FileOf(node).Module.IsSystem;

    private Resolution? Choose(CallSite site, IReadOnlyList<CallSignatureType> candidates, Func<Type, Type, bool> relation, List<CallSignatureType> failed)
    {
        foreach (var candidate in candidates)
        {
            if (!HasRightTypeArgumentCount(candidate, site.TypeArguments) || !HasRightArity(candidate, site)) continue;
            if (!MeetsConstraints(candidate, site) && candidates.Any(c => HasRightTypeArgumentCount(c, site.TypeArguments) && MeetsConstraints(c, site))) continue;
            if (Try(site, candidate, relation, isOnly: candidates.Count == 1) is { } resolution) return resolution;
            failed.Add(candidate);
        }
        return null;
    }

    /// <summary>Whether the type arguments as written fit; of several signatures those are passed over which they do not fit.</summary>
    private bool MeetsConstraints(CallSignatureType candidate, CallSite site) =>
        site.TypeArguments is not { } written || candidate.TypeParameters.Count == 0
        || CheckTypeArgumentConstraints(candidate.TypeParameters, TypeArgumentsOrDefaults(candidate.TypeParameters, [.. written.Arguments.Select(TypeFromNode)])) is null;

    private Resolution? Try(CallSite site, CallSignatureType candidate, Func<Type, Type, bool> relation, bool isOnly)
    {
        var skipFirst = site.HasLambdas && (candidate.TypeParameters.Count > 0 || !isOnly);
        var (check, inference, typeArguments) = Instantiated(site, candidate, skipFirst);
        if (check is null) return null;
        var bound = BindArguments(site, check, inference, skipFirst);
        if (!Applicable(site, check, bound, relation)) return null;
        if (!skipFirst) return Finished(site, check, inference, typeArguments, bound);
        // The second phase: the functions have their parameter types now.
        if (inference is not null)
        {
            (check, inference, typeArguments) = Instantiated(site, candidate, skipLambdas: false, inference);
            if (check is null) return null;
        }
        bound = BindArguments(site, check, inference, skipLambdas: false);
        return Applicable(site, check, bound, relation) ? Finished(site, check, inference, typeArguments, bound) : null;
    }

    private Resolution Finished(CallSite site, CallSignatureType check, InferenceContext? inference, ImmutableArray<Type> typeArguments, ImmutableArray<BoundExpression> trial)
    {
        _ = (inference, trial);
        // Bound once more for good, now that what is expected of each argument is final.
        return new Resolution(check, typeArguments, BindArguments(site, check, null, skipLambdas: false, isFinal: true));
    }

    private (CallSignatureType? Signature, InferenceContext? Inference, ImmutableArray<Type> TypeArguments) Instantiated(CallSite site, CallSignatureType candidate, bool skipLambdas, InferenceContext? previous = null)
    {
        if (candidate.TypeParameters.Count == 0) return (candidate, null, []);
        if (site.TypeArguments is { } written)
        {
            var given = TypeArgumentsOrDefaults(candidate.TypeParameters, [.. written.Arguments.Select(TypeFromNode)]);
            if (CheckTypeArgumentConstraints(candidate.TypeParameters, given) is var (index, constraint))
            {
                if (index < written.Arguments.Count)
                {
                    var (s, t) = PrintPair(given[index], constraint);
                    Report(WithReasons(Diagnostics.ConstraintNotSatisfied(written.Arguments[index].Location, s, t), given[index], constraint));
                }
            }
            return (InstantiateSignature(candidate, given), null, [.. given]);
        }
        var inference = previous ?? CreateInference(candidate);
        InferFromCall(site, candidate, inference, skipLambdas);
        var inferred = InferredTypes(inference);
        return (InstantiateSignature(candidate, inferred), inference, [.. inferred]);
    }

    private void InferFromCall(CallSite site, CallSignatureType signature, InferenceContext inference, bool skipLambdas)
    {
        if (site.Context.Type is { } expected && !IsError(expected)) InferReturn(inference, site.Context.Inference is { } outer ? Instantiate(expected, NonFixingMapperOf(outer)) : expected, signature.Return);
        if (site.Receiver is { } receiver && signature.ThisType is { } self) InferFromArgument(inference, receiver, self);
        var last = site.SpreadAt >= 0 ? site.SpreadAt : site.Arguments.Count;
        var rest = signature.HasRest ? signature.Parameters.Count - 1 : int.MaxValue;
        // A rest parameter of a type parameter's own type takes all further arguments as one tuple.
        var restType = signature.HasRest ? signature.Parameters[^1].Type : null;
        var takesTuple = restType is not null && restType.Is(TypeFlags.TypeParameter);
        for (var i = 0; i < last; i++)
        {
            if (takesTuple && i >= rest) break;
            var parameter = SignatureParameterType(signature, i);
            if (parameter is null) continue;
            var argument = BindTrial(site.Arguments[i], new Context(parameter, inference, skipLambdas));
            InferFromArgument(inference, Own(argument), parameter);
        }
        if (takesTuple && rest < int.MaxValue)
            InferFromArgument(inference, RestTuple(site, rest, inference, skipLambdas, restType!), restType!);
        else if (site.SpreadAt >= 0 && signature.HasRest)
            for (var i = site.SpreadAt; i < site.Arguments.Count; i++)
            {
                var argument = BindTrial(site.Arguments[i], new Context(null, inference, skipLambdas));
                var element = site.Arguments[i] is SpreadElement ? ElementOfIterable(argument.Type, site.Arguments[i], false).Element : argument.Type;
                if (SignatureParameterType(signature, Math.Max(i, rest)) is { } parameter) InferFromArgument(inference, element, parameter);
            }
    }

    private Type RestTuple(CallSite site, int from, InferenceContext? inference, bool skipLambdas, Type restType)
    {
        var types = new List<Type>();
        var flags = new List<TupleElementFlags>();
        for (var i = from; i < site.Arguments.Count; i++)
        {
            var isSpread = site.Arguments[i] is SpreadElement;
            var argument = BindTrial(site.Arguments[i], new Context(isSpread ? null : GetIndexedAccess(restType, GetLiteral((double)(i - from))), inference, skipLambdas));
            types.Add(isSpread ? argument.Type is TupleType or TypeParameterType ? argument.Type : ElementOfIterable(argument.Type, site.Arguments[i], false).Element : WidenedLiteralLike(Own(argument), BaseConstraintOrSelf(restType)));
            flags.Add(isSpread ? argument.Type is TupleType or TypeParameterType ? TupleElementFlags.Variadic : TupleElementFlags.Rest : TupleElementFlags.Required);
        }
        return GetTuple(types, flags);
    }

    private BoundExpression BindTrial(Expression argument, Context context)
    {
        _trial++;
        var bound = Bind(argument, context);
        _trial--;
        return bound;
    }

    private ImmutableArray<BoundExpression> BindArguments(CallSite site, CallSignatureType check, InferenceContext? inference, bool skipLambdas, bool isFinal = false)
    {
        var bound = ImmutableArray.CreateBuilder<BoundExpression>(site.Arguments.Count);
        for (var i = 0; i < site.Arguments.Count; i++)
        {
            var expected = site.SpreadAt >= 0 && i >= site.SpreadAt ? check.HasRest ? SpreadParameter(check, site.Arguments[i] is SpreadElement) : null : SignatureParameterType(check, i);
            var context = new Context(expected, null, skipLambdas);
            _ = inference;
            if (!isFinal) bound.Add(BindTrial(site.Arguments[i], context));
            else bound.Add(Bind(site.Arguments[i], context));
        }
        return bound.ToImmutable();
    }

    private static Type? SpreadParameter(CallSignatureType signature, bool isSpread) => isSpread ? signature.Parameters[^1].Type : null;

    private bool Applicable(CallSite site, CallSignatureType signature, ImmutableArray<BoundExpression> arguments, Func<Type, Type, bool> relation)
    {
        if (!TakesReceiver(site, signature, relation)) return false;
        for (var i = 0; i < arguments.Length; i++)
            if (Mismatch(site, signature, arguments, i, relation)) return false;
        return true;
    }

    private static bool TakesReceiver(CallSite site, CallSignatureType signature, Func<Type, Type, bool> relation) =>
        site.Receiver is not { } receiver || signature.ThisType is not { } self || self.Is(TypeFlags.Void) || relation(receiver, self);

    private bool Mismatch(CallSite site, CallSignatureType signature, ImmutableArray<BoundExpression> arguments, int i, Func<Type, Type, bool> relation)
    {
        var parameter = SignatureParameterType(signature, i);
        if (arguments[i] is BoundSpread spread)
        {
            if (spread.Expression.Type is TupleType tuple)
            {
                for (var k = 0; k < tuple.Elements.Count; k++)
                    if (SignatureParameterType(signature, i + k) is { } p && !relation(tuple.Elements[k], p)) return true;
                return false;
            }
            var element = ElementOfIterable(spread.Expression.Type, site.Arguments[i], false).Element;
            return parameter is not null && !relation(element, parameter);
        }
        if (parameter is null) return false;
        return !relation(CheckedType(arguments[i]), parameter);
    }

    /// <summary>The type of an argument as it is compared: a fresh literal stays fresh, so that excess properties are seen.</summary>
    private Type CheckedType(BoundExpression argument) => Own(argument);

    // ── Arity ───────────────────────────────────────────────────────────────────────────────────────

    private static bool HasRightTypeArgumentCount(CallSignatureType signature, TypeArgumentList? written)
    {
        if (written is null) return true;
        var least = signature.TypeParameters.TakeWhile(p => p.Symbol?.Declarations.FirstOrDefault() is not TypeParameterNode { Default: not null }).Count();
        return written.Arguments.Count >= least && written.Arguments.Count <= signature.TypeParameters.Count;
    }

    private bool HasRightArity(CallSignatureType signature, CallSite site)
    {
        var count = site.Arguments.Count;
        var least = MinArgumentsOf(signature);
        var most = HasEffectiveRest(signature) ? int.MaxValue : ParameterCountOf(signature);
        if (site.SpreadAt < 0) return count <= most && (count >= least || MayOmit(signature, count));
        // A spread of a tuple counts by its elements; any other must meet a rest or optional parameters.
        var fixedCount = 0;
        var open = false;
        foreach (var argument in site.Arguments)
        {
            if (argument is not SpreadElement spread)
            {
                fixedCount++;
                continue;
            }
            if (BindTrial(spread.Expression, default).Type is TupleType { HasRest: false } tuple) fixedCount += tuple.Elements.Count;
            else open = true;
        }
        return open ? fixedCount <= most && (most == int.MaxValue || site.SpreadAt >= least) : fixedCount >= least && fixedCount <= most;
    }

    /// <summary>Trailing parameters that accept void may be left out.</summary>
    private bool MayOmit(CallSignatureType signature, int count)
    {
        for (var i = count; i < MinArgumentsOf(signature); i++)
            if (SignatureParameterType(signature, i) is not { } type || !(type.Is(TypeFlags.Void) || type is UnionType u && u.Types.Any(t => t.Is(TypeFlags.Void)))) return false;
        return true;
    }

    // ── Failures ────────────────────────────────────────────────────────────────────────────────────

    private Resolution? ReportFailure(CallSite site, IReadOnlyList<CallSignatureType> candidates, List<CallSignatureType> failed)
    {
        if (failed.Count == 0)
        {
            foreach (var argument in site.Arguments) BindTrial(argument, default);
            ReportArity(site, candidates);
            return site.Node.Tree.Kind.IsTypeScript() && candidates.Count > 0 ? Unchecked(site, candidates[0]) : null;
        }
        var candidate = failed[^1];
        var (check, _, typeArguments) = Instantiated(site, candidate, skipLambdas: false);
        if (check is null) return null;
        var bound = BindArguments(site, check, null, skipLambdas: false, isFinal: true);
        if (!TakesReceiver(site, check, IsAssignableArgument))
        {
            var (s, t) = PrintPair(site.Receiver!, check.ThisType!);
            Report(WithReasons(Diagnostics.WrongReceiver(CalleeLocation(site.Node), s, t), site.Receiver!, check.ThisType!));
            return new Resolution(check, typeArguments, bound);
        }
        for (var i = 0; i < bound.Length; i++)
        {
            if (!Mismatch(site, check, bound, i, IsAssignableArgument)) continue;
            if (IsError(bound[i].Type)) return new Resolution(check, typeArguments, bound);
            var parameter = SignatureParameterType(check, i)!;
            if (failed.Count > 1) ReportNoOverload(site, failed, i, bound[i], parameter);
            else ReportArgument(site.Arguments[i], bound[i], parameter);
            break;
        }
        return new Resolution(check, typeArguments, bound);
    }

    /// <summary>The call as it is, whatever the signature says of it.</summary>
    private Resolution? Unchecked(CallSite site, CallSignatureType candidate)
    {
        var (check, _, typeArguments) = Instantiated(site, candidate, skipLambdas: false);
        return check is null ? null : new Resolution(check, typeArguments, BindArguments(site, check, null, skipLambdas: false, isFinal: true));
    }

    private void ReportArgument(Expression argument, BoundExpression bound, Type parameter)
    {
        var source = bound is BoundSpread spread ? ElementOfIterable(spread.Expression.Type, argument, false).Element : Own(bound);
        CheckAssignable(argument, bound, source, parameter, (at, s, t) => Diagnostics.ArgumentNotAssignable(at, s, t));
    }

    private void ReportNoOverload(CallSite site, List<CallSignatureType> failed, int index, BoundExpression argument, Type parameter)
    {
        var diagnostic = Diagnostics.NoOverload(site.Arguments[index].Location, Print(Regular(argument.Type)), Print(parameter));
        foreach (var signature in failed)
            if (signature.Declaration is { } node && !FileOf(node).Module.IsLibrary) diagnostic = diagnostic.WithRelated(node.Location, $"tried: {Print(signature)}");
        Report(diagnostic);
    }

    private void ReportArity(CallSite site, IReadOnlyList<CallSignatureType> candidates)
    {
        if (site.TypeArguments is { } written && !candidates.Any(c => HasRightTypeArgumentCount(c, written)))
        {
            var counts = string.Join(" or ", candidates.Select(c => c.TypeParameters.Count).Distinct().Order());
            Report(Diagnostics.WrongTypeArgumentCount(written.Location, counts, written.Arguments.Count));
            return;
        }
        var least = candidates.Min(c => MinArgumentsOf(c));
        var most = candidates.Any(HasEffectiveRest) ? int.MaxValue : candidates.Max(ParameterCountOf);
        var expected = most == int.MaxValue ? $"at least {least}" : least == most ? $"{least}" : $"{least} to {most}";
        var count = site.Arguments.Count;
        var at = count > most ? new Location(site.Node.Tree.Text, TextSpan.FromBounds(site.Arguments[most].Span.Start, site.Arguments[^1].Span.End)) : CalleeLocation(site.Node);
        var diagnostic = Diagnostics.WrongArgumentCount(at, $"{expected} {(expected is "1" or "at least 1" ? "argument" : "arguments")}", count);
        if (count < least && candidates.Count == 1 && candidates[0].Parameters.Count > count) diagnostic = diagnostic with { Message = $"{diagnostic.Message}: no argument for '{candidates[0].Parameters[count].Name}'" };
        if (candidates[0].Declaration is { } node && !FileOf(node).Module.IsLibrary) diagnostic = diagnostic.WithRelated((FileDeclarations.NameTokenOf(node)?.Location ?? node.Location), "declared here");
        Report(diagnostic);
    }

    private static Location CalleeLocation(Expression call) => call switch
    {
        CallExpression { Callee: PropertyAccess p } => p.Name.Location,
        CallExpression c => c.Callee.Location,
        NewExpression n => n.Callee.Location,
        _ => call.Location,
    };

    /// <summary>An argument whose type depends on what is expected of it: a function with parameters that say no type.</summary>
    private static bool IsContextSensitive(Node node)
    {
        switch (node)
        {
            case ArrowFunction f:
                if (f.TypeParameters is not null) return false;
                if (f.Parameter is not null) return true;
                if (f.Parameters is not null)
                    foreach (var p in f.Parameters.Parameters)
                        if (p.Type is null && p.Initializer is null) return true;
                return f.ReturnType is null && f.Body is Expression body && IsContextSensitive(body);
            case FunctionExpression f:
                if (f.TypeParameters is not null) return false;
                foreach (var p in f.Parameters.Parameters)
                    if (p.Type is null && p.Initializer is null) return true;
                return false;
            case MemberProperty { Member: MethodDeclaration m }:
                foreach (var p in m.Parameters.Parameters)
                    if (p.Type is null && p.Initializer is null) return true;
                return false;
            case ObjectLiteral o: return o.Properties.Any(IsContextSensitive);
            case PropertyAssignment p: return IsContextSensitive(p.Value);
            case ArrayLiteral a: return a.Elements.Any(IsContextSensitive);
            case ConditionalExpression c: return IsContextSensitive(c.WhenTrue) || IsContextSensitive(c.WhenFalse);
            case ParenthesizedExpression p: return IsContextSensitive(p.Expression);
            case BinaryExpression b when b.Operator.Text is "||" or "??": return IsContextSensitive(b.Left) || IsContextSensitive(b.Right);
            default: return false;
        }
    }
}
