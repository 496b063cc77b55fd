using System.Text.RegularExpressions;

namespace CoursePack.Curriculum.Markdown;

/// <summary>The names of blocks: <c>[a-z][a-z0-9-]*</c>, or a template's reference to one.</summary>
internal static partial class BlockId
{
    /// <summary>An id at the end of a heading's text: <c>{#id}</c>, in templates also <c>{#id .role unlisted}</c>.</summary>
    [GeneratedRegex(@"\s*\{(?:#(?<id>[^\s{}]+))?(?:\s*\.(?<role>[a-z][a-z-]*)(?<unlisted>\s+unlisted)?)?\}\s*$", RegexOptions.CultureInvariant)]
    public static partial Regex AtEnd();

    public static bool IsValid(string id) => Valid().IsMatch(id);

    [GeneratedRegex(@"^(?:[a-z]|\uE000\d+\uE001)(?:[a-z0-9-]|\uE000\d+\uE001)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Valid();
}
