using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Composition;

/// <summary>Who may see what.</summary>
internal static class Readers
{
    /// <summary>Whether a product for <paramref name="reader"/> may hold a node for <paramref name="node"/>.</summary>
    public static bool See(Audience reader, Audience node) => node == Audience.Everyone || node == reader;
}
