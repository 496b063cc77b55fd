namespace CoursePack.Cli.Reporting;

/// <summary>A test case of a JUnit report: it passes unless it says otherwise.</summary>
/// <param name="Group">What readers put it under.</param>
internal sealed record JUnitCase(string Group, string Name)
{
    public JUnitFailure? Failure { get; init; }

    /// <summary>Why nothing was judged, or why a gap is accepted.</summary>
    public string? Skipped { get; init; }

    /// <summary>What is to be known although nothing fails.</summary>
    public string? Note { get; init; }
}

/// <param name="Type">The severity's name.</param>
/// <param name="Details">The findings with their places, a line each.</param>
internal sealed record JUnitFailure(string Type, string Message, string Details);
