using System.Runtime.InteropServices;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Layout;

internal enum PlacementKind
{
    /// <summary>There is nothing to place.</summary>
    Empty,

    /// <summary>Nothing was placed: it belongs on the next page, for the reason given.</summary>
    Wrap,

    /// <summary>Some was placed; the rest goes on.</summary>
    Partial,

    /// <summary>All was placed.</summary>
    Full,
}

/// <summary>What became of an attempt to place a flow in a space.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Placement(PlacementKind Kind, double Height, Flow? Rest, string? Reason)
{
    public static Placement Empty => new(PlacementKind.Empty, 0, null, null);

    public static Placement Wrap(string reason) => new(PlacementKind.Wrap, 0, null, reason);

    public static Placement Partial(double height, Flow rest) => new(PlacementKind.Partial, height, rest, null);

    public static Placement Full(double height) => new(PlacementKind.Full, height, null, null);
}

/// <summary>Room on a page, in points. The width is settled when an element becomes a flow.</summary>
/// <param name="FullHeight">What a page would offer that holds nothing else yet.</param>
/// <param name="Fresh">Nothing stands on the page yet, so nothing is gained by waiting for the next: something must be placed.</param>
/// <param name="RightHand">The page lies on the right of an open book.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Space(double Height, double FullHeight, bool Fresh, bool RightHand)
{
    /// <summary>Sums of heights are compared with this much slack, in points.</summary>
    public const double Tolerance = 0.01;

    public static Space Endless => new(double.PositiveInfinity, double.PositiveInfinity, true, true);

    public bool Holds(double height) => height <= Height + Tolerance;

    public bool PageHolds(double height) => height <= FullHeight + Tolerance;

    /// <summary>The same space with a margin taken off its height.</summary>
    public Space Inset(double height) => this with { Height = Height - height, FullHeight = FullHeight - height };

    /// <summary>What is left below the first part.</summary>
    public Space Below(double used) => this with { Height = Height - used, Fresh = Fresh && used <= 0 };
}

/// <summary>Where to draw; <c>default</c> measures and leaves no trace.</summary>
/// <param name="Parent">Structure element for what is drawn; null for an artifact.</param>
/// <param name="Pagination">What an artifact is to the page.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Spot(Canvas? Canvas, double X, double Y, StructureElement? Parent, Pagination Pagination)
{
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Canvas))]
    public bool Draws => Canvas is not null;

    public Spot Moved(double x, double y) => this with { X = X + x, Y = Y + y };

    public Spot Under(StructureElement? parent) => this with { Parent = parent };

    /// <summary>For decoration.</summary>
    public Spot AsArtifact() => this with { Parent = null };
}
