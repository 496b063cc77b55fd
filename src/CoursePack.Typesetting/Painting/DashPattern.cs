using System.Collections.Immutable;

namespace CoursePack.Typesetting.Painting;

/// <summary>Lengths of dashes and gaps in turn, in points, begun again when they end (ISO 32000-1 §8.4.3.6).</summary>
public sealed record DashPattern(params ImmutableArray<double> Lengths)
{
    /// <summary>How far into the pattern a line begins, in points.</summary>
    public double Phase { get; init; }

    public DashPattern Scaled(double scale) => new([.. Lengths.Select(l => l * scale)]) { Phase = Phase * scale };

    public bool Equals(DashPattern? other) => other is not null && Phase.Equals(other.Phase) && Lengths.AsSpan().SequenceEqual(other.Lengths.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Phase, Lengths.Length, Lengths.IsEmpty ? 0 : Lengths[0]);
}
