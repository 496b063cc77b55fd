using System.Collections.Immutable;
using System.Text.Unicode;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Characters;

namespace CoursePack.Curriculum.Loading;

/// <summary>The text files of one course: reads each with its limits, and says clearly what is wrong with one that cannot be read.</summary>
internal sealed class CourseFiles(IWorkspace workspace, DiagnosticBag found) : ICourseFiles
{
    /// <summary>Bytes of one text file.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    /// <summary>Bytes of all text files of a course.</summary>
    public const long LargestCourse = 64L * 1024 * 1024;

    private readonly List<YamlPart> yaml = [];
    private long total;
    private bool fullReported;

    /// <summary>All YAML read so far: files, and the keys of pages.</summary>
    public IReadOnlyList<YamlPart> ReadYaml => yaml;

    /// <summary>The files of a folder that need not be there; what stands in its place and is none would be missed in silence.</summary>
    public ImmutableArray<string> List(string folder)
    {
        var name = WorkspacePath.Name(folder);
        switch (workspace.Read(folder))
        {
            case FileLookup.Outside:
                found.Add(FileFindings.OutsideRoot.At(SourceSpan.OfFile(folder), $"'{name}' leads outside the curriculum", "copy the folder into the curriculum; paths and links must stay inside it"));
                break;
            case FileLookup.Unreadable unreadable:
                found.Add(FileFindings.UnreadableFile.At(SourceSpan.OfFile(folder), $"'{name}' cannot be read: {unreadable.Reason}", "check the permissions of the folder"));
                break;
            case FileLookup.Found or FileLookup.TooLarge:
                found.Add(FileFindings.MissingFile.At(SourceSpan.OfFile(folder), $"there is no folder '{name}': a file has that name", "rename or remove the file"));
                break;
        }

        return workspace.Files(folder);
    }

    /// <summary>Whether a path names a file, where a folder is meant.</summary>
    public bool IsFile(string path) => workspace.Read(path) is FileLookup.Found or FileLookup.TooLarge;

    /// <summary>Why a path cannot be read; null when the system does not refuse it.</summary>
    public string? Refusal(string path) => (workspace.Read(path) as FileLookup.Unreadable)?.Reason;

    /// <summary>Files that stand in a folder itself and that nothing reads, because their names are nearly right.</summary>
    public void ReportMisspelt(string folder, ImmutableArray<string> known)
    {
        foreach (var path in workspace.Files(folder).Where(p => WorkspacePath.Folder(p) == folder))
        {
            var name = WorkspacePath.Name(path);
            var isYaml = name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
            if (isYaml && !known.Contains(name) && Suggestion.Nearest(name, known) is { } meant)
                found.Add(FileFindings.MisspeltFile.At(SourceSpan.OfFile(path), $"nothing reads '{name}'", $"did you mean '{meant}'?", "rename the file, or move it away"));
        }
    }

    public bool Exists(string path) => workspace.Read(path) is not FileLookup.Missing;

    /// <summary>A link to a folder is never walked; says so, because all that lies in it would be missed in silence.</summary>
    public bool IsUnfollowedLink(string path)
    {
        var lookup = workspace.Read(path);
        if (lookup is FileLookup.Outside)
            found.Add(FileFindings.OutsideRoot.At(SourceSpan.OfFile(path), $"'{WorkspacePath.Name(path)}' leads outside the curriculum", "copy the folder into the curriculum; paths and links must stay inside it"));
        if (lookup is FileLookup.IsFolder)
            found.Add(FileFindings.FolderNotFile.At(SourceSpan.OfFile(path), $"'{WorkspacePath.Name(path)}' is a link to a folder, and such links are not followed", "move the folder to this place"));
        if (lookup is FileLookup.Unreadable unreadable)
            found.Add(FileFindings.UnreadableFile.At(SourceSpan.OfFile(path), $"'{WorkspacePath.Name(path)}' cannot be read: {unreadable.Reason}", "check the permissions of the folder"));
        return lookup is FileLookup.Outside or FileLookup.IsFolder or FileLookup.Unreadable;
    }

    /// <summary>The nodes of a YAML file, or null with a finding.</summary>
    /// <param name="namedAt">Where another file names it; null when the folder layout asks for it.</param>
    public YamlNode? Yaml(string path, SourceSpan? namedAt = null)
    {
        if (Text(path, namedAt) is not { } source)
            return null;
        var loaded = YamlLoader.Load(source);
        found.AddRange(loaded.Diagnostics);
        if (loaded.Value is null && loaded.Diagnostics.IsEmpty)
            found.Add(FileFindings.EmptyFile.At(SourceSpan.StartOf(source), $"'{WorkspacePath.Name(path)}' is empty", "write what belongs in it; a file that is not needed can be deleted"));
        if (loaded.Value is { } root)
            yaml.Add(new(root, new(source, 0, source.Text.Length)));
        return loaded.Value;
    }

