namespace Ark.Ir.Passes;

/// <summary>A set of numbers: those from Low to High (only integers and infinities among them if Integer), and NaN, undefined
/// and -0 where the flags say so. 0 within the bounds is +0; the set of nothing has Low above High and no flag.</summary>
internal readonly record struct NumberFact(double Low, double High, bool Integer, bool NaN, bool Undefined, bool MinusZero)
{
    /// <summary>Up to here every integer is a double.</summary>
    public const double Exact = 9007199254740992;

    public static readonly NumberFact Nothing = new(double.PositiveInfinity, double.NegativeInfinity, true, false, false, false);
    public static readonly NumberFact Number = new(double.NegativeInfinity, double.PositiveInfinity, false, true, false, true);
    public static readonly NumberFact Anything = Number with { Undefined = true };
    public static readonly NumberFact Int32 = Integers(int.MinValue, int.MaxValue);

    /// <summary>What a 64-bit integer may be; too wide for <see cref="IsInt64"/>, since a double would have to round it.</summary>
    public static readonly NumberFact Int64 = Integers(long.MinValue, long.MaxValue);

    public static NumberFact Integers(double low, double high) => new(low, high, true, false, false, false);

    public static NumberFact Of(double value) =>
        double.IsNaN(value) ? Nothing with { NaN = true }
        : value == 0 && double.IsNegative(value) ? new(0, 0, true, false, false, true)
        : new(value, value, value == Math.Floor(value), false, false, false);

    public bool IsEmpty => Low > High && !NaN && !Undefined && !MinusZero;
    public bool HasZero => Low <= 0 && High >= 0;
    public bool MayBeNegative => Low < 0 || MinusZero;
    public bool IsNumber => !NaN && !Undefined;
    /// <summary>An integer as far as anything but the sign of zero is concerned.</summary>
    public bool IsInt32 => Integer && IsNumber && Low >= int.MinValue && High <= int.MaxValue && Low <= High;
    /// <summary>An integer that no rounding made: 2^53 may stand for 2^53 + 1, so it is left out.</summary>
    public bool IsInt64 => Integer && IsNumber && Low > -Exact && High < Exact && Low <= High;

    public NumberFact Join(NumberFact other)
    {
        if (IsEmpty) return other;
        if (other.IsEmpty) return this;
        return new(Math.Min(Low, other.Low), Math.Max(High, other.High), Integer && other.Integer, NaN || other.NaN, Undefined || other.Undefined, MinusZero || other.MinusZero);
    }

    private static readonly double[] Thresholds = [-Exact, int.MinValue, -1, 0, 1, 255, 65535, int.MaxValue - 1, int.MaxValue, uint.MaxValue, Exact];

    /// <summary>Moves bounds that grew to the next threshold, so that a loop's facts settle soon.</summary>
    public NumberFact Widen(NumberFact grown)
    {
        var low = Low;
        var high = High;
        if (grown.Low < low) low = Array.FindLast(Thresholds, t => t <= grown.Low) is var t && grown.Low >= -Exact ? t : double.NegativeInfinity;
        if (grown.High > high) high = grown.High <= Exact ? Array.Find(Thresholds, t => t >= grown.High) : double.PositiveInfinity;
        return grown with { Low = Math.Min(low, grown.Low), High = Math.Max(high, grown.High) };
    }

    // ── Arithmetic ──────────────────────────────────────────────────────────────────────────────────────────────────

    private bool HasInfinity => double.IsInfinity(Low) && Low < 0 || double.IsInfinity(High) && High > 0;

    /// <summary>Bounds that came out as NaN (∞ − ∞, 0 · ∞) say nothing. Where -0 may be, the bounds include 0.</summary>
    private static NumberFact Make(double low, double high, bool integer, bool nan, bool minusZero)
    {
        if (double.IsNaN(low)) low = double.NegativeInfinity;
        if (double.IsNaN(high)) high = double.PositiveInfinity;
        return minusZero ? new(Math.Min(low, 0), Math.Max(high, 0), integer, nan, false, true) : new(low + 0.0, high + 0.0, integer, nan, false, false);
    }

    public static NumberFact Add(NumberFact a, NumberFact b) =>
        Either(a, b) ?? Make(a.Low + b.Low, a.High + b.High, a.Integer && b.Integer,
            a.NaN || b.NaN || double.IsPositiveInfinity(a.High) && double.IsNegativeInfinity(b.Low) || double.IsNegativeInfinity(a.Low) && double.IsPositiveInfinity(b.High),
            a.MinusZero && b.MinusZero);

    public static NumberFact Subtract(NumberFact a, NumberFact b) =>
        Either(a, b) ?? Make(a.Low - b.High, a.High - b.Low, a.Integer && b.Integer,
            a.NaN || b.NaN || double.IsPositiveInfinity(a.High) && double.IsPositiveInfinity(b.High) || double.IsNegativeInfinity(a.Low) && double.IsNegativeInfinity(b.Low),
            a.MinusZero && b.HasZero);

    public static NumberFact Multiply(NumberFact a, NumberFact b)
    {
        if (Either(a, b) is { } empty) return empty;
        var (low, high) = Corners(a, b, (x, y) => x == 0 || y == 0 ? 0 : x * y);
        var integer = a.Integer && b.Integer;
        // A product of 0 is -0 where the signs differ.
        var zeros = a.HasZero && b.MayBeNegative || a.MinusZero && b.High >= 0 || b.HasZero && a.MayBeNegative || b.MinusZero && a.High >= 0;
        // A fraction times a fraction of the other sign may be too small for anything but -0.
        var minusZero = zeros || !integer && (a.MayBeNegative && b.High > 0 || b.MayBeNegative && a.High > 0);
        return Make(low, high, integer, a.NaN || b.NaN || a.HasInfinity && b.HasZero || b.HasInfinity && a.HasZero, minusZero);
    }

    public static NumberFact Divide(NumberFact a, NumberFact b)
    {
        if (Either(a, b) is { } empty) return empty;
        var nan = a.NaN || b.NaN || a.HasZero && b.HasZero || a.HasInfinity && b.HasInfinity;
        var minusZero = a.MayBeNegative || b.MayBeNegative;
        if (b.HasZero || b.MinusZero) return new(a.MayBeNegative || b.MayBeNegative ? double.NegativeInfinity : 0, double.PositiveInfinity, false, nan, false, minusZero);
        var (low, high) = Corners(a, b, (x, y) => double.IsInfinity(x) && double.IsInfinity(y) ? 0 : x / y);
        return Make(low, high, false, nan, minusZero);
    }

    public static NumberFact Remainder(NumberFact a, NumberFact b)
    {
        if (Either(a, b) is { } empty) return empty;
        var integer = a.Integer && b.Integer;
        var limit = Math.Max(Math.Abs(b.Low), Math.Abs(b.High));
        if (integer && limit >= 1) limit -= 1;
        var low = a.Low >= 0 ? 0 : Math.Max(a.Low, -limit);
        var high = a.High <= 0 ? 0 : Math.Min(a.High, limit);
        return Make(low, high, integer, a.NaN || b.NaN || a.HasInfinity || b.HasZero || b.MinusZero, a.MayBeNegative);
    }

    private static NumberFact? Either(NumberFact a, NumberFact b) => a.IsEmpty || b.IsEmpty ? Nothing : null;

    private static (double Low, double High) Corners(NumberFact a, NumberFact b, Func<double, double, double> of)
    {
        double w = of(a.Low, b.Low), x = of(a.Low, b.High), y = of(a.High, b.Low), z = of(a.High, b.High);
        return (Math.Min(Math.Min(w, x), Math.Min(y, z)), Math.Max(Math.Max(w, x), Math.Max(y, z)));
    }

    public NumberFact Negate() => IsEmpty ? this : new(0.0 - High, 0.0 - Low, Integer, NaN, false, HasZero);

    public NumberFact Abs() => IsEmpty ? this : new(HasZero ? 0 : Math.Min(Math.Abs(Low), Math.Abs(High)), Math.Max(Math.Abs(Low), Math.Abs(High)), Integer, NaN, false, false);

    public NumberFact Rounded(Func<double, double> round, bool upwards) =>
        IsEmpty ? this : Make(round(Low), round(High), true, NaN, MinusZero || upwards && !Integer && Low < 0 && High > -1);

    public static NumberFact Extreme(NumberFact a, NumberFact b, Func<double, double, double> of) =>
        Either(a, b) ?? Make(of(a.Low, b.Low), of(a.High, b.High), a.Integer && b.Integer, a.NaN || b.NaN, a.MinusZero || b.MinusZero);

    public NumberFact Canonical() => this with { Undefined = false, NaN = NaN || Undefined };

    /// <summary>ToInt32: what fits stays, with its fraction cut off.</summary>
    public NumberFact ToInt32()
    {
        if (IsEmpty) return this;
        if (!(Low >= int.MinValue && High <= int.MaxValue)) return Low > High ? Integers(0, 0) : Int32;
        var cut = Integers(Math.Truncate(Low) + 0.0, Math.Truncate(High) + 0.0);
        return IsNumber && !MinusZero ? cut : cut.Join(Integers(0, 0));
    }

    // ── Comparisons that held ───────────────────────────────────────────────────────────────────────────────────────

    public NumberFact AtMost(double bound, bool strict)
    {
        var high = Integer ? strict ? Math.Ceiling(bound) - 1 : Math.Floor(bound) : bound;
        // Beyond 2^53 one less is no other number.
        if (Math.Abs(high) >= Exact) high = bound;
        return this with { High = Math.Min(High, high), NaN = false, Undefined = false, MinusZero = MinusZero && (strict ? bound > 0 : bound >= 0) };
    }

    public NumberFact AtLeast(double bound, bool strict)
    {
        var low = Integer ? strict ? Math.Floor(bound) + 1 : Math.Ceiling(bound) : bound;
        if (Math.Abs(low) >= Exact) low = bound;
        return this with { Low = Math.Max(Low, low), NaN = false, Undefined = false, MinusZero = MinusZero && (strict ? bound < 0 : bound <= 0) };
    }
}
