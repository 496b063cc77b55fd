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

    public required Audience Audience { get; init; }

    /// <summary>Formats it can be made in, lower case; empty for all.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    public ProductUnit Per { get; init; } = ProductUnit.Course;

    /// <summary>Name of its theme, a file of <c>themes/</c>.</summary>
    public string Theme { get; init; } = "default";

    /// <summary>A bound, two-sided book.</summary>
    public bool Duplex { get; init; }
}

/// <summary>What one document of a product is about.</summary>
public enum ProductUnit
{
    Course,
    Module,
    Schedule,
    Day,
}
