using System.Collections.Immutable;

namespace CoursePack.Cli.Pipeline;

/// <summary>What a build is asked to make; empty lists mean what the course says.</summary>
internal sealed record BuildRequest
{
    public required CourseLocation Location { get; init; }

    public required TemplateSource Templates { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Holds a folder for each course.</summary>
    public required string Output { get; init; }

    public ImmutableArray<string> Products { get; init; } = [];

    public ImmutableArray<string> Formats { get; init; } = [];

    public ImmutableArray<string> Editions { get; init; } = [];

    public string? Schedule { get; init; }

    public bool Strict { get; init; }

    public bool Force { get; init; }

    /// <summary>How many documents are laid out side by side.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Told what is being made.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    public CancellationToken Stop { get; init; }
}
