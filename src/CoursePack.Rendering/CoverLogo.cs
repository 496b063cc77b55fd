using CoursePack.Core.Documents;

namespace CoursePack.Rendering;

/// <summary>The logo on a cover, the same in every format.</summary>
internal static class CoverLogo
{
    /// <summary>On paper, in points.</summary>
    public const double MostHeight = 54;

    /// <summary>Null where the theme names none.</summary>
    public static Asset? Of(Document document, Theme theme) => document.ThemeFiles.GetValueOrDefault(theme.Logo ?? "");
}
