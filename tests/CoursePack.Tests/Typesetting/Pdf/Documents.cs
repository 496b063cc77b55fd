using System.Collections.Immutable;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>The smallest documents that hold what a test is about.</summary>
internal static class Documents
{
    public static PaintedDocument Of(StructureElement root, params PaintCommand[] commands) => new()
    {
        Title = "Test",
        Language = "en",
        Date = new(2027, 1, 11),
        Structure = root,
        Pages = [new(200, 100, "1", [.. commands])],
        Destinations = ImmutableDictionary<string, Destination>.Empty,
        Outline = [],
    };
}
