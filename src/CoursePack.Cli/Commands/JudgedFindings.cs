using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Commands;

/// <summary>What a check found, after a baseline has had its say.</summary>
internal sealed record JudgedFindings(Findings Findings)
{
    public bool HasBaseline { get; init; }

    /// <summary>Findings of the baseline that occur no more.</summary>
    public int Gone { get; init; }

    /// <summary>The baseline that was written, as the user called it.</summary>
    public string? Written { get; init; }

    /// <summary>Why it was not.</summary>
    public string? Failure { get; init; }
}
