using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Workspaces;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Reads the files that themes name: a logo, and faces with the licence that lies beside them.</summary>
public static class ThemeFiles
{
    /// <summary>RFC 8081 §4.4.2.</summary>
    private const string TrueType = "font/ttf";

    private static readonly string[] LicenceNames = ["licence", "license", "ofl", "copying"];

    /// <param name="folders">In which a name is looked up, one after another: of the course, then of those that it extends.</param>
    /// <returns>Files by the name that a theme gives.</returns>
    public static Outcome<ImmutableDictionary<string, Asset>> Read(TemplateSet templates, IWorkspace workspace, IEnumerable<string> folders)
    {
        var files = ImmutableDictionary.CreateBuilder<string, Asset>(StringComparer.Ordinal);
        var findings = new DiagnosticBag();
        foreach (var named in templates.ThemeFiles)
        {
            if (!files.ContainsKey(named.Name.Value) && Read(named, workspace, folders, findings) is { } file)
                files.Add(named.Name.Value, file);
        }

        return new(files.ToImmutable(), findings.ToImmutable());
    }

    private static Asset? Read(ThemeFile named, IWorkspace workspace, IEnumerable<string> folders, DiagnosticBag findings)
    {
        var (name, span) = (named.Name.Value, named.Name.Span);
        var place = folders.Select(folder => WorkspacePath.Resolve(folder, name)).FirstOrDefault(path => path is not null && workspace.Read(path) is FileLookup.Found);
        if (place is null)
        {
            findings.Add(TemplateFindings.ThemeFile.At(span, $"the course has no file '{name}'", "give its path from the folder that course.yaml is in"));
            return null;
        }

        var bytes = ((FileLookup.Found)workspace.Read(place)).Bytes.Span;
        var type = named.Key == ThemeFile.Logo ? AssetStore.MediaType(bytes) : TrueType;
        if (type is null)
        {
            findings.Add(TemplateFindings.ThemeFile.At(span, $"'{name}' is not a PNG, JPEG or SVG picture", "save it as one of these"));
            return null;
        }

        if (type == TrueType && !HasLicence(workspace, WorkspacePath.Folder(place)))
            findings.Add(TemplateFindings.ThemeFile.At(span, $"no licence lies beside '{name}'", "put the licence that lets you embed it into the same folder, as LICENSE.txt or OFL.txt"));
        return new(place, type, [.. bytes]) { Span = span };
    }

    private static bool HasLicence(IWorkspace workspace, string folder) =>
        workspace.Files(folder).Any(path => WorkspacePath.Folder(path) == folder && LicenceNames.Any(l => WorkspacePath.Name(path).Contains(l, StringComparison.OrdinalIgnoreCase)));
}
