using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Upgrades;

/// <param name="Target">What the overlay changes, such as <c>activity listening/hearing/in-turn/care</c>.</param>
/// <param name="At">Where it says so, before the upgrade.</param>
public sealed record UpgradeStep(UpgradeAction Action, string Target, SourceSpan At)
{
    /// <summary>Where a target or a file is now.</summary>
    public string? To { get; init; }

    /// <summary>What upstream said when it was copied; null for nothing.</summary>
    public string? Then { get; init; }

    /// <summary>What upstream says now; null for nothing.</summary>
    public string? Now { get; init; }

    public string? Ours { get; init; }

    /// <summary>New things that the target may be, under another id and in other words; the likeliest first.</summary>
    public ImmutableArray<string> Perhaps { get; init; } = [];

    /// <summary>The name that the thing had which the target is, or is a part of; where <see cref="Perhaps"/> has something.</summary>
    public string? Gone { get; init; }

    /// <summary>In a few words.</summary>
    public string? Why { get; init; }
}