    /// <summary>A page of Markdown under a front matter, or null with a finding.</summary>
    public MarkdownPage? Page(string path) => Page(path, partial: false);

    /// <param name="partial">Of an overlay, where the page may say only what differs.</param>
    public MarkdownPage? Page(string path, bool partial)
    {
        if (Text(path) is not { } source)
            return null;
        var page = MarkdownPage.Read(source, partial);
        found.AddRange(page.Diagnostics);
        if (page.Value is { } read)
        {
            var body = read.Body.SpanOf(0, 0).Start;
            yaml.Add(new(read.FrontMatter, new(source, Math.Min(source.LineStart(2), body), body)));
        }

        return page.Value;
    }

    /// <summary>A text file, or null with a finding.</summary>
    /// <param name="namedAt">Where another file names it.</param>
    public SourceText? Text(string path, SourceSpan? namedAt = null)
    {
        var place = namedAt ?? SourceSpan.OfFile(path);
        var name = namedAt is null ? WorkspacePath.Name(path) : path;
        switch (workspace.Read(path))
        {
            case FileLookup.Found file:
                return Decode(path, file.Bytes.Span);
            case FileLookup.Missing:
                var missing = FileFindings.MissingFile.At(place, $"there is no file '{name}'", Suggestion.For(WorkspacePath.Name(path), Neighbours(path)).DefaultIfEmpty("create it, or correct the path"));
                found.Add(namedAt is null ? missing : missing with { Repair = NearMiss.Mend(place, WorkspacePath.Name(path), Neighbours(path)) });
                break;
            case FileLookup.IsFolder:
                found.Add(FileFindings.FolderNotFile.At(place, $"'{name}' is a folder, where a file is needed", "rename or remove the folder"));
                break;
            case FileLookup.Outside:
                found.Add(FileFindings.OutsideRoot.At(place, $"'{name}' leads outside the curriculum", "copy the file into the curriculum; paths and links must stay inside it"));
                break;
            case FileLookup.TooLarge large:
                ReportSize(path, large.Limit);
                break;
            case FileLookup.Unreadable unreadable:
                found.Add(FileFindings.UnreadableFile.At(place, $"'{name}' cannot be read: {unreadable.Reason}", "check the permissions of the file"));
                break;
        }

        return null;
    }

    private IEnumerable<string> Neighbours(string path)
    {
        var folder = WorkspacePath.Folder(path);
        return workspace.Files(folder).Where(p => WorkspacePath.Folder(p) == folder).Select(WorkspacePath.Name);
    }

    private SourceText? Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LargestFile)
        {
            ReportSize(path, LargestFile);
            return null;
        }

        if ((total += bytes.Length) > LargestCourse)
        {
            if (!fullReported)
                found.Add(FileFindings.TooLarge.At(SourceSpan.OfFile(path), $"the texts of the course are larger than {LargestCourse >> 20} MB together", "split the course in several"));
            fullReported = true;
            return null;
        }

        if (SourceText.Decode(path, bytes) is not { } source)
        {
            found.Add(NotText(path, bytes));
            return null;
        }

        ReportControlCharacters(source);
        // Both sides together are no text that anybody wrote.
        if (ConflictMarkers.Find(source) is { } undecided)
        {
            found.Add(undecided);
            return null;
        }

        return source;
    }

    private void ReportSize(string path, long limit) =>
        found.Add(FileFindings.TooLarge.At(SourceSpan.OfFile(path), $"'{WorkspacePath.Name(path)}' is larger than {limit >> 20} MB", "split it into several files"));

    private static Diagnostic NotText(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
            return FileFindings.NotText.At(SourceSpan.OfFile(path), $"'{WorkspacePath.Name(path)}' is not a text file", "save it as plain text in UTF-8");
        var text = new char[bytes.Length];
        Utf8.ToUtf16(bytes, text, out var good, out _, replaceInvalidSequences: false);
        // Pointing at the end of what could be read gives the place of the first byte that could not.
        var readable = SourceText.Decode(path, bytes[..good])!;
        var end = readable.Text.Length;
        return FileFindings.NotText.At(new(readable, end, end), $"the byte 0x{bytes[good]:X2} is not UTF-8", "save the file as UTF-8");
    }

    private void ReportControlCharacters(SourceText source)
    {
        for (var i = 0; i < source.Text.Length; i++)
        {
            if (InvisibleCharacters.IsRefused(source.Text[i]))
                found.Add(InvisibleCharacters.Report(source.Text[i], new(source, i, i + 1)));
        }
    }
}
