using System.Collections.Immutable;
using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>A product as <c>templates/products/&lt;id&gt;.md</c> describes it.</summary>
public sealed record ProductTemplate
{
    public required string Id { get; init; }

    /// <summary>Printed on the cover.</summary>
    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>What it is for, in a line, where the box lists its products; empty for nothing.</summary>
    public string About { get; init; } = "";

    public required Audience Audience { get; init; }

    /// <summary>Formats it can be made in, lower case; empty for all.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    public ProductUnit Per { get; init; } = ProductUnit.Course;

    /// <summary>Name of its theme, a file of <c>themes/</c>.</summary>
    public string Theme { get; init; } = "default";

    /// <summary>A bound, two-sided book.</summary>
    public bool Duplex { get; init; }

    /// <summary>Set smaller and closer than the theme says, for sheets that must fit their page.</summary>
    public bool IsCompact { get; init; }

    /// <summary>Begins at once, with its title above the text and no cover.</summary>
    public bool IsSheet { get; init; }
}

/// <summary>What one document of a product is about.</summary>
public enum ProductUnit
{
    Course,
    Module,
    Schedule,
    Day,
}
