using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Composition.Templates;

namespace CoursePack.Curriculum.Composition;

/// <summary>The pictures of one document, each once, by its path.</summary>
internal sealed class AssetStore(IWorkspace files, DiagnosticBag findings)
{
    private readonly SortedDictionary<string, Asset> assets = new(StringComparer.Ordinal);

    public ImmutableDictionary<string, Asset> ToImmutable() => assets.ToImmutableDictionary(StringComparer.Ordinal);

    /// <returns>The name to find it by; null when there is no such picture, which a rule has reported.</returns>
    public string? Add(Figure figure)
    {
        if (WorkspacePath.Resolve(WorkspacePath.Folder(figure.Span.Path), figure.Asset) is not { } path)
            return null;
        if (assets.ContainsKey(path))
            return path;
        if (files.Read(path) is not FileLookup.Found file)
            return null;
        if (MediaType(file.Bytes.Span) is not { } type)
        {
            findings.Add(TemplateFindings.UnsupportedPicture.At(figure.Span, $"'{figure.Asset}' is not a PNG, JPEG or SVG picture", "save it as one of these"));
            return null;
        }

        assets[path] = new(path, type, [.. file.Bytes.Span]);
        return path;
    }

    /// <summary>By the first bytes: PNG (ISO/IEC 15948 §5.2) and JPEG (ITU-T T.81 §B.1.1.3); what begins as markup counts as SVG, which whoever reads it judges.</summary>
    internal static string? MediaType(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : BeginsAsMarkup(bytes) ? Asset.Svg
        : null;

    private static bool BeginsAsMarkup(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        return bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
    }
}
